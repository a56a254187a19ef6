package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PvRemarksTest {
  private static final long MIB = 1 << 20;

  /** A table that has 4, 8 and 12 MiB, and a log of so many MiB. */
  private static Stream<String> of(Long... printed) {
    Repetition r =
        new MadeEvidence()
            .named("rep-1")
            .with("sender/offered.tsv", Stream.of(4L, 8L, 12L).map(PvRemarksTest::tick).toList())
            .with("sender/pv-4M.log", Stream.of(printed).map(p -> p * MIB).toList())
            .build();
    return PvRemarks.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .stream()
        .map(Seen::receipt);
  }

  private static OfferedTick tick(long mebibytes) {
    OptionalLong none = OptionalLong.empty();
    return new OfferedTick(
        (int) mebibytes,
        mebibytes,
        "4M",
        OptionalLong.of(mebibytes * MIB),
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        OptionalInt.empty(),
        none,
        none,
        "-");
  }

  @Test
  void aTableWhoseCountsPvPrintedIsItsTable() {
    assertThat(of(2L, 4L, 8L, 8L, 12L)).isEmpty();
    assertThat(of(4L, 8L, 12L, 16L)).isEmpty();
  }

  @Test
  void aLogThatLacksACountCountsBackwardsOrGoesOnIsAFinding() {
    assertThat(of(4L, 8L)).singleElement().asString().contains("offered.tsv line 12");
    assertThat(of(4L, 8L, 4L, 12L))
        .singleElement()
        .asString()
        .contains("backwards after 8388608 bytes");
    assertThat(of(4L, 8L, 12L, 60L)).singleElement().asString().contains("ends with");
  }

  @Test
  void whereNoLogIsKnownNothingIsAsked() {
    assertThat(PvRemarks.of(Brevity.judged(new Brief("rep-1")))).isEmpty();
  }
}
