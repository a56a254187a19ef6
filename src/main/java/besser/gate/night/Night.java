package besser.gate.night;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One night of the regression job.
 *
 * @param environment name of the rig
 * @param begun when it began, or was due where it was missed
 * @param outcome what it came to; empty while it runs
 */
public record Night(String environment, Instant begun, Optional<Outcome> outcome) {
  /**
   * What a night came to.
   *
   * @param ended when that was known
   * @param state in a word
   * @param status exit status of the job; empty where it had none
   * @param reason in a sentence
   * @param campaign folder's name below reports/campaigns; empty where none was recorded
   * @param baseline campaigns it was held against, newest first
   * @param worse readings that were worse than usual, a sentence each
   */
  public record Outcome(
      Instant ended,
      NightState state,
      Optional<Integer> status,
      String reason,
      Optional<String> campaign,
      List<String> baseline,
      List<String> worse) {
    public Outcome {
      baseline = List.copyOf(baseline);
      worse = List.copyOf(worse);
    }

    /** A night without a campaign. */
    public static Outcome without(
        Instant ended, NightState state, Optional<Integer> status, String reason) {
      return new Outcome(ended, state, status, reason, Optional.empty(), List.of(), List.of());
    }
  }

  /** The same night, over. */
  public Night over(Outcome outcome) {
    return new Night(environment, begun, Optional.of(outcome));
  }
}
