package besser.gate.report.page;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Finding;
import besser.gate.judge.Judgement;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Mention;
import besser.gate.report.view.Receipt;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reviewer must answer, each with its receipt.
 *
 * @param html escapes all text
 * @param receipts of the page it stands in
 */
record FindingsList(Html html, ReceiptFolds receipts) {
  private static final String OPEN = "<span class=\"pill undecided\">open</span>";
  private static final String ANSWERED = "<span class=\"pill holds\">answered</span>";

  void write(StringBuilder out, Judgement judgement) {
    out.append("<h2 id=\"findings\">Findings</h2>\n");
    if (judgement.findings().isEmpty()) {
      out.append("<p class=\"mute\">None.</p>\n");
    }
    for (Finding f : judgement.findings()) {
      out.append("<article class=\"finding\" id=\"").append(Anchor.of(f.id()));
      out.append("\"><b>").append(html.text(f.id())).append("</b> ");
      out.append(html.text(f.title())).append(" <small>").append(html.text(f.kind()));
      out.append("</small> ").append(f.answer().isEmpty() ? OPEN : ANSWERED);
      receipt(out, judgement, f);
      f.answer()
          .ifPresent(
              a ->
                  out.append("<p class=\"answer\">")
                      .append(html.text(a.who() + ", " + a.when() + ": " + a.why()))
                      .append("</p>"));
      out.append("</article>\n");
    }
  }

  /** A line that names lines of the evidence opens them; the others are quoted as they are. */
  private void receipt(StringBuilder out, Judgement judgement, Finding f) {
    String receipt = f.receipt();
    List<String> lines = receipt.lines().toList();
    if (lines.stream().anyMatch(l -> !Mention.in(l).isEmpty())) {
      out.append(
          lines.stream()
              .map(l -> "<div class=\"line\">%s</div>".formatted(line(judgement, f.title(), l)))
              .collect(Collectors.joining()));
    } else if (lines.size() > 1) {
      out.append("<pre>").append(html.lines(receipt)).append("</pre>");
    } else if (!receipt.isBlank()) {
      out.append("<br><code>").append(html.text(receipt)).append("</code>");
    }
  }

  /** Which repetition a line is of: it says so itself, or the finding's title names only one. */
  private String line(Judgement judgement, String title, String line) {
    return judgement.campaign().repetitions().stream()
        .map(Repetition::id)
        .filter(id -> line.startsWith(id + ":") || line.startsWith(id + ","))
        .findFirst()
        .or(
            () ->
                judgement.campaign().repetitions().stream()
                    .map(Repetition::id)
                    .filter(id -> title.startsWith(id + ":"))
                    .findFirst())
        .map(id -> receipts.sentence(id, line, Receipt.EDGES))
        .orElseGet(() -> html.text(line));
  }
}
