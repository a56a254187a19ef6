package besser.gate.evidence.store;

import besser.gate.evidence.JournalEvent;
import besser.gate.evidence.format.EventRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the journal's course can have been: a conductor that ended goes on only where it was
 * resumed, and only one that was resumed does a thing a second time.
 */
final class JournalCourse {
  /** What is done only by a conductor that goes on. */
  private static final Set<String> GOES_ON =
      Set.of("repetition-started", "cool-down", "campaign-sealed");

  /** What a conductor does once. */
  private static final Set<String> ONCE = Set.of("over", "repetition-sealed", "campaign-sealed");

  private static final String ENDED_EARLY = "ended-early";

  private JournalCourse() {}

  /**
   * @param endedEarly whether {@code campaign.json} says that it was ended early
   */
  static List<String> faults(List<JournalEvent> events, boolean endedEarly) {
    List<String> faults = new ArrayList<>();
    Optional<JournalEvent> cut = Optional.empty();
    Set<String> done = new HashSet<>();
    for (JournalEvent e : events) {
      if (e.event().equals(EventRule.RESUMED)) {
        cut = Optional.empty();
        done.clear();
      } else if (EventRule.of(e.event()).filter(EventRule::cut).isPresent()) {
        cut = Optional.of(e);
      } else if (cut.isPresent() && GOES_ON.contains(e.event())) {
        faults.add(
            "journal.tsv has %s in line %s and goes on with %s in line %s, and nobody resumed it."
                .formatted(cut.get().event(), cut.get().line(), e.event(), e.line()));
        cut = Optional.empty();
      }
      if (ONCE.contains(e.event()) && !done.add(e.event() + " " + e.about())) {
        faults.add(
            "journal.tsv has %s %s a second time in line %s, and nobody resumed it."
                .formatted(e.event(), e.about(), e.line()));
      }
      if (e.event().equals(ENDED_EARLY) && !endedEarly) {
        faults.add(
            "journal.tsv line %s has the campaign ended early, campaign.json does not."
                .formatted(e.line()));
      }
    }
    return faults;
  }
}
