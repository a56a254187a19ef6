package besser.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Claim;
import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.judge.Verdict;
import besser.gate.judge.check.Check;
import besser.gate.report.escape.Redaction;
import besser.gate.report.export.Brief;
import besser.gate.report.junit.JunitXml;
import besser.gate.report.page.VerdictPage;
import besser.gate.report.text.TerminalTable;
import besser.gate.report.text.VerdictDokuWiki;
import besser.gate.report.text.VerdictMarkdown;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.NextStep;
import besser.gate.report.view.Reasons;
import besser.gate.steps.Features;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terminal, Markdown, DokuWiki, JUnit and page say one thing in one sentence. */
class SameSentencesTest {
  private static final String DO_IT = "Record again with the signal between -65 dBm and -55 dBm.";

  private static final String WHY =
      "rep-1 does not count, because VAL-SIGNAL was not shown to hold.";

  @TempDir Path folder;

  private static JudgedClaim claim(String id, Kind kind, String remedy, Result result) {
    return Judged.claim(
        id,
        kind,
        "It is so",
        "targets.feature",
        "",
        true,
        List.of(
            new JudgedSentence(
                "it is so",
                "at least 2 MB/s",
                Optional.empty(),
                new JudgedSentence.Phrases(remedy, ""),
                List.of(result))));
  }

  /** A mean that misses, on a repetition whose signal was too weak. */
  private static Judgement undecided() {
    Judgement sample = Samples.baseline();
    Result weak =
        new Result(
            "rep-1", Outcome.UNDECIDED, "Undecided: rep-1 was too far away.", List.of(), false);
    Result missed =
        new Result("rep-1", Outcome.FAILS, "Missed: rep-1 received little.", List.of(), false);
    return Judged.campaign(
        sample.campaign(),
        List.of(
            claim(
                "TGT-RX",
                Kind.TARGET,
                "the payload counted",
                missed.kept(WHY, List.of("VAL-SIGNAL"))),
            claim(
                "TGT-LINK",
                Kind.TARGET,
                "the link watched",
                new Result("rep-1", Outcome.HOLDS, "rep-1 kept its link.", List.of(), false)
                    .kept(WHY, List.of("VAL-SIGNAL"))),
            claim("VAL-SIGNAL", Kind.VALIDITY, "the signal between -65 dBm and -55 dBm", weak)),
        List.of(),
        Map.of(),
        List.of(),
        Optional.empty(),
        "",
        List.of(),
        new Verdict.Undecided(List.of("TGT-RX is open.")));
  }

  private Map<String, String> views(Judgement judgement) throws Exception {
    SampleEvidence.files(folder);
    Dossier dossier = new Dossier(judgement, folder, Optional.empty(), Redaction.none());
    Map<String, String> out = new LinkedHashMap<>();
    out.put("terminal", new TerminalTable(4000, false, Redaction.none()).print(judgement, "x"));
    out.put("markdown", VerdictMarkdown.write(dossier));
    out.put("wiki", VerdictDokuWiki.write(dossier));
    out.put("junit", JunitXml.write(judgement, Redaction.none()));
    out.put("page", VerdictPage.write(dossier));
    return out;
  }

  @Test
  void everyViewSaysWhatIsOpenAndWhatToDoInTheSameWords() throws Exception {
    views(undecided())
        .forEach(
            (view, text) ->
                assertThat(text)
                    .as(view)
                    .contains(
                        "Undecided: " + WHY,
                        "Missed: rep-1 received little.",
                        "TGT-RX, TGT-LINK: " + DO_IT)
                    .doesNotContain("Undecided: Missed"));
  }

