package besser.gate.evidence.format;

import besser.gate.evidence.JournalEvent;
import besser.gate.evidence.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code journal.tsv}: a time, a word, and what happened.
 *
 * <pre>
 * at	event	detail
 * 2026-11-25T18:28:21.292Z	repetition-started	rep-1
 * 2026-11-25T19:14:24.566Z	cool-down	60.0 s before rep-2
 * </pre>
 */
public final class JournalText {
  private static final int CELLS = 3;

  private JournalText() {}

  /**
   * Reads the events in their order. A line that was cut off goes on with the one that resumed the
   * campaign; one that is no event at all is left to whoever judges the form of the file.
   */
  public static Part<List<JournalEvent>> read(String file, String text) {
    return Lines.part(file, text, JournalText::events);
  }

  private static List<JournalEvent> events(List<String> lines) {
    List<JournalEvent> events = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      boolean torn = cells.length > CELLS && cells[cells.length - 2].equals(EventRule.RESUMED);
      if (cells.length == CELLS || torn) {
        events.add(new JournalEvent(i + 1, cells[cells.length - 2], cells[cells.length - 1]));
      }
    }
    return List.copyOf(events);
  }
}
