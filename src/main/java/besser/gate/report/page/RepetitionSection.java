package besser.gate.report.page;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Outcome;
import besser.gate.metric.Reading;
import besser.gate.quantity.Share;
import besser.gate.report.chart.RampChart;
import besser.gate.report.escape.Html;
import besser.gate.report.flame.FlameSvg;
import besser.gate.report.view.Bounds;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.RawFile;
import besser.gate.report.view.WorkerStacks;
import java.util.List;

/**
 * One repetition: how it ended, what it missed, chart, flame graph, readings, files.
 *
 * @param html escapes all text
 * @param files of the whole campaign
 */
record RepetitionSection(Html html, List<RawFile> files) {
  String write(Dossier dossier, Repetition repetition) {
    StringBuilder out = new StringBuilder("<section class=\"rep\" id=\"");
    out.append(Anchor.of(repetition.id())).append("\"><h2>").append(html.text(repetition.id()));
    out.append(" <small>").append(html.text(repetition.state())).append("</small></h2>\n");
    if (!repetition.reason().isBlank()) {
      out.append("<p>").append(html.text(repetition.reason())).append("</p>\n");
    }
    repetition
        .sealFaults()
        .forEach(f -> out.append("<p class=\"warn\">").append(html.text(f)).append("</p>\n"));
    misses(out, dossier, repetition);
    out.append("<div class=\"wide\">");
    out.append(
        new RampChart(Bounds.of(dossier.judgement()), html)
            .draw(repetition, dossier.campaign().plan()));
    out.append("</div>\n");
    flame(out, dossier, repetition);
    readings(out, dossier, repetition);
    files(out, repetition);
    return out.append("</section>\n").toString();
  }

  private void misses(StringBuilder out, Dossier dossier, Repetition repetition) {
    List<String> open =
        dossier.judgement().judgedClaims().stream()
            .filter(
                c ->
                    c.judgedSentences().stream()
                        .flatMap(x -> x.results().stream())
                        .anyMatch(
                            o ->
                                o.repetition().equals(repetition.id())
                                    && o.outcome() != Outcome.HOLDS))
            .map(c -> "<a href=\"#%s\">%s</a>".formatted(Anchor.claim(c), html.text(c.id())))
            .toList();
    out.append(
        open.isEmpty()
            ? ""
            : "<p>Does not hold here: %s.</p>\n".formatted(String.join(", ", open)));
  }

  private void flame(StringBuilder out, Dossier dossier, Repetition repetition) {
    WorkerStacks stacks = WorkerStacks.of(repetition, dossier.campaign().plan());
    out.append("<h3 id=\"%s\">".formatted(ReceiptFolds.flame(repetition.id())));
    out.append("Where the driver's workers spend their CPU</h3>\n");
    if (stacks.samples() > 0) {
      String share = new Share((double) stacks.locked() / stacks.samples()).toString();
      out.append("<p class=\"mute\">")
          .append(stacks.samples())
          .append(" samples in the last stage; ");
      out.append(share).append(" of them end in <code>").append(html.text(stacks.lock()));
      out.append("</code> (red).</p>\n");
    }
    out.append("<div class=\"wide\">");
    out.append(new FlameSvg(html).draw(stacks, "Flame graph of " + repetition.id()));
    out.append("</div>\n");
  }

  private void readings(StringBuilder out, Dossier dossier, Repetition repetition) {
    List<Reading> all = dossier.judgement().readings().getOrDefault(repetition.id(), List.of());
    if (all.isEmpty()) {
      return;
    }
    out.append("<details><summary>All ").append(all.size()).append(" readings</summary>\n");
    out.append(
        "<div class=\"wide\"><table class=\"dense\"><thead><tr><th>Reading</th><th>Value</th>");
    out.append("<th>Window</th><th>Source</th><th>Note</th></tr></thead><tbody>\n");
    for (Reading r : all) {
      out.append("<tr><td><code>").append(html.text(r.name())).append("</code></td>");
      if (r instanceof Reading.Measured m) {
        td(out, m.text());
        td(out, m.window());
        td(out, m.source().toString());
        td(out, m.note());
      } else if (r instanceof Reading.Absent a) {
        td(out, "not measured");
        td(out, "");
        td(out, a.source().toString());
        td(out, a.why());
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div></details>\n");
  }

  private void files(StringBuilder out, Repetition repetition) {
    List<RawFile> own =
        files.stream().filter(f -> f.path().startsWith(repetition.id() + "/")).toList();
    out.append("<details><summary>").append(own.size());
    out.append(
        """
             raw files with their SHA-256</summary><div class="wide"><table class="dense"><tbody>
            """);
    for (RawFile f : own) {
      out.append("<tr>");
      td(out, f.path());
      td(out, f.bytes() + " B");
      out.append("<td><code>");
      out.append(f.sha256().isEmpty() ? "in no seal" : html.text(f.sha256()))
          .append("</code></td></tr>\n");
    }
    out.append("</tbody></table></div></details>\n");
  }

  private void td(StringBuilder out, String text) {
    out.append("<td>").append(html.text(text)).append("</td>");
  }
}
