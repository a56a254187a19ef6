package besser.gate.evidence.store;

import besser.gate.evidence.Repetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the journal knows the repetitions that are there, and no other: a folder that was taken
 * away after it was recorded still stands in it. A journal without any (made by no conductor) says
 * nothing of them.
 */
final class JournalFaults {
  private static final String STARTED = "repetition-started";
  private static final String ABANDONED = "abandoned";

  private JournalFaults() {}

  static List<String> of(Path journal, List<Repetition> repetitions) {
    Set<String> known = new TreeSet<>();
    Set<String> abandoned = new TreeSet<>();
    try {
      for (String line : Files.readString(journal).split("\n")) {
        String[] cells = line.split("\t", -1);
        if (cells.length >= 3 && cells[1].equals(STARTED)) {
          known.add(cells[2]);
        }
        if (cells.length >= 3 && cells[1].equals(ABANDONED)) {
          abandoned.add(cells[2].split(" ", -1)[0]);
        }
      }
    } catch (IOException unreadable) {
      return List.of("journal.tsv cannot be read, so nobody knows which repetitions there were.");
    }
    List<String> faults = new ArrayList<>();
    Set<String> there = new TreeSet<>();
    repetitions.forEach(r -> there.add(r.id()));
    for (String id : known) {
      if (!there.contains(id)) {
        faults.add("journal.tsv has %s, which is not there.".formatted(id));
      }
    }
    if (!known.isEmpty()) {
      there.stream()
          .filter(id -> !known.contains(id))
          .forEach(id -> faults.add("journal.tsv does not know %s.".formatted(id)));
    }
    for (Repetition r : repetitions) {
      if (!known.isEmpty() && r.state().equals(ABANDONED) != abandoned.contains(r.id())) {
        faults.add("%s is %s, journal.tsv says otherwise.".formatted(r.id(), r.state()));
      }
    }
    return faults;
  }
}
