package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Readings of what was received, whole: value, window, lines and note. */
class ThroughputReadingsTest {
  private static final Stage FOUR = new LockedPlan().stages().get(2);
  private static final ByteRate FLOOR = ByteRate.parse("2 MB/s");
  private static final String FILE = "device/rx_bytes.tsv";

  private static Throughput of(TinyRepetition evidence, double start, double end) {
    return Throughput.of(evidence.build(), Window.of(new LockedPlan(), FOUR, start, end));
  }

  private static Reading.Measured measured(
      String name, double value, Unit unit, String window, Source source, String note) {
    return new Reading.Measured(name, value, unit, window, source, note);
  }

  @Test
  void everyReadingHasItsNameValueAndPlace() {
    Source lines = new Source(FILE, 2, 6);
    String words = "4M stage, 4 s";
    var rx =
        Throughput.of(
            new TinyRepetition().seconds(4_000_000, 0, 1_000_000, 3_000_000).build(),
            Window.of(new LockedPlan(), FOUR, 100, 104).until(104));
    assertThat(rx.all(FLOOR))
        .containsExactly(
            measured("rx.mean", 2e6, Unit.BYTES_PER_SECOND, words, lines, "Over 4 s of ticks."),
            measured("rx.interface_mean", 2.1e6, Unit.BYTES_PER_SECOND, words, lines, ""),
            measured("rx.median", 1e6, Unit.BYTES_PER_SECOND, words, lines, ""),
            measured("rx.p5", 0, Unit.BYTES_PER_SECOND, words, lines, ""),
            new Reading.Absent("rx.worst_minute", "The window holds no whole minute.", lines),
            measured("rx.time_under_floor", 2, Unit.SECONDS, words, lines, "Floor 2 MB/s, of 4 s."),
            measured(
                "rx.longest_stall",
                1,
                Unit.SECONDS,
                words,
                new Source(FILE, 3, 4),
                "From 1 s into the stage."),
            measured("rx.stalls", 1, Unit.COUNT, words, lines, "1 s from 1 s into the stage."),
            measured("rx.near_zero", 0, Unit.COUNT, words, lines, "Of 0 units of 5 s."),
            new Reading.Absent(
                "rx.mean_lower95", "The window holds no two whole minutes to draw from.", lines),
            measured("rx.agreement", 0.05, Unit.SHARE, words, lines, ""),
            measured(
                "rx.coverage",
                1,
                Unit.SHARE,
                words,
                lines,
                "5 ticks, 0 missing up to the planned end."),
            measured("rx.span", 1, Unit.SHARE, words, lines, ""),
            measured("rx.largest_gap", 1, Unit.SECONDS, words, lines, "From 0 s into the stage."),
            measured("rx.length", 4, Unit.SECONDS, words, lines, "Planned 4 s."),
            measured("rx.near_zero_share", 0.25, Unit.SHARE, words, lines, ""),
            measured("rx.trickle_share", 0.25, Unit.SHARE, words, lines, ""),
            measured(
                "rx.longest_trickle",
                1,
                Unit.SECONDS,
                words,
                new Source(FILE, 3, 4),
                "From 1 s into the stage."));
  }

  @Test
  void whatIsJustAsFastAsTheFloorIsNotUnderIt() {
    var rx = of(new TinyRepetition().seconds(2_000_000, 1_999_999, 2_000_001), 100, 103);
    assertThat(rx.timeUnder(FLOOR))
        .isEqualTo(
            measured(
                "rx.time_under_floor",
                1,
                Unit.SECONDS,
                "4M stage, 3 s",
                new Source(FILE, 2, 5),
                "Floor 2 MB/s, of 3 s."));
  }

