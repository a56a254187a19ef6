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
import besser.gate.report.view.NextStep;
import besser.gate.report.view.Receipt;
import besser.gate.report.view.Receipts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Claims by repetitions. Below each sentence that does not hold stands why, with the lines of
 * evidence, those of the first miss in sight; below a claim that is undecided what to do; what
 * holds has that one fold away.
 *
 * @param html escapes all text
 * @param receipts of the page it stands in
 */
public record ClaimsTable(Html html, ReceiptFolds receipts) {
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
        table(out, judgement, judgedClaims, repetitions);
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

  private void table(
      StringBuilder out,
      Judgement judgement,
      List<JudgedClaim> judgedClaims,
      List<String> repetitions) {
    out.append("<table class=\"claims\"><thead><tr><th>Claim</th><th>Bound</th>");
    repetitions.forEach(r -> out.append("<th>").append(html.text(r)).append("</th>"));
    out.append("<th>Outcome</th></tr></thead><tbody>\n");
    for (JudgedClaim judgedClaim : judgedClaims) {
      boolean first = true;
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        row(out, judgement, judgedClaim, judgedSentence, first);
        why(out, judgedClaim, judgedSentence, repetitions.size());
        first = false;
      }
      below(out, judgement, judgedClaim, repetitions.size());
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
    out.append(first ? "<tr class=\"first\" id=\"%s\">".formatted(claim(judgedClaim)) : "<tr>");
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

  private void why(
      StringBuilder out, JudgedClaim judgedClaim, JudgedSentence judgedSentence, int repetitions) {
    List<Result> open =
        judgedSentence.results().stream().filter(o -> o.outcome() != Outcome.HOLDS).toList();
    if (open.isEmpty()) {
      return;
    }
    out.append(wide("why", repetitions));
    Optional<Result> shown = open.stream().filter(o -> o.outcome() == Outcome.FAILS).findFirst();
    for (Result o : open) {
      out.append("<div><a href=\"#%s\">".formatted(Anchor.of(o.repetition())));
      out.append(html.text(o.repetition())).append("</a> ");
      out.append(reason(judgedClaim, o, shown.filter(o::equals).isPresent()));
      if (!o.behind().isEmpty()) {
        out.append("<details><summary>" + Receipts.OWN + "</summary>");
        o.behind()
            .forEach(
                r -> out.append("<div>").append(reason(judgedClaim, r, false)).append("</div>"));
        out.append("</details>");
      }
      out.append("</div>");
    }
    out.append("</td></tr>\n");
  }

  private String reason(JudgedClaim claim, Result result, boolean shown) {
    return receipts.reason(html.text(claim.id()), claim(claim), result, shown);
  }

  /** What to do about a claim, and why its sentences hold, one fold away. */
  private void below(
      StringBuilder out, Judgement judgement, JudgedClaim judgedClaim, int repetitions) {
    NextStep.of(judgement, judgedClaim)
        .ifPresent(
            n -> out.append(wide("todo", repetitions)).append(html.text(n)).append("</td></tr>\n"));
    List<Result> holding =
        judgedClaim.judgedSentences().stream()
            .flatMap(s -> s.results().stream())
            .filter(r -> r.outcome() == Outcome.HOLDS)
            .toList();
    if (holding.isEmpty()) {
      return;
    }
    out.append(wide("why", repetitions)).append("<details><summary>");
    out.append(judgedClaim.outcome() == Outcome.HOLDS ? "Why it holds" : "The parts that hold");
    out.append("</summary>");
    holding.forEach(
        r ->
            out.append("<div>")
                .append(receipts.sentence(r.repetition(), r.reason(), Receipt.EDGES))
                .append("</div>"));
    out.append("</details></td></tr>\n");
  }

  private static String wide(String css, int repetitions) {
    return "<tr class=\"%s\"><td></td><td colspan=\"%s\">".formatted(css, repetitions + 2);
  }

  /** Where a claim stands on the page. */
  static String claim(JudgedClaim judgedClaim) {
    return Anchor.of("claim-" + judgedClaim.id());
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
