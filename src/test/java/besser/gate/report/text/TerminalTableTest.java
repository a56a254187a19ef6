package besser.gate.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judged;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
      assertThat(text).as("%s columns", width).contains("link lost at 1234.5 s x");
    }
  }

  @Test
  void aCountWithManyWordsIsBrokenIntoLinesAndTheTableStaysATable() {
    JudgedSentence counted =
        new JudgedSentence(
            "its symbols come from the loaded module",
            "symbols of the loaded module",
            Optional.empty(),
            new JudgedSentence.Phrases("", "windows with foreign symbols"),
            Stream.of("rep-1", "rep-2", "rep-3").map(TerminalTableTest::none).toList());
    Judgement judgement =
        Samples.judged(
            List.of(
                Judged.claim("VAL-X", Kind.TARGET, "x", "x.feature", "", true, List.of(counted))));
    String text = new TerminalTable(120, false, Redaction.none()).print(judgement, "x");
    assertThat(text.lines().map(String::strip))
        .anyMatch(l -> l.matches("VAL-X +symbols of .*module +(0 windows with foreign +){3}HOLDS"))
        .contains("symbols, none allowed   symbols, none allowed   symbols, none allowed");
  }

  @Test
  void aConditionThatHoldsIsANameAndAnOpenOneARow() {
    String text = wide();
    assertThat(text.lines())
        .anyMatch(l -> l.matches("HOLDS  VAL-[A-Z, -]+ \\(figures in the report\\)"));
  }

  @Test
  void theSameWordsOfOneClaimStandOnceAmongTheReceipts() {
    List<String> receipts = wide().lines().filter(l -> l.matches("- [A-Z-]+ rep-\\d: .*")).toList();
    assertThat(receipts).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void everyPageIsNamedAtTheEnd() {
    String text =
        new TerminalTable(100, false, Redaction.none())
            .print(Samples.baseline(), "verdict.html", "report.html (Allure)");
    assertThat(text).endsWith("Report: verdict.html\n        report.html (Allure)\n");
  }

  private static Result none(String repetition) {
    return new Result(
        repetition,
        Outcome.HOLDS,
        "Held: none was counted.",
        List.of(
            new Reading.Measured(
                "lock.foreign_symbols", 0, Unit.COUNT, "4M", Source.of("device/x.tsv"), "")),
        false);
  }
}