  /** One cause is one sentence, and what it says of two targets is not said twice. */
  @Test
  void everyViewSaysACauseOnceForAllClaimsThatWaitForIt() throws Exception {
    Judgement judgement = undecided();
    Map<String, String> views = views(judgement);
    views.put("brief", Brief.write(judgement, "verdict.html", Optional.empty(), Redaction.none()));
    views.forEach(
        (view, text) ->
            assertThat(plain(text).split("VAL-SIGNAL is undecided, and with it ", -1))
                .as(view)
                .hasSize(2)
                .anyMatch(part -> part.startsWith("TGT-RX and TGT-LINK: rep-1 was too far away.")));
    for (String view : List.of("terminal", "markdown", "wiki", "page")) {
      assertThat(plain(views.get(view)).split(WHY, -1)).as(view).hasSize(2);
    }
  }

  @Test
  void anUndecidedClaimHasOneSentenceThatSaysWhatToDo() {
    Judgement judgement = undecided();
    assertThat(NextStep.of(judgement, judgement.judgedClaims().get(0))).contains(DO_IT);
    assertThat(NextStep.of(judgement))
        .startsWith("TGT-RX, TGT-LINK: " + DO_IT)
        .contains("To record all repetitions: ./gate run --env lab");
  }

  @Test
  void aDriverThatFailsIsChangedAndNotRecordedOnceMore() {
    assertThat(NextStep.of(Samples.baseline()).get(0))
        .startsWith(
            "Change the driver and record all repetitions again: TGT-RX, TGT-LOCK, TGT-LINK fail");
  }

  /** Every sentence a feature may hold says what would decide it. */
  @Test
  void everySentenceOfTheFeaturesHasARemedy() {
    List<Check> checks =
        Features.read(Path.of("features")).stream()
            .flatMap(c -> c.sentences().stream())
            .map(Claim.Asked::statement)
            .filter(Check.class::isInstance)
            .map(Check.class::cast)
            .toList();
    assertThat(checks).hasSizeGreaterThan(30);
    assertThat(checks)
        .allSatisfy(
            c ->
                assertThat(c.remedy())
                    .as(c.toString())
                    .isNotBlank()
                    .doesNotStartWith("with")
                    .doesNotEndWith("."));
  }

  private static final String RIDDLES =
      "(?i)foretold|alibi|decides nothing|in none 19 times|nobody knows|told otherwise"
          + "|judged apart|says nothing|By itself: Missed: .* By itself";

  /** What a reader stumbled over once; Java's own names may keep a word, sentences may not. */
  @Test
  void noSentenceIsARiddle() throws Exception {
    List<Path> files = new ArrayList<>();
    for (String room : List.of("judge", "report", "cli")) {
      try (Stream<Path> all = Files.walk(Path.of("src/main/java/besser/gate", room))) {
        // A key of verdict.json stays what it was.
        all.filter(p -> p.toString().endsWith(".java") && !p.endsWith("ComparisonNodes.java"))
            .forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(100);
    for (Path file : files) {
      String text = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
      String literals = text.replaceAll("(?s)[^\"]*(\"(?:\\\\.|[^\"\\\\])*\")?", "$1\n");
      assertThat(literals.lines().filter(l -> l.matches(".*(" + RIDDLES + ").*")).toList())
          .as(file.toString())
          .isEmpty();
    }
  }

  @Test
  void noPageOfTheDocumentationIsARiddle() throws Exception {
    for (String page : List.of("README.md", "environments/README.md", "reports/README.md")) {
      assertThat(Files.readString(Path.of(page))).doesNotContainPattern(RIDDLES);
    }
  }

  /** The bullets at the top and what comes next are one text, wherever they are read. */
  @Test
  void everyViewBeginsWithTheSameReasonsAndNextSteps() throws Exception {
    Judgement judgement = Samples.baseline();
    List<String> said = new ArrayList<>(Reasons.brief(judgement));
    said.addAll(NextStep.of(judgement));
    assertThat(said).hasSizeGreaterThan(4);
    views(judgement)
        .forEach(
            (view, text) ->
                assertThat(plain(text))
                    .as(view)
                    .contains(said.stream().map(s -> plain(s)).toList()));
  }

  /** Without what each markup adds. */
  private static String plain(String text) {
    return text.replaceAll("<[^<>]*>|%%", "")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replaceAll("\\\\(?=[^A-Za-z0-9])", "");
  }
}
