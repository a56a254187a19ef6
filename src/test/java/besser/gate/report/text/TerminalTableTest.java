package besser.gate.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import org.junit.jupiter.api.Test;

class TerminalTableTest {
  private static String wide() {
    return new TerminalTable(100, false, Redaction.none())
        .print(Samples.baseline(), "derived/report.html");
  }

  @Test
  void theFirstLineIsTheVerdictInOneSentence() {
    assertThat(wide().lines().findFirst().orElse(""))
        .isEqualTo(
            "REJECTED: TGT-RX, TGT-LOCK, TGT-LINK fail; 1 of 4 gating claims hold; 1 finding waits"
                + " for an answer.");
  }

  @Test
  void everyRepetitionStandsBesideItsBound() {
    assertThat(wide().lines())
        .anySatisfy(
            l ->
                assertThat(l)
                    .matches("TGT-RX +at least 2 MB/s +725 KB/s x +663 KB/s x +460 KB/s x +FAILS"));
  }

  @Test
  void aReadingThatIsAbsentIsNotMeasuredAndNeverZero() {
    assertThat(wide().lines())
        .anySatisfy(
            l ->
                assertThat(l)
                    .startsWith("TGT-LOCK")
                    .contains("9.8 % ~")
                    .contains("not measured ?"));
  }

  @Test
  void aStandInRigSaysSoAcrossTheTop() {
    String text = new TerminalTable(100, false, Redaction.none()).print(Samples.rehearsal(), "x");
    assertThat(text).startsWith("REHEARSAL  Stand-in rig simulated, driver model baseline");
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    for (int width : new int[] {40, 60, 80, 100, 140}) {
      String text =
          new TerminalTable(width, false, Redaction.none()).print(Samples.baseline(), "x");
      assertThat(text.lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void anEscapeSequenceInALogLineIsShownAndNotSent() {
    String text = new TerminalTable(100, false, Redaction.none()).print(Samples.hostile(), "x");
    assertThat(text).doesNotContain("\u001b").contains("\\x1b[2J");
  }

  @Test
  void colourIsUsedOnlyWhenAskedFor() {
    assertThat(wide()).doesNotContain("\u001b");
    assertThat(new TerminalTable(100, true, Redaction.none()).print(Samples.baseline(), "x"))
        .contains("\u001b[");
  }

  @Test
  void aLongValueIsNeverCutWhateverTheWidth() {
    for (int width : new int[] {40, 80, 100, 120}) {
      String text =
          new TerminalTable(width, false, Redaction.none())
              .print(Samples.linkDeathInTheWorstMinute(), "x");
      assertThat(text).as("%s columns", width).contains("link lived 1234.5 s x");
    }
  }
}
