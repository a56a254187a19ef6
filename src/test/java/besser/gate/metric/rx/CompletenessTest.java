package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.OneMinute;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.TimeScale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private static Throughput of(Window window, String... times) {
    String[] rows =
        Stream.of(times).map(t -> t + " 4M - " + t.replace(".", "")).toArray(String[]::new);
    return Throughput.of(new TinyRepetition().rx(rows).build(), window);
  }

  private static Reading measured(
      String name, double value, Unit unit, String words, int lastLine, String note) {
    return new Reading.Measured(
        name, value, unit, words, new Source("device/rx_bytes.tsv", 2, lastLine), note);
  }

  @Test
  void coverageIsTicksOverThoseUpToThePlannedEnd() {
    assertThat(of(OneMinute.WINDOW, "100.0", "101.0", "103.0").coverage())
        .isEqualTo(
            measured(
                "rx.coverage",
                3.0 / 61,
                Unit.SHARE,
                OneMinute.WORDS,
                4,
                "3 ticks, 58 missing up to the planned end."));
  }

  @Test
  void theLargestGapIsNamedByTheSecondOfTheStageItBeginsAt() {
    Window without = OneMinute.WINDOW.without(10).until(130);
    assertThat(of(without, "110.0", "111.0", "125.0", "130.0").largestGap())
        .isEqualTo(
            measured(
                "rx.largest_gap",
                14,
                Unit.SECONDS,
                "4M stage without its first 10 s, 20 s",
                5,
                "From 11 s into the stage."));
  }

  @Test
  void theSpanIsFromTheFirstValueToTheLastAndATickAtEitherEnd() {
    assertThat(of(OneMinute.WINDOW, "110.0", "140.0").span())
        .isEqualTo(measured("rx.span", 32.0 / 60, Unit.SHARE, OneMinute.WORDS, 3, ""));
    assertThat(of(OneMinute.WINDOW, "100.5", "159.5").span())
        .isEqualTo(measured("rx.span", 1, Unit.SHARE, OneMinute.WORDS, 3, ""));
    assertThat(of(OneMinute.WINDOW, "100.0", "130.0").span())
        .isEqualTo(measured("rx.span", 31.0 / 60, Unit.SHARE, OneMinute.WORDS, 3, ""));
    assertThat(of(OneMinute.WINDOW, "130.0", "160.0").span())
        .isEqualTo(measured("rx.span", 31.0 / 60, Unit.SHARE, OneMinute.WORDS, 3, ""));
  }

  @Test
  void aStageThatRanLongerThanPlannedIsSeenWholeAndNotMore() {
    Window longer = Window.of(OneMinute.PLAN, OneMinute.FOUR, 100, 170);
    assertThat(of(longer, "100.0", "170.0").span())
        .isEqualTo(measured("rx.span", 1, Unit.SHARE, "4M stage, 70 s", 3, ""));
    assertThat(of(longer, "150.0", "170.0").span())
        .isEqualTo(measured("rx.span", 21.0 / 60, Unit.SHARE, "4M stage, 70 s", 3, ""));
  }

  @Test
  void whereNothingOfThePlannedStageIsLeftThereIsNoSpan() {
    Window late = new Window(OneMinute.FOUR, 100, 110, 130, 110, new TimeScale(1), 1);
    assertThat(of(late, "110.0", "130.0").span())
        .isEqualTo(
            new Reading.Absent(
                "rx.span",
                "Nothing of the planned stage is left to be seen.",
                new Source("device/rx_bytes.tsv", 2, 3)));
    Window almost = new Window(OneMinute.FOUR, 100, 110, 130, 110.5, new TimeScale(1), 1);
    assertThat(of(almost, "110.0", "130.0").span())
        .isEqualTo(
            measured("rx.span", 1, Unit.SHARE, "4M stage without its first 10 s, 20 s", 3, ""));
  }

  @Test
  void theLengthIsToTheEndThatIsLessThanATickAfterTheLastTick() {
    Window window = Window.of(OneMinute.PLAN, OneMinute.FOUR, 100, 150.5);
    assertThat(of(window, "100.0", "149.5").measuredLength())
        .isEqualTo(
            measured("rx.length", 50.5, Unit.SECONDS, "4M stage, 50.50 s", 3, "Planned 1 min."));
    assertThat(of(window, "100.0", "149.4").measuredLength())
        .isEqualTo(
            measured("rx.length", 49.4, Unit.SECONDS, "4M stage, 50.50 s", 3, "Planned 1 min."));
  }
}
