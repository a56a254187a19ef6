package besser.gate.evidence.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether each line of the journal is one of a gate: a time, a word, and what happened. What the
 * times come to is not judged: a controller's clock is set by whom it likes, and nothing is
 * measured by it.
 */
final class JournalForm {
  private static final String RESUMED = "\tresumed\t";

  private JournalForm() {}

  /**
   * @param lines of the journal, below its header
   * @param created as {@code campaign.json} says
   */
  static List<String> of(List<String> lines, Optional<String> created) {
    List<String> faults = new ArrayList<>();
    created
        .filter(text -> !isTime(text))
        .ifPresent(
            text ->
                faults.add("campaign.json was created \"%s\", which is no time.".formatted(text)));
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      // A conductor that was cut off within a line leaves it to the one that resumes.
      boolean torn = lines.get(i).contains(RESUMED);
      if ((cells.length != 3 || !isTime(cells[0])) && !torn) {
        faults.add("journal.tsv line %s is not a time, a word and what happened.".formatted(i + 2));
        return faults;
      }
    }
    return faults;
  }

  private static boolean isTime(String text) {
    try {
      Instant.parse(text);
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }
}
