package besser.gate.report.page;

import besser.gate.evidence.Repetition;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Claims by repetitions. Below each sentence that does not hold stands why, with the lines of
 * evidence, those of the first miss in sight; below a claim that is undecided what to do; what
 * holds has that one fold away. Where the campaign holds, the first receipt of each target is in
 * sight; where it is undecided, what keeps it so comes first.
 *
 * @param html escapes all text
 * @param receipts of the page it stands in
 */
public record ClaimsTable(Html html, ReceiptFolds receipts) {
  private static final String NOT_SHOWN = "Validity: conditions that were not shown to hold";

  /** One table a kind, all of them. */
  public String write(Judgement judgement) {
    return deciding(judgement) + held(judgement);
  }

  /**
   * What decides: targets, goals, predictions, and conditions that were not shown to hold. Goals
   * are those of the patch under test; another patch's are in {@code verdict.json}.
   */
  String deciding(Judgement judgement) {
    String open = table(judgement, NOT_SHOWN, ClaimsTable::keepsUndecided);
    StringBuilder out = new StringBuilder();
    for (Kind kind : List.of(Kind.TARGET, Kind.GOAL, Kind.PREDICTION)) {
      out.append(table(judgement, heading(kind), c -> c.kind() == kind && concerns(judgement, c)));
    }
    return judgement.outcome() == Outcome.UNDECIDED ? open + out : out + open;
  }

  /** Conditions that keep nothing undecided. */
  String held(Judgement judgement) {
    return table(
        judgement, heading(Kind.VALIDITY), c -> c.kind() == Kind.VALIDITY && !keepsUndecided(c));
  }

  private static boolean keepsUndecided(JudgedClaim claim) {
    return claim.kind() == Kind.VALIDITY && claim.gating() && claim.outcome() != Outcome.HOLDS;
  }

  private String table(Judgement judgement, String heading, Predicate<JudgedClaim> wanted) {
    List<JudgedClaim> judgedClaims = judgement.judgedClaims().stream().filter(wanted).toList();
    if (judgedClaims.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<h3>").append(heading).append("</h3>\n");
    table(
        out,
        judgement,
        judgedClaims,
        judgement.campaign().repetitions().stream().map(Repetition::id).toList());
    return out.toString();
  }

  private static boolean concerns(Judgement judgement, JudgedClaim judgedClaim) {
    Optional<String> patch = judgement.campaign().patch();
    return judgedClaim.kind() != Kind.GOAL
        || judgedClaim.gating()
        || patch.isEmpty()
        || judgedClaim.feature().startsWith(patch.get() + "/");
  }

  private static String heading(Kind kind) {
    return switch (kind) {
      case TARGET -> "Targets, locked in Phase 1";
      case GOAL -> "Goals of the patch";
      case PREDICTION -> "Predictions as claims (they never gate)";
      case VALIDITY -> "Validity: conditions that keep nothing undecided";
    };
  }

  private void table(
      StringBuilder out,
      Judgement judgement,
      List<JudgedClaim> judgedClaims,
      List<String> repetitions) {
    out.append("<table class=\"claims\"><thead><tr><th>Claim</th><th>Bound</th>");
    repetitions.forEach(r -> out.append("<th>").append(html.text(r)).append("</th>"));
    out.append("<th>Outcome</th></tr></thead><tbody>\n");
    ClaimReasons reasons = new ClaimReasons(out, html, receipts, repetitions.size());
    for (JudgedClaim judgedClaim : judgedClaims) {
      boolean first = true;
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        row(out, judgement, judgedClaim, judgedSentence, first);
        reasons.why(judgedClaim, judgedSentence);
        first = false;
      }
      reasons.below(judgement, judgedClaim);
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
      Judgement judgement,
      JudgedClaim judgedClaim,
      JudgedSentence judgedSentence,
      boolean first) {
    out.append(
        first ? "<tr class=\"first\" id=\"%s\">".formatted(Anchor.claim(judgedClaim)) : "<tr>");
    out.append("<td>");
    out.append(first ? name(judgedClaim) : "").append("</td><td data-l=\"Bound\">");
    out.append(
        html.text(
            judgedSentence.bound().isBlank() ? judgedSentence.text() : judgedSentence.bound()));
    out.append("</td>");
    for (Repetition repetition : judgement.campaign().repetitions()) {
      Cell cell = Cell.of(judgement, judgedSentence, repetition.id());
      out.append("<td class=\"v ").append(css(cell.outcome())).append("\" data-l=\"");
      out.append(html.text(repetition.id())).append("\">").append(html.text(cell.value()));
      out.append(
          switch (cell.mark()) {
            case "x" -> " <b>✗</b>";
            case "?" -> " <b>?</b>";
            case "~" -> " <b title=\"within 5 % of the bound\">~</b>";
            default -> "";
          });
      if (!cell.detail().isEmpty()) {
        out.append("<br><small>").append(html.text(cell.detail())).append("</small>");
      }
      out.append("</td>");
    }
    out.append(pill(judgedSentence.outcome())).append("</tr>\n");
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
