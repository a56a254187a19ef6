package besser.gate.report.page;

import besser.gate.evidence.Repetition;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Prediction;
import besser.gate.report.escape.Html;
import java.util.List;

/** One line of links below the verdict, each with what the reader would find there. */
final class Contents {
  private Contents() {}

  static void write(StringBuilder out, Html html, Judgement judgement) {
    out.append("<nav>");
    link(out, html, "claims", "Claims");
    long refuted =
        judgement.predictions().stream()
            .filter(p -> p.outcome() != Prediction.Outcome.CONFIRMED)
            .count();
    link(
        out,
        html,
        "predictions",
        "Predictions%s"
            .formatted(
                judgement.predictions().isEmpty()
                    ? ""
                    : " ("
                        + refuted
                        + " of "
                        + judgement.predictions().size()
                        + " not confirmed)"));
    long open = judgement.findings().stream().filter(f -> f.answer().isEmpty()).count();
    link(
        out,
        html,
        "findings",
        "Findings (" + open + " of " + judgement.findings().size() + " open)");
    judgement.comparison().ifPresent(c -> link(out, html, "baseline", "Against the baseline"));
    List<JudgedClaim> doubtful =
        judgement.judgedClaims().stream()
            .filter(c -> c.kind() == Kind.VALIDITY && c.gating() && c.outcome() != Outcome.HOLDS)
            .toList();
    if (!doubtful.isEmpty()) {
      String label = "Validity (%s open)".formatted(doubtful.size());
      link(out, html, Anchor.claim(doubtful.get(0)), label);
    } else {
      link(out, html, "validity", "Validity");
    }
    link(out, html, "conditions", "Conditions");
    for (Repetition r : judgement.campaign().repetitions()) {
      link(out, html, Anchor.of(r.id()), r.id());
    }
    link(out, html, "again", "Judge it again");
    out.append("</nav>\n");
  }

  private static void link(StringBuilder out, Html html, String anchor, String text) {
    out.append("<a href=\"#").append(anchor).append("\">").append(html.text(text)).append("</a> ");
  }
}
