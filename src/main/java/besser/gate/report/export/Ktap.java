package besser.gate.report.export;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Verdict;
import besser.gate.report.escape.Redaction;
import besser.gate.report.escape.Visible;
import besser.gate.report.view.Counted;
import besser.gate.report.view.Headline;
import java.util.List;

/**
 * KTAP version 1 (Documentation/dev-tools/ktap.rst of the Linux kernel): a test a claim, the
 * verdict first. Undecided is {@code not ok}; a rehearsal, and a claim that does not gate, is
 * skipped with what it came to.
 */
public final class Ktap {
  private final Redaction redaction;
  private final StringBuilder out = new StringBuilder("KTAP version 1\n");

  private Ktap(Redaction redaction) {
    this.redaction = redaction;
  }

  /** The whole text. */
  public static String write(Judgement judgement, Redaction redaction) {
    return new Ktap(redaction).text(judgement);
  }

  private String text(Judgement judgement) {
    List<JudgedClaim> claims = judgement.judgedClaims();
    out.append("1..").append(claims.size() + 1).append('\n');
    boolean rehearsal = judgement.verdict() instanceof Verdict.Rehearsal;
    line(1, "verdict", rehearsal, Headline.outcome(judgement), Headline.of(judgement));
    for (int i = 0; i < claims.size(); i++) {
      JudgedClaim claim = claims.get(i);
      boolean skipped = rehearsal || !claim.gating();
      Counted counted = Counted.of(judgement, claim);
      line(i + 2, claim.id(), skipped, counted.outcome(), counted.reason());
    }
    return out.toString();
  }

  private void line(int number, String name, boolean skipped, Outcome outcome, String reason) {
    // A # would begin a directive.
    String said = Visible.line(redaction.apply(reason)).replace('#', '_').replaceAll("\\s+", " ");
    if (skipped) {
      out.append("ok %s %s # SKIP %s: %s\n".formatted(number, name, outcome, said));
    } else {
      String ok = outcome == Outcome.HOLDS ? "ok" : "not ok";
      out.append("# %s: %s\n%s %s %s\n".formatted(outcome, said, ok, number, name));
    }
  }
}
