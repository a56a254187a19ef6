package besser.gate.judge;

import java.util.Optional;

/**
 * Something the reviewer must answer.
 *
 * @param id {@code F-} and what it is about: a reading ({@code F-rx.mean}), a prediction, a kind,
 *     or a line of the kernel log ({@code F-log.…}); the same whatever else was found
 * @param kind short stable word: {@code flap}, {@code worst-minute}, {@code new-signature}, {@code
 *     moved-cost}, {@code prediction}, {@code condition}
 * @param title one sentence
 * @param receipt where it is seen: repetition, file and lines, verbatim excerpt; untrusted
 * @param answer who answered it, when and why
 */
public record Finding(
    String id, String kind, String title, String receipt, Optional<Answer> answer) {
  /**
   * What an answer is an answer to. The id does not belong to it, for it says only what the finding
   * is about; the receipt does, so that nobody has answered for what he was not shown.
   *
   * @param title of the finding
   * @param receipt of the finding
   */
  public record Asked(String title, String receipt) {}

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
