package besser.gate.report.allure;

import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.report.escape.Html;
import besser.gate.report.page.ClaimsTable;
import besser.gate.report.page.ComparisonTables;
import besser.gate.report.page.ReceiptFolds;
import besser.gate.report.view.Banner;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.Headline;
import besser.gate.report.view.NextStep;
import besser.gate.report.view.RawFile;
import besser.gate.report.view.Reasons;
import besser.gate.report.view.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The entry the page opens on: the sentence, the claims, the predictions, and every view attached.
 *
 * @param dossier what may be looked at
 * @param writer where it goes
 * @param files of the whole campaign
 */
record VerdictResult(Dossier dossier, ResultsWriter writer, List<RawFile> files) {
  /** Allure sorts by name. */
  private static final String SUITE = "0 Verdict";

  void write(long start) throws IOException {
    Judgement judgement = dossier.judgement();
    view("The verdict on one page", "text/html", "html", "verdict.html");
    view("verdict.md, for a pull request", "text/plain", "txt", "verdict.md");
    view("verdict.dokuwiki.txt", "text/plain", "txt", "verdict.dokuwiki.txt");
    // Machines compare verdict.json byte by byte; it is never redacted, so a redacted page omits
    // it.
    if (!dossier.redaction().on()) {
      view("verdict.json", "application/json", "json", "verdict.json");
    }
    view(
        "Difference flame graph against the baseline",
        "text/html",
        "html",
        "flame-difference.html");
    writer.attach(
        "Raw files with their SHA-256",
        "text/tab-separated-values",
        "tsv",
        RawFile.table(files, dossier.redaction()).getBytes(StandardCharsets.UTF_8));
    String word = Headline.word(judgement);
    String label =
        Banner.of(judgement).map(b -> word.startsWith(b.word()) ? "" : b.word() + ", ").orElse("");
    writer.write(
        SUITE,
        "verdict",
        "Verdict: " + label + word,
        Headline.outcome(judgement),
        Headline.of(judgement),
        description(judgement),
        start);
  }

  private void view(String name, String type, String extension, String file) throws IOException {
    Path path = dossier.folder().resolve("derived").resolve(file);
    writer.attach(name, type, extension, path);
  }

  private String description(Judgement judgement) {
    Html html = new Html(dossier.redaction());
    StringBuilder out = new StringBuilder("<style>").append(Resource.text("allure.css"));
    out.append("</style><div class=\"gate\">");
    if (!judgement.concerns().isEmpty()) {
      out.append("<p class=\"alarm\"><b>" + Headline.NOT_AS_RECORDED + "</b> ");
      out.append(html.text(String.join(" ", judgement.concerns()))).append("</p>");
    }
    if (Headline.outcome(judgement) == Outcome.HOLDS) {
      // Allure itself prints the message of a result that does not hold, above the description.
      out.append("<p class=\"verdict holds\">");
      out.append(html.text(Headline.of(judgement))).append("</p>");
    }
    out.append("<ul>");
    Reasons.brief(judgement).forEach(r -> out.append("<li>").append(html.text(r)).append("</li>"));
    out.append("</ul><p><b>Next</b></p><ul>");
    NextStep.of(judgement).forEach(n -> out.append("<li>").append(html.text(n)).append("</li>"));
    out.append("</ul>")
        .append(new ClaimsTable(html, new ReceiptFolds(dossier, html)).write(judgement));
    out.append("<h3>Predictions</h3>").append(new ComparisonTables(html).predictions(judgement));
    out.append("<h3>What this proves</h3><p>").append(html.text(judgement.survival()));
    out.append("</p><h3>Judge it again</h3><pre>").append(html.text(dossier.command()));
    out.append("</pre></div>");
    // Links into the page's own sections have no target here and would change Allure's route.
    return out.toString().replaceAll("<a href=\"#[^\"]*\">([^<]*)</a>", "<b>$1</b>");
  }
}
