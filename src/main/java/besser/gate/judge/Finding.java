package besser.gate.judge;

import java.util.Optional;

/**
 * Something the reviewer must answer.
 *
 * @param id {@code F} and a number that stays the same when the same evidence is judged again
 * @param kind short stable word: {@code flap}, {@code worst-minute}, {@code new-signature}, {@code
 *     moved-cost}, {@code prediction}, {@code condition}
 * @param title one sentence
 * @param receipt where it is seen: repetition, file and lines, verbatim excerpt; untrusted
 * @param answer who answered it, when and why
 */
public record Finding(
    String id, String kind, String title, String receipt, Optional<Answer> answer) {
  /**
   * What an answer is an answer to. The number does not belong to it, for it follows what else was
   * found; the receipt does, so that nobody has answered for what he was not shown.
   *
   * @param title of the finding
   * @param receipt of the finding
   */
  public record Asked(String title, String receipt) {}

  /** What an answer to it must be an answer to. */
  public Asked asked() {
    return new Asked(title, receipt);
  }

  /**
   * A reviewer's answer.
   *
   * @param who name as given
   * @param when ISO 8601, UTC
   * @param why the text; untrusted
   */
  public record Answer(String who, String when, String why) {
    /** Whether somebody said something: words without a name, or a name without words, do not. */
    public boolean isGiven() {
      return says(who) && says(why);
    }

    private static boolean says(String text) {
      return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
  }
}
