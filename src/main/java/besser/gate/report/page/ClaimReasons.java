package besser.gate.report.page;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.report.escape.Html;
import besser.gate.report.view.NextStep;
import besser.gate.report.view.Receipt;
import besser.gate.report.view.Receipts;
import java.util.List;
import java.util.Optional;

/**
 * Rows below the numbers of a claim: why, with the lines of evidence, and what to do.
 *
 * @param out the table they stand in
 * @param html escapes all text
 * @param receipts of the page
 * @param repetitions columns of values in the table
 */
record ClaimReasons(StringBuilder out, Html html, ReceiptFolds receipts, int repetitions) {
  /** Why a sentence does not hold on each repetition on which it does not. */
  void why(JudgedClaim judgedClaim, JudgedSentence judgedSentence) {
    List<Result> open =
        judgedSentence.results().stream().filter(o -> o.outcome() != Outcome.HOLDS).toList();
    if (open.isEmpty()) {
      return;
    }
    out.append(wide("why"));
    Optional<Result> shown =
        open.stream()
            .filter(o -> o.outcome() == Outcome.FAILS || judgedClaim.kind() == Kind.VALIDITY)
            .findFirst();
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
    return receipts.reason(html.text(claim.id()), Anchor.claim(claim), result, shown);
  }

  /** What to do about a claim, and why its sentences hold, one fold away. */
  void below(Judgement judgement, JudgedClaim judgedClaim) {
    NextStep.of(judgement, judgedClaim)
        .ifPresent(n -> out.append(wide("todo")).append(html.text(n)).append("</td></tr>\n"));
    List<Result> holding =
        judgedClaim.judgedSentences().stream()
            .flatMap(s -> s.results().stream())
            .filter(r -> r.outcome() == Outcome.HOLDS)
            .toList();
    boolean inSight =
        judgement.outcome() == Outcome.HOLDS
            && judgedClaim.gating()
            && judgedClaim.kind().isOfDriver();
    if (inSight && !holding.isEmpty()) {
      Result first = holding.get(0);
      out.append(wide("why")).append("<div>");
      out.append(reason(judgedClaim, first, true)).append("</div></td></tr>\n");
    }
    List<Result> folded = holding.subList(inSight && !holding.isEmpty() ? 1 : 0, holding.size());
    if (folded.isEmpty()) {
      return;
    }
    out.append(wide("why")).append("<details><summary>");
    out.append(judgedClaim.outcome() == Outcome.HOLDS ? "Why it holds" : "The parts that hold");
    out.append("</summary>");
    folded.forEach(
        r ->
            out.append("<div>")
                .append(receipts.sentence(r.repetition(), r.reason(), Receipt.EDGES))
                .append("</div>"));
    out.append("</details></td></tr>\n");
  }

  private String wide(String css) {
    return "<tr class=\"%s\"><td></td><td colspan=\"%s\">".formatted(css, repetitions + 2);
  }
}
