package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Part;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which counter is read, what is said beside it, and what keeps it from being read. */
class ReceivedBytesTest {
  private static final Stage FOUR = new LockedPlan().stages().get(2);
  private static final ByteRate FLOOR = ByteRate.parse("2 MB/s");
  private static final String FILE = "device/rx_bytes.tsv";

  private static Throughput of(TinyRepetition evidence, double start, double end) {
    return Throughput.of(evidence.build(), Window.of(new LockedPlan(), FOUR, start, end));
  }

  @Test
  void framesAreJudgedOnlyWithANoteBesideThem() {
    var rx = of(new TinyRepetition().rx("100 4M 0 -", "102 4M 4000000 -"), 100, 102);
    assertThat(rx.mean())
        .isEqualTo(
            new Reading.Measured(
                "rx.mean",
                2e6,
                Unit.BYTES_PER_SECOND,
                "4M stage, 2 s",
                new Source(FILE, 2, 3),
                "Over 2 s of ticks. Frames of the interface, which run some 4.5 % above payload; no"
                    + " payload was recorded."));
    assertThat(rx.basis()).isEqualTo(Basis.INTERFACE);
  }

  @Test
  void anInterfaceThatStartedAnewIsNoOtherConnection() {
    var rx = of(new TinyRepetition().rx("100 4M 500 -", "101 4M 900 -", "102 4M 7 -"), 100, 102);
    assertThat(rx.reconnected()).isEmpty();
    assertThat(rx.counterRanBackwards()).contains(new Source(FILE, 4, 4));
  }

  @Test
  void anEmptyFileIsNeitherPayloadNorFrames() {
    var rx = of(new TinyRepetition().rx(), 100, 101);
    assertThat(rx.basis()).isEqualTo(Basis.PAYLOAD);
    String why = "No two ticks in a row have payload in the 4M stage, 1 s.";
    assertThat(rx.mean()).isEqualTo(new Reading.Absent("rx.mean", why, Source.of(FILE)));
    assertThat(rx.interfaceMean())
        .isEqualTo(new Reading.Absent("rx.interface_mean", why, Source.of(FILE)));
    assertThat(rx.ticks()).isEmpty();
  }

  @Test
  void theCounterThatIsMissingIsNamed() {
    var none = of(new TinyRepetition().rx("90 4M 0 -", "100 4M 5 -", "120 4M 9 -"), 100, 110);
    String why = "No two ticks in a row have rx_bytes in the 4M stage, 10 s.";
    assertThat(none.mean()).isEqualTo(new Reading.Absent("rx.mean", why, new Source(FILE, 3, 3)));
    var payloadOnly = of(new TinyRepetition().rx("100 4M - 0", "110 4M - 9"), 100, 110);
    assertThat(payloadOnly.interfaceMean())
        .isEqualTo(new Reading.Absent("rx.interface_mean", why, new Source(FILE, 2, 3)));
    assertThat(payloadOnly.mean()).isInstanceOf(Reading.Measured.class);
  }

  @Test
  void aClockThatRunsBackwardsLeavesNoReadingOfAnyCounter() {
    var rx =
        of(
            new TinyRepetition()
                .rx("100 4M 0 0", "101 4M 2100 2000", "102 4M 4200 4000", "100.5 4M 9000 9000"),
            100,
            102);
    assertThat(rx.all(FLOOR))
        .isNotEmpty()
        .allSatisfy(
            r ->
                assertThat(r)
                    .isEqualTo(
                        new Reading.Absent(
                            r.name(),
                            "The tablet's boot-time clock runs backwards at line 5: it was started"
                                + " anew, or two recordings were put together.",
                            new Source(FILE, 2, 4))));
    assertThat(rx.ticks()).isEmpty();
    assertThat(rx.stalls(FLOOR)).isEmpty();
  }

  @Test
  void aFlawOfTheFileStandsBesideEveryReading() {
    List<RxTick> ticks =
        new TinyRepetition().seconds(2_000_000, 2_000_000).build().rx().value().orElseThrow();
    Window window = Window.of(new LockedPlan(), FOUR, 100, 102);
    ReceivedBytes flawed =
        new ReceivedBytes(new Part.Present<>(FILE, ticks, "Its last line is cut off."), window);
    assertThat(flawed.scope)
        .isEqualTo(new Scope("4M stage, 2 s", new Source(FILE, 2, 4), "Its last line is cut off."));
    assertThat(flawed.lines(3, 4)).isEqualTo(new Source(FILE, 3, 4));
    assertThat(flawed.second(101.5)).isEqualTo("1.5 s into the stage");
  }

  @Test
  void theInterfacesLinesAreItsOwn() {
    var rx =
        of(
            new TinyRepetition()
                .rx("100 4M - 0", "101 4M 500 100", "103 4M 4500 200", "104 4M - 300"),
            100,
            104);
    assertThat(rx.interfaceMean())
        .isEqualTo(
            new Reading.Measured(
                "rx.interface_mean",
                2000,
                Unit.BYTES_PER_SECOND,
                "4M stage, 4 s",
                new Source(FILE, 3, 4),
                ""));
  }

  @Test
  void minutesWithGapsAreLeftOutAndCounted() {
    List<String> rows = new ArrayList<>();
    long sum = 0;
    for (int second = 0; second <= 180; second++) {
      if (second <= 65 || second > 70) {
        rows.add((100 + second) + " 4M - " + sum + (second <= 65 ? " a:1" : " b:2"));
      }
      sum += second < 120 ? 2_000_000 : 1_900_000;
    }
    var rx = of(new TinyRepetition().rx(rows.toArray(String[]::new)), 100, 280);
    assertThat(rx.worstMinute())
        .isEqualTo(
            new Reading.Measured(
                "rx.worst_minute",
                1_900_000,
                Unit.BYTES_PER_SECOND,
                "4M stage, 180 s",
                new Source(FILE, 117, 177),
                "Begins 2 min into the stage. 1 whole minutes have gaps and were left out."));
    assertThat(rx.meanLower95())
        .isEqualTo(
            new Reading.Measured(
                "rx.mean_lower95",
                1_900_000,
                Unit.BYTES_PER_SECOND,
                "4M stage, 180 s",
                new Source(FILE, 2, 177),
                "Drawn from 2 whole minutes, fixed seed. 1 whole minutes have gaps and were left"
                    + " out."));
  }

  @Test
  void oneWholeMinuteIsAWorstOneAndNoneToDrawFrom() {
    long[] rates = new long[119];
    Arrays.fill(rates, 2_000_000);
    var rx = of(new TinyRepetition().seconds(rates), 100, 219);
    assertThat(rx.worstMinute())
        .isEqualTo(
            new Reading.Measured(
                "rx.worst_minute",
                2e6,
                Unit.BYTES_PER_SECOND,
                "4M stage, 119 s",
                new Source(FILE, 2, 62),
                "Begins 0 s into the stage."));
    assertThat(rx.meanLower95())
        .isEqualTo(
            new Reading.Absent(
                "rx.mean_lower95",
                "The window holds no two whole minutes to draw from.",
                new Source(FILE, 2, 121)));
  }
}
