package besser.gate.report.page;

import besser.gate.evidence.Repetition;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Claims by repetitions; under each sentence that does not hold stands why.
 *
 * @param html escapes all text
 */
public record ClaimsTable(Html html) {
  /** One table a kind, targets first. */
  public String write(Judgement judgement) {
    return write(judgement, Kind.values());
  }

  /**
   * One table for each of these kinds. Goals are those of the patch under test; another patch's are
   * in {@code verdict.json}.
   */
  public String write(Judgement judgement, Kind... kinds) {
    List<String> repetitions =
        judgement.campaign().repetitions().stream().map(Repetition::id).toList();
    StringBuilder out = new StringBuilder();
    for (Kind kind : kinds) {
      List<JudgedClaim> judgedClaims =
          judgement.judgedClaims().stream()
              .filter(c -> c.kind() == kind && concerns(judgement, c))
              .toList();
      if (!judgedClaims.isEmpty()) {
        out.append("<h3>").append(heading(kind)).append("</h3>\n");
        table(out, judgedClaims, repetitions);
      }
    }
    return out.toString();
  }

  private static boolean concerns(Judgement judgement, JudgedClaim judgedClaim) {
    Optional<String> patch = judgement.campaign().patch();
    return judgedClaim.kind() != Kind.GOAL
        || judgedClaim.gating()
        || patch.isEmpty()
        || judgedClaim.feature().startsWith(patch.get() + "/");
  }

  /** Words for a kind of claims. */
  public static String heading(Kind kind) {
    return switch (kind) {
      case TARGET -> "Targets, locked in Phase 1";
      case GOAL -> "Goals of the patch";
      case PREDICTION -> "Predictions as claims (they never gate)";
      case VALIDITY -> "Validity: does this run count at all";
    };
  }

  private void table(StringBuilder out, List<JudgedClaim> judgedClaims, List<String> repetitions) {
    out.append("<table class=\"claims\"><thead><tr><th>Claim</th><th>Bound</th>");
    repetitions.forEach(r -> out.append("<th>").append(html.text(r)).append("</th>"));
    out.append("<th>Outcome</th></tr></thead><tbody>\n");
    for (JudgedClaim judgedClaim : judgedClaims) {
      boolean first = true;
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        row(out, judgedClaim, judgedSentence, repetitions, first);
        first = false;
      }
      if (judgedClaim.judgedSentences().isEmpty()) {
        out.append("<tr><td>").append(name(judgedClaim)).append("</td><td colspan=\"");
        out.append(repetitions.size() + 1).append("\">no sentence was judged</td>");
        out.append(pill(Outcome.UNDECIDED)).append("</tr>\n");
      }
    }
    out.append("</tbody></table>\n");
  }

  private void row(
      StringBuilder out,
      JudgedClaim judgedClaim,
      JudgedSentence judgedSentence,
      List<String> repetitions,
      boolean first) {
    out.append("<tr").append(first ? " class=\"first\"" : "").append("><td>");
    out.append(first ? name(judgedClaim) : "").append("</td><td data-l=\"Bound\">");
    out.append(
        html.text(
            judgedSentence.bound().isBlank() ? judgedSentence.text() : judgedSentence.bound()));
    out.append("</td>");
    for (String repetition : repetitions) {
      Cell cell = Cell.of(judgedSentence, repetition);
      out.append("<td class=\"v ").append(css(cell.outcome())).append("\" data-l=\"");
      out.append(html.text(repetition)).append("\" title=\"").append(html.text(cell.reason()));
      out.append("\">").append(html.text(cell.value()));
      out.append(
          switch (cell.mark()) {
            case "x" -> " <b>✗</b>";
            case "?" -> " <b>?</b>";
            case "~" -> " <b title=\"within 5 % of the bound\">~</b>";
            default -> "";
          });
      out.append("</td>");
    }
    out.append(pill(judgedSentence.outcome())).append("</tr>\n");
    why(out, judgedSentence, repetitions.size());
  }

  private void why(StringBuilder out, JudgedSentence judgedSentence, int repetitions) {
    List<Result> open =
        judgedSentence.results().stream().filter(o -> o.outcome() != Outcome.HOLDS).toList();
    if (open.isEmpty()) {
      return;
    }
    out.append("<tr class=\"why\"><td></td><td colspan=\"").append(repetitions + 2).append("\">");
    for (Result o : open) {
      out.append("<div><a href=\"#").append(Anchor.of(o.repetition())).append("\">");
      out.append(html.text(o.repetition())).append("</a> ").append(html.text(o.reason()));
      out.append("</div>");
    }
    out.append("</td></tr>\n");
  }

  private String name(JudgedClaim judgedClaim) {
    String confidence =
        judgedClaim.confidence().isBlank() ? "" : ", confidence " + judgedClaim.confidence();
    return "<b>%s</b>%s<br><small>%s</small>"
        .formatted(
            html.text(judgedClaim.id()),
            judgedClaim.gating()
                ? ""
                : " <small>does not gate" + html.text(confidence) + "</small>",
            html.text(judgedClaim.title()));
  }

  static String pill(Outcome outcome) {
    return "<td data-l=\"Outcome\"><span class=\"pill %s\">%s</span></td>"
        .formatted(css(outcome), outcome);
  }

  static String css(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
