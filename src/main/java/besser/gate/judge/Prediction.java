package besser.gate.judge;

/**
 * One prediction beside what came.
 *
 * @param id of its claim
 * @param title of its claim
 * @param confidence as its author gave it, or empty
 * @param metric name of the reading
 * @param predicted the sentence
 * @param baseline what the baseline measured, or why nothing
 * @param observed what this campaign measured, or why nothing
 * @param covers which movements against the baseline it speaks of
 * @param outcome confirmed, refuted or not measured
 */
public record Prediction(
    String id,
    String title,
    String confidence,
    String metric,
    String predicted,
    String baseline,
    String observed,
    Covers covers,
    Outcome outcome) {

  /** Which movements against the baseline a prediction speaks of. */
  public enum Covers {
    /** Its reading and all that measure the same quantity. */
    FAMILY,
    /** Its reading alone. */
    READING,
    /** None: it is about something else, the spread for example. */
    NOTHING
  }

  /** What became of it. */
  public enum Outcome {
    CONFIRMED("confirmed"),
    REFUTED_BETTER("refuted (better)"),
    REFUTED_WORSE("refuted (worse)"),
    REFUTED("refuted"),
    NOT_MEASURED("not measured");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** As the reviewers write it. */
    public String words() {
      return words;
    }
  }
}
