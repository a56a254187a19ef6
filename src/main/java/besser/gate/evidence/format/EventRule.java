package besser.gate.evidence.format;

import java.util.List;
import java.util.Optional;

/**
 * What a word of the journal means: one line of {@code evidence/events.tsv}, whose head says what
 * each column is.
 *
 * @param event the word
 * @param cut whether the conductor ended there, so that nothing goes on before it was resumed
 * @param asked whether a reviewer must answer for it where its repetition counts
 * @param meaning for people
 */
public record EventRule(String event, boolean cut, boolean asked, String meaning) {
  /** The word by which a campaign goes on after its conductor had ended. */
  public static final String RESUMED = "resumed";

  private static final String YES = "yes";

  private static final List<EventRule> WRITTEN =
      WrittenList.read(
          "/evidence/events.tsv",
          4,
          c -> new EventRule(c[0], c[1].equals(YES), c[2].equals(YES), c[3]));

  /** All rules, in the order of the file. */
  public static List<EventRule> written() {
    return WRITTEN;
  }

  /** The rule of a word; empty where no gate writes it. */
  public static Optional<EventRule> of(String event) {
    return WRITTEN.stream().filter(r -> r.event.equals(event)).findFirst();
  }
}
