package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;

/**
 * A claim, or one result of it, as programs count it: nothing of a faulty set is green, whatever it
 * came to by itself.
 *
 * @param outcome green, red or neither
 * @param reason in a line
 */
public record Counted(Outcome outcome, String reason) {
  /** A whole claim. */
  public static Counted of(Judgement judgement, JudgedClaim claim) {
    return of(judgement, claim.outcome(), claim.reason());
  }

  /** One sentence of a claim on one repetition. */
  public static Counted of(Judgement judgement, Result result) {
    return of(judgement, result.outcome(), result.reason());
  }

  private static Counted of(Judgement judgement, Outcome outcome, String reason) {
    return outcome == Outcome.HOLDS && !judgement.campaign().faults().isEmpty()
        ? new Counted(
            Outcome.UNDECIDED,
            "The set is faulty: %s By itself it holds: %s"
                .formatted(judgement.campaign().faults().get(0), reason))
        : new Counted(outcome, reason);
  }
}