  @Test
  void halfOfTheTimeWasNoFasterThanTheMedian() {
    var four = of(new TinyRepetition().seconds(4000, 2000, 1000, 3000), 100, 104);
    assertThat(four.median().measured().map(Reading.Measured::value)).contains(2000.0);
    var five = of(new TinyRepetition().seconds(5000, 4000, 2000, 1000, 3000), 100, 105);
    assertThat(five.median().measured().map(Reading.Measured::value)).contains(3000.0);
    var one = of(new TinyRepetition().seconds(4000), 100, 101);
    assertThat(one.median().measured().map(Reading.Measured::value)).contains(4000.0);
  }

  @Test
  void aTwentiethOfTheTimeWasNoFasterThanP5() {
    long[] rates = LongStream.rangeClosed(1, 40).map(i -> i * 1000).toArray();
    var rx = of(new TinyRepetition().seconds(rates), 100, 140);
    assertThat(rx.p5())
        .isEqualTo(
            measured(
                "rx.p5",
                2000,
                Unit.BYTES_PER_SECOND,
                "4M stage, 40 s",
                new Source(FILE, 2, 42),
                ""));
  }

  @Test
  void aStallThatWentOnToTheLastTickSaysSo() {
    var rx = of(new TinyRepetition().seconds(2_000_000, 0, 2_000_000, 0, 0), 100, 105);
    assertThat(rx.longestStall(FLOOR))
        .isEqualTo(
            measured(
                "rx.longest_stall",
                2,
                Unit.SECONDS,
                "4M stage, 5 s",
                new Source(FILE, 5, 7),
                "From 3 s into the stage, to the last tick."));
  }

  @Test
  void aStageThatNeverStalledHasZeroSecondsOfStall() {
    var rx = of(new TinyRepetition().seconds(2_000_000, 2_000_000), 100, 102);
    assertThat(rx.longestStall(FLOOR))
        .isEqualTo(
            measured(
                "rx.longest_stall", 0, Unit.SECONDS, "4M stage, 2 s", new Source(FILE, 2, 4), ""));
  }

  @Test
  void aStallAtTheVeryBeginningBeginsThere() {
    var rx = of(new TinyRepetition().seconds(0, 0, 0, 2_000_000), 100, 104);
    assertThat(rx.stalls(FLOOR))
        .containsExactly(new Stall(100, 103, new Source(FILE, 2, 5), false));
    assertThat(rx.stalls(FLOOR).get(0).seconds()).isEqualTo(3);
  }

  @Test
  void whatACounterThatStartedAnewHidesEndsAStall() {
    var rx =
        of(
            new TinyRepetition()
                .rx("100 4M 0 500", "101 4M - 500", "102 4M - 3", "103 4M - 3", "104 4M - 3"),
            100,
            104);
    assertThat(rx.stalls(FLOOR))
        .containsExactly(
            new Stall(100, 101, new Source(FILE, 2, 3), false),
            new Stall(102, 104, new Source(FILE, 4, 6), true));
  }

  @Test
  void theAnchorsUnitIsATickWhereTwoTicksAreLongerThanIt() {
    assertThat(nearZero(new Span(2.5)))
        .isEqualTo(
            measured(
                "rx.near_zero",
                1,
                Unit.COUNT,
                "4M stage, 10 s",
                new Source(FILE, 2, 6),
                "Of 2 units of 5 s."));
    assertThat(nearZero(new Span(2.6)))
        .isEqualTo(
            measured(
                "rx.near_zero",
                2,
                Unit.COUNT,
                "4M stage, 10 s",
                new Source(FILE, 2, 6),
                "Of 4 ticks."));
  }

  private static Reading nearZero(Span tick) {
    Plan plan = new OtherPlan("coarse", List.of(FOUR), 1, new Span(0), tick);
    return Throughput.of(
            new TinyRepetition()
                .rx(
                    "100 4M 0 0",
                    "102.5 4M - 0",
                    "105 4M - 0",
                    "107.5 4M - 99999999",
                    "110 4M - 199999999")
                .build(),
            Window.of(plan, FOUR, 100, 110))
        .nearZero(FLOOR);
  }
}
