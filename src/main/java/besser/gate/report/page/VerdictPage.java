package besser.gate.report.page;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Judgement;
import besser.gate.report.chart.RampChart;
import besser.gate.report.escape.Html;
import besser.gate.report.flame.FlameSvg;
import besser.gate.report.view.Banner;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.Headline;
import besser.gate.report.view.RawFile;
import besser.gate.report.view.Resource;
import besser.gate.report.view.WorkerStacks;
import java.util.List;
import java.util.TreeMap;

/**
 * {@code derived/verdict.html}: one file, light and dark, wide and narrow. Every word of it is
 * there without a script; print leaves out the appendix unless its box is ticked.
 */
public final class VerdictPage {
  private VerdictPage() {}

  /** The whole page. */
  public static String write(Dossier dossier) {
    Html html = new Html(dossier.redaction());
    Judgement judgement = dossier.judgement();
    List<RawFile> files = RawFile.of(dossier.folder());
    StringBuilder out = new StringBuilder(65_536);
    out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
    out.append(
        """
            <meta http-equiv="Content-Security-Policy" content="%s">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>"""
            .formatted(LiveSection.policy(List.of(styles(), RampChart.STYLE, FlameSvg.STYLE))));
    out.append(html.text(Headline.word(judgement) + " " + dossier.campaign().id()));
    out.append("</title>\n<style>").append(styles()).append("</style></head><body>\n");
    Banner.of(judgement)
        .ifPresent(
            b ->
                out.append("<div class=\"banner\"><b>")
                    .append(b.word())
                    .append("</b> ")
                    .append(html.text(b.text()))
                    .append("</div>\n"));
    if (!judgement.concerns().isEmpty()) {
      out.append("<div class=\"alarm\"><b>" + Headline.NOT_AS_RECORDED + "</b> ");
      out.append(html.text(String.join(" ", judgement.concerns()))).append("</div>\n");
    }
    out.append("<main>\n");
    PageHead.write(out, html, dossier);
    Contents.write(out, html, judgement);
    ReceiptFolds receipts = new ReceiptFolds(dossier, html);
    ClaimsTable claims = new ClaimsTable(html, receipts);
    out.append("<h2 id=\"claims\">Claims</h2>\n");
    out.append(claims.deciding(judgement));
    out.append("<h2>What this proves</h2>\n<p>")
        .append(html.text(judgement.survival()))
        .append("</p>\n");
    out.append(LiveSection.write(dossier));
    ComparisonTables tables = new ComparisonTables(html);
    out.append("<h2 id=\"predictions\">Predictions</h2>\n").append(tables.predictions(judgement));
    out.append(TimesSection.write(html, dossier));
    new FindingsList(html, receipts).write(out, judgement);
    judgement
        .comparison()
        .ifPresent(
            c ->
                out.append("<h2 id=\"baseline\">Against the baseline</h2>\n")
                    .append(tables.deltas(c)));
    dossier.baseline().ifPresent(b -> difference(out, html, dossier, b));
    out.append(
        """
        <p class="print"><label><input type="checkbox" id="print-appendix"> print the appendix \
        too: readings beside the baseline, accounts, validity, conditions, every repetition, files</label></p>
        <div class="appendix">
        """);
    out.append(new AccountsTable(html).write(judgement));
    out.append("<h2 id=\"validity\">Validity</h2>\n");
    out.append(claims.held(judgement));
    out.append("<h2 id=\"conditions\">Conditions</h2>\n")
        .append(new ConditionsTable(html).write(dossier));
    RepetitionSection section = new RepetitionSection(html, files);
    for (Repetition r : dossier.campaign().repetitions()) {
      out.append(section.write(dossier, r));
    }
    again(out, html, dossier, files);
    return out.append("</div></main></body></html>\n").toString();
  }

  private static String styles() {
    return Resource.text("page.css") + LiveSection.style();
  }

  private static void difference(StringBuilder out, Html html, Dossier dossier, Campaign baseline) {
    Campaign campaign = dossier.campaign();
    out.append("<h3>Where the driver's workers spend more or less of their CPU</h3>\n");
    out.append(
        """
            <p class="mute">All repetitions of both: a frame is red where it takes half a \
            percentage point more of the workers' samples than in the baseline, blue where it \
            takes less.</p>
            <div class="wide">""");
    out.append(
        new FlameSvg(html)
            .difference(
                WorkerStacks.of(baseline.repetitions(), baseline.plan()),
                WorkerStacks.of(campaign.repetitions(), campaign.plan()),
                "Difference flame graph"));
    out.append("</div>\n");
  }

  private static void again(StringBuilder out, Html html, Dossier dossier, List<RawFile> files) {
    out.append("<h2 id=\"again\">Judge it again</h2>\n<pre>")
        .append(html.text(dossier.command()))
        .append("</pre>\n");
    out.append(
        """
            <p class="mute">Needs no rig and writes the same bytes into \
            <code>derived/verdict.json</code>.</p>
            """);
    List<RawFile> top = files.stream().filter(f -> !f.path().startsWith("rep-")).toList();
    out.append("<details><summary>")
        .append(top.size())
        .append(
            """
                 files of the campaign itself</summary><div class="wide"><table \
                class="dense"><tbody>
                """);
    for (RawFile f : top) {
      out.append("<tr><td>")
          .append(html.text(f.path()))
          .append("</td><td>")
          .append(f.bytes())
          .append(" B</td><td><code>");
      out.append(f.sha256().isEmpty() ? "in no seal" : html.text(f.sha256()))
          .append("</code></td></tr>\n");
    }
    out.append(
        """
            </tbody></table></div></details>
            <h3>Features as locked</h3><div class="wide"><table class="dense"><tbody>
            """);
    new TreeMap<>(dossier.campaign().claims())
        .forEach(
            (file, hash) ->
                out.append("<tr><td>")
                    .append(html.text(file))
                    .append("</td><td><code>")
                    .append(html.text(hash))
                    .append("</code></td></tr>\n"));
    out.append("</tbody></table></div>\n");
  }
}
