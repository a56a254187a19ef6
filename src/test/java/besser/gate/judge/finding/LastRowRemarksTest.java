package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.CostTick;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.RxTick;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A load that is over at 200 s, in ticks of a second. */
class LastRowRemarksTest {
  private final MadeEvidence made =
      new MadeEvidence()
          .named("rep-1")
          .with(
              "device/stages.tsv",
              List.of(
                  new DeviceStage(
                      2,
                      "4M",
                      OptionalDouble.empty(),
                      OptionalDouble.empty(),
                      OptionalDouble.of(200),
                      "closed",
                      OptionalInt.empty(),
                      OptionalInt.empty())));

  private List<String> seen() {
    var r = made.build();
    return LastRowRemarks.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .stream()
        .map(Seen::receipt)
        .toList();
  }

  private static RxTick row(double t, OptionalLong bytes) {
    OptionalLong none = OptionalLong.empty();
    return new RxTick((int) t, t, "4M", bytes, none, none, none, "-", none);
  }

  private void rows(double last, OptionalLong bytes) {
    made.with(
        "device/rx_bytes.tsv", Stream.of(row(100, OptionalLong.of(1)), row(last, bytes)).toList());
  }

  @Test
  void aTableMayOweThreeRowsAndTheTimeOfALoss() {
    rows(192, OptionalLong.of(2));
    assertThat(seen()).isEmpty();
    rows(191.9, OptionalLong.of(2));
    assertThat(seen())
        .singleElement()
        .asString()
        .contains("device/rx_bytes.tsv ends at ", ", the load at ");
  }

  @Test
  void aRowThatDoesNotSayWhatItIsForIsNone() {
    rows(200, OptionalLong.empty());
    assertThat(seen()).hasSize(1);
  }

  @Test
  void whatIsSampledLessOftenMayOweAsManyOfItsOwnRows() {
    made.with("device/cost.tsv", List.of(new CostTick(2, 165, 1)));
    assertThat(seen()).isEmpty();
    made.with("device/cost.tsv", List.of(new CostTick(2, 164.9, 1)));
    assertThat(seen()).hasSize(1);
  }

  @Test
  void ofATableThatIsMissingNothingIsAsked() {
    assertThat(seen()).isEmpty();
  }
}
