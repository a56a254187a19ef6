package besser.gate.metric.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.OneMinute;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import org.junit.jupiter.api.Test;

/** Rows are {@code t_s realtime_s monotonic_s suspends} and what no clock needs. */
class ClocksTest {
  private static final String FILE = "device/condition.tsv";

  private static TinyRepetition rows(String... rows) {
    String[] whole = new String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      whole[i] = rows[i] + " - - - - -";
    }
    return new TinyRepetition().condition(whole);
  }

  private static Reading step(String... rows) {
    return Clocks.step(rows(rows).build(), OneMinute.WINDOW);
  }

  private static Reading sleep(String... rows) {
    return Clocks.sleep(rows(rows).build(), OneMinute.WINDOW);
  }

  private static Reading measured(
      String name, double value, int firstLine, int lastLine, String note) {
    return new Reading.Measured(
        name, value, Unit.SECONDS, OneMinute.WORDS, new Source(FILE, firstLine, lastLine), note);
  }

  private static Reading absent(String name, String why, int firstLine, int lastLine) {
    return new Reading.Absent(name, why, new Source(FILE, firstLine, lastLine));
  }

  @Test
  void aWallClockThatWasSetAndSetBackHasSteppedAllTheSame() {
    assertThat(step("100 1000100 - -", "120 1000150 - -", "140 1000135 - -", "160 1000160 - -"))
        .isEqualTo(measured("clock.step", 35, 2, 5, ""));
  }

  @Test
  void theSamplesOnEitherSideOfTheWindowBelongToItAndThoseBeyondThemDoNot() {
    assertThat(
            step(
                "80 2000000 - -",
                "95 1000095 - -",
                "125 1000128 - -",
                "165 1000168 - -",
                "180 3000000 - -"))
        .isEqualTo(measured("clock.step", 3, 3, 5, ""));
  }

  @Test
  void aSampleOnTheWindowsEdgeIsTheLastThatBelongsToIt() {
    assertThat(
            step(
                "80 2000000 - -",
                "100 1000100 - -",
                "130 1000131 - -",
                "160 1000160 - -",
                "180 3000000 - -"))
        .isEqualTo(measured("clock.step", 1, 3, 5, ""));
  }

  @Test
  void samplesThatBeginOrEndInsideTheWindowAreAllThereAre() {
    assertThat(step("105 1000105 - -", "130 1000132 - -", "155 1000155 - -"))
        .isEqualTo(measured("clock.step", 2, 2, 4, ""));
  }

  @Test
  void samplesMayBeginTwoOfTheirStepsAfterTheWindowAndNotLater() {
    assertThat(step("120 1000120 - -", "130 1000131 - -", "140 1000140 - -", "150 1000150 - -"))
        .isEqualTo(measured("clock.step", 1, 2, 5, ""));
    assertThat(step("121 1000121 - -", "131 1000131 - -", "141 1000141 - -", "151 1000151 - -"))
        .isEqualTo(absent("clock.step", "Its samples do not reach over the whole window.", 2, 5));
  }

  @Test
  void samplesMayEndTwoOfTheirStepsBeforeTheWindowAndNotEarlier() {
    assertThat(step("110 1000110 - -", "120 1000121 - -", "130 1000130 - -", "140 1000140 - -"))
        .isEqualTo(measured("clock.step", 1, 2, 5, ""));
    assertThat(step("109 1000109 - -", "119 1000119 - -", "129 1000129 - -", "139 1000139 - -"))
        .isEqualTo(absent("clock.step", "Its samples do not reach over the whole window.", 2, 5));
  }

  @Test
  void oneSampleWithAClockShowsNoStep() {
    assertThat(step("100 1000100 - -", "160 - - -"))
        .isEqualTo(
            absent("clock.step", "Fewer than two samples in the window have this clock.", 2, 2));
    assertThat(Clocks.step(new TinyRepetition().build(), OneMinute.WINDOW))
        .isEqualTo(absent("clock.step", "device/condition.tsv is not there.", 0, 0));
  }

  @Test
  void timeThatOnlyBootTimeCountedWasSlept() {
    assertThat(sleep("100 - 60 4", "130 - 75 5", "160 - 105 5"))
        .isEqualTo(measured("clock.sleep", 15, 2, 4, ""));
  }

  @Test
  void aTabletThatNeverSuspendedSleptForNothing() {
    assertThat(sleep("100 - 60 4", "160 - 120 4")).isEqualTo(measured("clock.sleep", 0, 2, 3, ""));
    assertThat(sleep("100 - - 4", "160 - - 4"))
        .isEqualTo(measured("clock.sleep", 0, 2, 3, "From the kernel's count of suspends."));
  }

  @Test
  void suspendsOfUnknownLengthMayHaveTakenTheWholeWindow() {
    String note =
        "2 suspends are counted; how long they took is not known, the window is an upper bound.";
    assertThat(sleep("100 - - 4", "160 - - 6")).isEqualTo(measured("clock.sleep", 60, 2, 3, note));
    assertThat(sleep("100 - 60 4", "160 - 120 6"))
        .isEqualTo(measured("clock.sleep", 60, 2, 3, note));
  }

  @Test
  void aCountOfSuspendsThatFellOrWasTakenOnceProvesNothing() {
    String why = "Fewer than two samples in the window have this clock.";
    assertThat(sleep("100 - - 6", "160 - - 4")).isEqualTo(absent("clock.sleep", why, 0, 0));
    assertThat(sleep("100 - - 4", "160 - - -")).isEqualTo(absent("clock.sleep", why, 0, 0));
  }

  @Test
  void aCountOfSuspendsThatEndsInTheMiddleSaysNothingOfTheRest() {
    assertThat(sleep("100 - - 4", "110 - - 4", "120 - - 4"))
        .isEqualTo(
            absent("clock.sleep", "Fewer than two samples in the window have this clock.", 0, 0));
  }

  @Test
  void withoutTheFileNobodyKnowsWhetherItSlept() {
    assertThat(Clocks.sleep(new TinyRepetition().build(), OneMinute.WINDOW))
        .isEqualTo(absent("clock.sleep", "device/condition.tsv is not there.", 0, 0));
  }
}
