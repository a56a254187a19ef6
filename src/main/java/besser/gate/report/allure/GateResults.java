package besser.gate.report.allure;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Claim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.judge.Verdict;
import besser.gate.report.escape.Html;
import besser.gate.report.page.ClaimsTable;
import besser.gate.report.page.ComparisonTables;
import besser.gate.report.view.Banner;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.Headline;
import besser.gate.report.view.RawFile;
import besser.gate.report.view.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What Cucumber cannot know: the verdict first, then one result a repetition with its files. */
final class GateResults {
  /** Bytes of raw files in the page; with Allure's own 3.3 MB it stays under 6 MB. */
  private static final long RAW = 1_100_000;

  /** Allure sorts by name. */
  private static final String FIRST = "0 Verdict";

  private static final String SECOND = "1 Repetitions";

  private final Dossier dossier;
  private final Path derived;
  private final ResultsWriter writer;
  private final Html html;
  private final List<RawFile> files;
  private long left = RAW;

  GateResults(Path results, Dossier dossier) {
    this.dossier = dossier;
    this.derived = dossier.folder().resolve("derived");
    this.writer = new ResultsWriter(results, dossier.campaign().id());
    this.html = new Html(dossier.redaction());
    this.files = RawFile.of(dossier.folder());
  }

  /**
   * Writes one result for the verdict and one a repetition.
   *
   * @param first when the first scenario started; all these stand at the same moment, because they
   *     took no time of their own
   */
  void write(long first) throws IOException {
    Judgement judgement = dossier.judgement();
    writer.attach("The verdict on one page", "text/html", "html", derived.resolve("verdict.html"));
    writer.attach(
        "verdict.md, for a pull request", "text/plain", "txt", derived.resolve("verdict.md"));
    writer.attach(
        "verdict.dokuwiki.txt", "text/plain", "txt", derived.resolve("verdict.dokuwiki.txt"));
    writer.attach("verdict.json", "application/json", "json", derived.resolve("verdict.json"));
    writer.attach(
        "Difference flame graph against the baseline",
        "text/html",
        "html",
        derived.resolve("flame-difference.html"));
    writer.attach(
        "Raw files with their SHA-256",
        "text/tab-separated-values",
        "tsv",
        list(files).getBytes(StandardCharsets.UTF_8));
    String word = Headline.word(judgement);
    String label =
        Banner.of(judgement).map(b -> word.startsWith(b.word()) ? "" : b.word() + ", ").orElse("");
    writer.write(
        FIRST,
        "verdict",
        "Verdict: " + label + word,
        outcome(judgement),
        Headline.of(judgement),
        description(judgement),
        first);
    for (Repetition r : dossier.campaign().repetitions()) {
      repetition(r, first);
    }
  }

  private void repetition(Repetition r, long start) throws IOException {
    String id = r.id().replaceAll("[^A-Za-z0-9-]", "_");
    writer.attach(
        "Throughput, events, signal, MCS and lock share",
        "image/svg+xml",
        "svg",
        derived.resolve("ramp-" + id + ".svg"));
    writer.attach(
        "Flame graph of the driver's workers",
        "text/html",
        "html",
        derived.resolve("flame-" + id + ".html"));
    List<RawFile> own = files.stream().filter(f -> f.path().startsWith(r.id() + "/")).toList();
    writer.attach(
        "All raw files of " + id + " with their SHA-256",
        "text/tab-separated-values",
        "tsv",
        list(own).getBytes(StandardCharsets.UTF_8));
    long share = left / Math.max(1, dossier.campaign().repetitions().size());
    for (RawFile f : own.stream().sorted(Comparator.comparingLong(RawFile::bytes)).toList()) {
      // Raw files hold addresses; a redacted report lists them and attaches none.
      if (!dossier.redaction().on() && f.bytes() <= share && text(f.path())) {
        boolean table = f.path().endsWith(".tsv");
        share -=
            writer.attach(
                f.path() + ", sha256 " + (f.sha256().isEmpty() ? "in no seal" : f.sha256()),
                table ? "text/tab-separated-values" : "text/plain",
                table ? "tsv" : "txt",
                dossier.folder().resolve(f.path()));
      }
    }
    String reasons =
        opinions(r).stream()
            .filter(o -> o.outcome() != Outcome.HOLDS)
            .map(o -> dossier.redaction().apply(o.reason()))
            .collect(Collectors.joining("\n"));
    String note = r.reason().isBlank() ? r.state() : r.state() + ": " + r.reason();
    writer.write(
        SECOND,
        id,
        "Repetition " + id + ", " + dossier.redaction().apply(r.state()),
        Outcome.worst(opinions(r).stream().map(Opinion::outcome).toList()),
        reasons.isEmpty() ? "No gating claim was judged on it." : reasons,
        "<p>" + html.text(note) + "</p>",
        start);
  }

  private List<Opinion> opinions(Repetition r) {
    return dossier.judgement().claims().stream()
        .filter(Claim::gating)
        .flatMap(c -> c.sentences().stream())
        .flatMap(s -> s.opinions().stream())
        .filter(o -> o.repetition().equals(r.id()))
        .toList();
  }

  private String description(Judgement judgement) {
    StringBuilder out =
        new StringBuilder("<style>")
            .append(Resource.text("allure.css"))
            .append("</style><div class=\"gate\">");
    Banner.of(judgement)
        .ifPresent(
            b ->
                out.append("<p class=\"banner\"><b>")
                    .append(b.word())
                    .append("</b> ")
                    .append(html.text(b.text()))
                    .append("</p>"));
    out.append("<p class=\"verdict ")
        .append(judgement.outcome().name().toLowerCase(Locale.ROOT))
        .append("\">")
        .append(html.text(Headline.of(judgement)))
        .append("</p><ul>");
    judgement
        .verdict()
        .reasons()
        .forEach(r -> out.append("<li>").append(html.text(r)).append("</li>"));
    out.append("</ul>")
        .append(new ClaimsTable(html).write(judgement))
        .append("<h3>Predictions</h3>")
        .append(new ComparisonTables(html).predictions(judgement));
    out.append("<h3>What this proves</h3><p>")
        .append(html.text(judgement.survival()))
        .append("</p><h3>Judge it again</h3><pre>")
        .append(html.text(dossier.command()))
        .append("</pre></div>");
    // Links into the page's own sections have no target here and would change Allure's route.
    return out.toString().replaceAll("<a href=\"#[^\"]*\">([^<]*)</a>", "<b>$1</b>");
  }

  private String list(List<RawFile> files) {
    return "file\tbytes\tsha256\n"
        + files.stream()
            .map(
                f ->
                    html.redaction().apply(f.path()).replaceAll("\\s", " ")
                        + "\t"
                        + f.bytes()
                        + "\t"
                        + (f.sha256().isEmpty() ? "-" : f.sha256())
                        + "\n")
            .collect(Collectors.joining());
  }

  private static boolean text(String path) {
    return path.matches(".*\\.(tsv|txt|log|json)");
  }

  private static Outcome outcome(Judgement judgement) {
    Verdict verdict = judgement.verdict();
    if (verdict instanceof Verdict.Accepted) {
      return Outcome.HOLDS;
    } else if (verdict instanceof Verdict.Rejected) {
      return Outcome.FAILS;
    }
    return verdict instanceof Verdict.Rehearsal ? judgement.outcome() : Outcome.UNDECIDED;
  }
}
