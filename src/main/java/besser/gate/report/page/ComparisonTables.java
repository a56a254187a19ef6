package besser.gate.report.page;

import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Judgement;
import besser.gate.judge.Prediction;
import besser.gate.metric.Unit;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Ratio;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Predictions beside what came, and how every reading moved against the baseline.
 *
 * @param html escapes all text
 */
public record ComparisonTables(Html html) {
  /** Metric, baseline, prediction, observed, verdict; nothing where nothing was predicted. */
  public String predictions(Judgement judgement) {
    if (judgement.predictions().isEmpty()) {
      return "<p class=\"mute\">No prediction was locked with this campaign.</p>\n";
    }
    StringBuilder out =
        new StringBuilder(
            """
                <table \
                class="predictions"><thead><tr><th>Metric</th><th>Baseline</th><th>Prediction</th><th>Observed</th><th>Verdict</th></tr></thead><tbody>
                """);
    for (Prediction p : judgement.predictions()) {
      out.append("<tr class=\"first\"><td><b>").append(html.text(p.id())).append("</b><br><small>");
      out.append(html.text(p.metric())).append("</small></td>");
      cell(out, "Baseline", p.baseline());
      String confidence = p.confidence().isBlank() ? "" : " (" + p.confidence() + ")";
      cell(out, "Prediction", p.predicted() + confidence);
      cell(out, "Observed", p.observed());
      out.append("<td data-l=\"Verdict\"><span class=\"pill ").append(css(p.outcome()));
      out.append("\">").append(p.outcome().words()).append("</span></td></tr>\n");
    }
    return out.append("</tbody></table>\n").toString();
  }

  private static String css(Prediction.Outcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> "holds";
      case NOT_MEASURED -> "undecided";
      case REFUTED, REFUTED_BETTER, REFUTED_WORSE -> "fails";
    };
  }

  /** Every reading both arms measured; hindrances first, then what moved, then the rest. */
  public String deltas(Comparison comparison) {
    StringBuilder out = new StringBuilder("<p>Baseline: <code>");
    out.append(html.text(comparison.baseline())).append("</code>. ");
    out.append(html.text(comparison.resolution())).append("</p>\n");
    if (!comparison.hindrances().isEmpty()) {
      out.append(
          "<div class=\"warn\"><b>Not comparable.</b> The numbers are for reading only.<ul>");
      comparison.hindrances().forEach(h -> out.append("<li>").append(html.text(h)).append("</li>"));
      out.append("</ul></div>\n");
    }
    List<Delta> still = comparison.deltas().stream().filter(d -> !d.beyondNoise()).toList();
    table(out, comparison.deltas().stream().filter(Delta::beyondNoise).toList());
    out.append("<details><summary>").append(still.size());
    out.append(
        comparison.tells()
            ? " readings within the noise</summary>\n"
            : " readings of too few repetitions to tell a move from chance</summary>\n");
    table(out, still);
    out.append("</details>\n");
    if (!comparison.unpaired().isEmpty()) {
      out.append(
          "<details open><summary>Not compared, because not measured in every repetition of both</summary><ul>");
      comparison.unpaired().forEach(u -> out.append("<li>").append(html.text(u)).append("</li>"));
      out.append("</ul></details>\n");
    }
    return out.toString();
  }

  private void table(StringBuilder out, List<Delta> deltas) {
    if (deltas.isEmpty()) {
      out.append(
          "<p class=\"mute\">No difference: no reading moved by more than chance would.</p>\n");
      return;
    }
    out.append("<table><thead><tr><th>Reading</th><th>Baseline, each repetition</th>");
    out.append("<th>This campaign</th><th>Ratio (95 %)</th></tr></thead><tbody>\n");
    for (Delta d : deltas) {
      out.append("<tr><td><code>").append(html.text(d.metric())).append("</code></td>");
      cell(out, "Baseline", values(d.unit(), d.baseline()));
      cell(out, "Observed", values(d.unit(), d.observed()));
      cell(out, "Ratio", Ratio.text(d));
      out.append("</tr>\n");
    }
    out.append("</tbody></table>\n");
  }

  private static String values(Unit unit, List<Double> values) {
    return values.stream().map(unit::print).collect(Collectors.joining(", "));
  }

  private void cell(StringBuilder out, String label, String text) {
    out.append("<td data-l=\"").append(label).append("\">").append(html.text(text)).append("</td>");
  }
}
