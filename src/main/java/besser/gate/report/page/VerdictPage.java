package besser.gate.report.page;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Finding;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.report.escape.Html;
import besser.gate.report.flame.FlameSvg;
import besser.gate.report.flame.WorkerStacks;
import besser.gate.report.view.Banner;
import besser.gate.report.view.BuiltFrom;
import besser.gate.report.view.Conditions;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.Gating;
import besser.gate.report.view.Headline;
import besser.gate.report.view.RawFile;
import besser.gate.report.view.Reasons;
import besser.gate.report.view.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code derived/verdict.html}: self-contained, no script, light and dark, wide and narrow. */
public final class VerdictPage {
  private static final String OPEN = "<span class=\"pill undecided\">open</span>";
  private static final String ANSWERED = "<span class=\"pill holds\">answered</span>";

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
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>""");
    out.append(html.text(Headline.word(judgement) + " " + dossier.campaign().id()));
    out.append("</title>\n<style>")
        .append(Resource.text("page.css"))
        .append("</style></head><body>\n");
    Banner.of(judgement)
        .ifPresent(
            b ->
                out.append("<div class=\"banner\"><b>")
                    .append(b.word())
                    .append("</b> ")
                    .append(html.text(b.text()))
                    .append("</div>\n"));
    if (!judgement.concerns().isEmpty()) {
      out.append("<div class=\"alarm\"><b>NOT AS RECORDED</b> ");
      out.append(html.text(String.join(" ", judgement.concerns()))).append("</div>\n");
    }
    out.append("<main>\n");
    head(out, html, dossier);
    Contents.write(out, html, judgement);
    ClaimsTable claims = new ClaimsTable(html);
    out.append("<h2 id=\"claims\">Claims</h2>\n");
    out.append(claims.write(judgement, Kind.TARGET, Kind.GOAL, Kind.PREDICTION));
    ComparisonTables tables = new ComparisonTables(html);
    out.append("<h2 id=\"predictions\">Predictions</h2>\n").append(tables.predictions(judgement));
    findings(out, html, judgement);
    judgement
        .comparison()
        .ifPresent(
            c ->
                out.append("<h2 id=\"baseline\">Against the baseline</h2>\n")
                    .append(tables.deltas(c)));
    dossier.baseline().ifPresent(b -> difference(out, html, dossier, b));
    out.append(new AccountsTable(html).write(judgement));
    out.append("<h2 id=\"validity\">Validity</h2>\n");
    out.append(claims.write(judgement, Kind.VALIDITY));
    out.append("<h2>What this proves</h2>\n<p>")
        .append(html.text(judgement.survival()))
        .append("</p>\n");
    out.append("<h2 id=\"conditions\">Conditions</h2>\n")
        .append(new ConditionsTable(html).write(dossier));
    RepetitionSection section = new RepetitionSection(html, files);
    for (Repetition r : dossier.campaign().repetitions()) {
      out.append(section.write(dossier, r));
    }
    again(out, html, dossier, files);
    return out.append("</main></body></html>\n").toString();
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

  private static void head(StringBuilder out, Html html, Dossier dossier) {
    Judgement judgement = dossier.judgement();
    Campaign campaign = dossier.campaign();
    String css = judgement.outcome().name().toLowerCase(Locale.ROOT);
    out.append("<header class=\"verdict ").append(css).append("\"><h1>");
    out.append(html.text(Headline.word(judgement))).append("</h1><p>");
    out.append(html.text(Headline.summary(judgement)))
        .append("</p></header>\n<ul class=\"reasons\">");
    Reasons.brief(judgement).forEach(r -> out.append("<li>").append(html.text(r)).append("</li>"));
    campaign
        .faults()
        .forEach(f -> out.append("<li class=\"fails\">").append(html.text(f)).append("</li>"));
    out.append("</ul>\n<dl class=\"facts\">");
    Map<String, String> first =
        campaign.repetitions().isEmpty() ? Map.of() : Conditions.of(campaign.repetitions().get(0));
    fact(out, html, "campaign", campaign.id());
    fact(out, html, "date", first.getOrDefault("date", Conditions.ABSENT));
    fact(out, html, "module", first.getOrDefault("module srcversion", Conditions.ABSENT));
    fact(out, html, "kernel", first.getOrDefault("kernel", Conditions.ABSENT));
    fact(
        out,
        html,
        "rig",
        campaign.environment() + campaign.model().map(m -> ", model " + m).orElse(""));
    fact(out, html, "patch", campaign.patch().orElse("-"));
    BuiltFrom.of(campaign).ifPresent(c -> fact(out, html, "source", c));
    fact(
        out,
        html,
        "plan",
        "%s, %s of %s repetitions"
            .formatted(
                campaign.plan().name(),
                campaign.repetitions().size(),
                campaign.plan().repetitions()));
    fact(out, html, "gate", Gating.of(judgement));
    fact(out, html, "claims", judgement.edition());
    judgement.comparison().ifPresent(c -> fact(out, html, "baseline", c.baseline()));
    out.append("</dl>\n");
  }

  private static void fact(StringBuilder out, Html html, String name, String value) {
    out.append("<div><dt>")
        .append(name)
        .append("</dt><dd>")
        .append(html.text(value))
        .append("</dd></div>");
  }

  private static void findings(StringBuilder out, Html html, Judgement judgement) {
    out.append("<h2 id=\"findings\">Findings</h2>\n");
    if (judgement.findings().isEmpty()) {
      out.append("<p class=\"mute\">None.</p>\n");
    }
    for (Finding f : judgement.findings()) {
      out.append("<article class=\"finding\" id=\"").append(Anchor.of(f.id()));
      out.append("\"><b>").append(html.text(f.id())).append("</b> ");
      out.append(html.text(f.title())).append(" <small>").append(html.text(f.kind()));
      out.append("</small> ").append(f.answer().isEmpty() ? OPEN : ANSWERED);
      receipt(out, html, f.receipt());
      f.answer()
          .ifPresent(
              a ->
                  out.append("<p class=\"answer\">")
                      .append(html.text(a.who() + ", " + a.when() + ": " + a.why()))
                      .append("</p>"));
      out.append("</article>\n");
    }
  }

  private static void receipt(StringBuilder out, Html html, String receipt) {
    if (receipt.lines().count() > 1) {
      out.append("<pre>").append(html.lines(receipt)).append("</pre>");
    } else if (!receipt.isBlank()) {
      out.append("<br><code>").append(html.text(receipt)).append("</code>");
    }
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
    new java.util.TreeMap<>(dossier.campaign().claims())
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
