package besser.gate.report.forge;

import besser.gate.judge.Judgement;
import besser.gate.judge.Verdict;
import besser.gate.report.escape.Redaction;
import besser.gate.report.escape.Visible;
import besser.gate.report.view.Headline;
import java.util.Locale;

/**
 * The state of a commit, in words that GitHub and Forgejo share. Only ACCEPTED is success;
 * undecided is an error; a rehearsal says nothing of the commit, which goes on waiting for its
 * verdict.
 *
 * @param state as both forges write it
 * @param description in a line
 */
public record CommitStatus(State state, String description) {
  /** GitHub takes no more. */
  private static final int LONGEST = 140;

  /** States both forges know. */
  public enum State {
    SUCCESS,
    FAILURE,
    ERROR,
    PENDING;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a verdict makes of the commit it was recorded on. */
  public static CommitStatus of(Judgement judgement, Redaction redaction) {
    Verdict verdict = judgement.verdict();
    State state =
        verdict instanceof Verdict.Accepted
            ? State.SUCCESS
            : verdict instanceof Verdict.Rejected
                ? State.FAILURE
                : verdict instanceof Verdict.Rehearsal ? State.PENDING : State.ERROR;
    String said = Visible.line(redaction.apply(Headline.of(judgement)));
    int end = said.offsetByCodePoints(0, Math.min(said.codePointCount(0, said.length()), LONGEST));
    return new CommitStatus(state, said.substring(0, end));
  }
}
