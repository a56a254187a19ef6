package besser.gate.metric.rx;

import static besser.gate.metric.Readings.value;
import static besser.gate.metric.Readings.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThroughputTest {
  private static final Stage FOUR = new LockedPlan().stages().get(2);
  private static final ByteRate FLOOR = ByteRate.parse("2 MB/s");

  static Window window(double start, double end) {
    return Window.of(new LockedPlan(), FOUR, start, end);
  }

  static Throughput of(TinyRepetition evidence, double start, double end) {
    return Throughput.of(evidence.build(), window(start, end));
  }

  @Test
  void theMeanIsBytesOverTimeAndNotTheMeanOfTheTicks() {
    var rx =
        of(
            new TinyRepetition().rx("100 4M 0 0", "101 4M - 1000000", "105 4M - 13000000"),
            100,
            105);
    assertThat(rx.mean())
        .isEqualTo(
            new Reading.Measured(
                "rx.mean",
                2_600_000,
                Unit.BYTES_PER_SECOND,
                "4M stage, 5 s",
                new Source("device/rx_bytes.tsv", 2, 4),
                "Over 5 s of ticks."));
  }

  @Test
  void theSlowestWholeMinuteIsFoundThoughTheMeanIsFine() {
    long[] rates = new long[300];
    Arrays.fill(rates, 2_600_000);
    Arrays.fill(rates, 120, 180, 1_700_000);
    var rx = of(new TinyRepetition().seconds(rates), 100, 400);
    assertThat(rx.worstMinute())
        .isEqualTo(
            new Reading.Measured(
                "rx.worst_minute",
                1_700_000,
                Unit.BYTES_PER_SECOND,
                "4M stage, 300 s",
                new Source("device/rx_bytes.tsv", 122, 182),
                "Begins 2 min into the stage."));
    assertThat(value(rx.mean())).isGreaterThan(2_400_000);
  }

  @Test
  void theMinuteTheStageEndsWithCountsThoughItIsNoWholeOneFromTheStart() {
    long[] rates = new long[1800];
    Arrays.fill(rates, 2_300_000);
    Arrays.fill(rates, 1750, 1800, 250_000);
    var rx =
        Throughput.of(new TinyRepetition().seconds(rates).build(), window(100, 1900).without(10));
    assertThat(value(rx.worstMinute())).isEqualTo((12 * 2.3e6 + 48 * 0.25e6) / 60);
  }

  @Test
  void aMinuteAstrideTwoWholeOnesIsTheSlowestAndIsNotJudged() {
    long[] rates = new long[300];
    Arrays.fill(rates, 2_300_000);
    Arrays.fill(rates, 106, 135, 250_000);
    var rx = of(new TinyRepetition().seconds(rates), 100, 400);
    assertThat(value(rx.worstMinute())).isEqualTo((45 * 2.3e6 + 15 * 0.25e6) / 60);
    assertThat(rx.slowestMinute().orElseThrow().value()).isEqualTo((31 * 2.3e6 + 29 * 0.25e6) / 60);
  }

  @Test
  void minutesAreCountedFromTheWindowsStartAndTheRestButForTwoTicksIsInTheLast() {
    long[] rates = new long[200];
    Arrays.fill(rates, 2_000_000);
    Arrays.fill(rates, 190, 198, 500_000);
    Arrays.fill(rates, 198, 200, 0);
    var rx =
        Throughput.of(new TinyRepetition().seconds(rates).build(), window(100, 300).without(10));
    assertThat(value(rx.worstMinute())).isEqualTo((52 * 2e6 + 8 * 0.5e6) / 60);
    var early = of(new TinyRepetition().seconds(new long[30]), 100, 130);
    assertThat(why(early.worstMinute())).isEqualTo("The window holds no whole minute.");
  }

  @Test
  void ticksAcrossTheBorderOfAMinuteAreSharedOut() {
    var rx =
        of(
            new TinyRepetition()
                .rx(
                    "99.5 4M 0 0",
                    "129.5 4M - 30000000",
                    "159.5 4M - 60000000",
                    "189.5 4M - 60000000",
                    "219.5 4M - 60000000",
                    "249.5 4M - 60000000"),
            99.5,
            250);
    assertThat(value(rx.worstMinute())).isZero();
  }

  @Test
  void aStallIsTheLongestRunOfNearZeroTicks() {
    var rx =
        of(
            new TinyRepetition()
                .seconds(2_000_000, 0, 0, 2_000_000, 19_999, 19_999, 19_999, 20_000, 0),
            100,
            109);
    assertThat(rx.stalls(FLOOR))
        .containsExactly(
            new Stall(101, 103, new Source("device/rx_bytes.tsv", 3, 5), false),
            new Stall(104, 107, new Source("device/rx_bytes.tsv", 6, 9), false),
            new Stall(108, 109, new Source("device/rx_bytes.tsv", 10, 11), true));
    assertThat(rx.longestStall(FLOOR))
        .isEqualTo(
            new Reading.Measured(
                "rx.longest_stall",
                3,
                Unit.SECONDS,
                "4M stage, 9 s",
                new Source("device/rx_bytes.tsv", 6, 9),
                "From 4 s into the stage."));
  }

  @Test
  void missingTicksWithoutABytesGrowthAreAStallToo() {
    var rx =
        of(
            new TinyRepetition()
                .rx("100 4M 0 0", "101 4M - 2000000", "112.3 4M - 2000000", "113 4M - 4000000"),
            100,
            113);
    assertThat(value(rx.longestStall(FLOOR))).isEqualTo(11.3);
  }

  @Test
  void noStallIsZeroSecondsOfStall() {
    var rx = of(new TinyRepetition().seconds(2_000_000, 2_000_000), 100, 102);
    assertThat(value(rx.longestStall(FLOOR))).isZero();
  }

  @Test
  void nearZeroIsCountedInTheAnchorsUnitOfFiveSeconds() {
    long[] rates = new long[20];
    Arrays.fill(rates, 725_000);
    Arrays.fill(rates, 5, 10, 0);
    rates[12] = 0;
    var rx = of(new TinyRepetition().seconds(rates), 100, 120);
    assertThat(value(rx.nearZero(FLOOR))).isEqualTo(1);
    assertThat(((Reading.Measured) rx.nearZero(FLOOR)).note()).isEqualTo("Of 4 units of 5 s.");
  }

  @Test
  void medianAndTwentiethAreWeighedByTime() {
    var rx =
        of(
            new TinyRepetition().rx("100 4M 0 0", "119 4M - 38000000", "120 4M - 38500000"),
            100,
            120);
    assertThat(value(rx.median())).isEqualTo(2_000_000);
    assertThat(value(rx.p5())).isEqualTo(500_000);
    assertThat(value(rx.timeUnder(FLOOR))).isEqualTo(1);
  }

  @Test
  void theCountersAgreeByTheirSurplus() {
    var rx = of(new TinyRepetition().seconds(2_000_000, 0, 2_000_000), 100, 103);
    assertThat(value(rx.agreement())).isCloseTo(0.05, within(1e-12));
    var less = of(new TinyRepetition().rx("100 4M 0 0", "101 4M 500 1000"), 100, 101);
    assertThat(value(less.agreement())).isEqualTo(-0.5);
  }

  @Test
  void theLowerBoundIsTheSameOnEveryMachine() {
    long[] rates = new long[600];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = 2_000_000 + (i / 60) * 100_000L;
    }
    var rx = of(new TinyRepetition().seconds(rates), 100, 700);
    assertThat(value(rx.meanLower95())).isEqualTo(2_300_000);
    assertThat(value(rx.mean())).isEqualTo(2_450_000);
  }

  @Test
  void timeConstantsShrinkWithARehearsalButNeverBelowATick() {
    var plan = RehearsalPlan.compressed(1, 60);
    Window window = Window.of(plan, FOUR, 100, 130);
    assertThat(window.real(new Span(60))).isEqualTo(new Span(1));
    assertThat(window.real(new Span(5))).isEqualTo(new Span(0.25));
    assertThat(window.without(0.2).start()).isEqualTo(100.2);
    assertThat(window.without(0.2).words())
        .isEqualTo("4M stage without its first 200 ms, 29.80 s (time compressed 60-fold)");
  }
}
