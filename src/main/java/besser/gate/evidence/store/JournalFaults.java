package besser.gate.evidence.store;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the journal tells how the repetitions that are there came about, and of no other: each
 * was begun once, in order, and sealed, under the run it bears. A folder that was taken away after
 * it was recorded, begun a second time or put in from elsewhere stands in it otherwise.
 */
final class JournalFaults {
  private static final String STARTED = "repetition-started";
  private static final String SEALED = "repetition-sealed";
  private static final String ABANDONED = "abandoned";
  private static final String RUN = "run";
  private static final String BEFORE = "identity-before";
  private static final String OVER = "campaign-sealed";

  private final List<String[]> lines;
  private final List<Repetition> repetitions;
  private final List<String> faults = new ArrayList<>();

  private JournalFaults(List<String[]> lines, List<Repetition> repetitions) {
    this.lines = lines;
    this.repetitions = repetitions;
  }

  /**
   * @param sealed whether the campaign is: then the journal's last word says so
   * @param created when {@code campaign.json} says it was; empty where it does not
   */
  static List<String> of(
      Path journal, List<Repetition> repetitions, boolean sealed, Optional<String> created) {
    String text;
    try {
      text = Files.readString(journal);
    } catch (IOException unreadable) {
      return List.of("journal.tsv cannot be read, so nobody knows which repetitions there were.");
    }
    if (!text.startsWith(Column.header("journal.tsv") + "\n")) {
      return List.of(
          "journal.tsv does not begin with its header, so it was not begun by the gate.");
    }
    List<String[]> lines =
        text.lines().map(l -> l.split("\t", -1)).filter(cells -> cells.length >= 3).toList();
    JournalFaults told = new JournalFaults(lines, repetitions);
    told.folders();
    told.abandoned();
    told.runs();
    told.boots();
    if (sealed && told.ids(OVER).isEmpty()) {
      told.faults.add("journal.tsv does not say that the campaign was sealed.");
    }
    if (told.faults.isEmpty()) {
      told.order(sealed).ifPresent(told.faults::add);
    }
    if (sealed && told.faults.isEmpty()) {
      told.faults.addAll(JournalForm.of(text.lines().skip(1).toList(), created));
    }
    return told.faults;
  }

  private void folders() {
    List<String> started = ids(STARTED);
    List<String> sealed = ids(SEALED);
    Set<String> there = new TreeSet<>();
    repetitions.forEach(r -> there.add(r.id()));
    for (String id : new TreeSet<>(started)) {
      if (!there.contains(id)) {
        faults.add("journal.tsv has %s, which is not there.".formatted(id));
      } else if (started.indexOf(id) != started.lastIndexOf(id)) {
        faults.add("journal.tsv has %s begun more than once.".formatted(id));
      } else if (!sealed.contains(id)) {
        faults.add("journal.tsv does not say that %s was sealed.".formatted(id));
      }
    }
    there.stream()
        .filter(id -> !started.contains(id))
        .forEach(id -> faults.add("journal.tsv does not know %s.".formatted(id)));
    if (!started.equals(started.stream().sorted(JournalFaults::byNumber).toList())) {
      faults.add(
          "journal.tsv has the repetitions begun in another order: %s."
              .formatted(String.join(", ", started)));
    }
  }

  private void abandoned() {
    List<String> abandoned = ids(ABANDONED);
    for (Repetition r : repetitions) {
      if (r.isAbandoned() != abandoned.contains(r.id())) {
        faults.add("%s is %s, journal.tsv says otherwise.".formatted(r.id(), r.state()));
      }
    }
  }

  /** A conductor writes which run a repetition is before it sends anything. */
  private void runs() {
    Map<String, String> runs = new HashMap<>();
    lines.stream()
        .filter(cells -> cells[1].equals(RUN))
        .map(cells -> cells[2].split(" ", -1))
        .filter(words -> words.length > 1 && words[1].startsWith("run_id="))
        .forEach(
            words -> {
              String run = words[1].substring("run_id=".length());
              String other = runs.put(words[0], run);
              if (other != null && !other.equals(run)) {
                faults.add(
                    "journal.tsv has %s begun as %s and as %s.".formatted(words[0], other, run));
              }
            });
    for (Repetition r : repetitions) {
      String own = r.facts().value().map(f -> f.getOrDefault("run_id", "-")).orElse("-");
      String told = runs.getOrDefault(r.id(), own);
      if (!own.equals("-") && !told.equals(own)) {
        faults.add("%s is of run %s, journal.tsv has it begun as %s.".formatted(r.id(), own, told));
      }
    }
  }

  /** The boot the controller met is the one {@code repetition.json} has. */
  private void boots() {
    for (Repetition r : repetitions) {
      String own = r.facts().value().map(f -> f.getOrDefault("boot_id_before", "-")).orElse("-");
      lines.stream()
          .filter(cells -> cells[1].equals(BEFORE) && cells[2].startsWith(r.id() + " boot_id="))
          .map(cells -> cells[2].split("[ =]", -1)[2])
          .filter(met -> !own.equals("-") && !met.equals(own))
          .findFirst()
          .ifPresent(
              met ->
                  faults.add(
                      "%s began on boot %s, journal.tsv met boot %s before it."
                          .formatted(r.id(), own, met)));
    }
  }

  /**
   * One repetition is sealed before the next begins, and the campaign after all of them. A
   * conductor that was cut off between a line and its deed writes it again, so one may stand there
   * twice.
   */
  private Optional<String> order(boolean sealed) {
    String begun = "";
    String closed = "";
    boolean over = false;
    for (String[] cells : lines) {
      String id = cells[2].split(" ", -1)[0];
      boolean starts = cells[1].equals(STARTED);
      boolean seals = cells[1].equals(SEALED);
      if (over && (starts || seals)) {
        return Optional.of(
            "journal.tsv has %s %s after the campaign was sealed."
                .formatted(id, starts ? "begun" : "sealed"));
      }
      if (starts && !begun.equals(closed)) {
        return Optional.of(
            "journal.tsv has %s begun before %s was sealed; one follows the other."
                .formatted(id, begun));
      }
      if (seals && !id.equals(begun)) {
        return Optional.of(
            "journal.tsv has %s sealed where %s."
                .formatted(id, begun.isEmpty() ? "none was begun" : begun + " was begun last"));
      }
      begun = starts ? id : begun;
      closed = seals ? id : closed;
      over = over || cells[1].equals(OVER);
    }
    return sealed && !lines.get(lines.size() - 1)[1].equals(OVER)
        ? Optional.of("journal.tsv goes on after the campaign was sealed.")
        : Optional.empty();
  }

  private List<String> ids(String event) {
    return lines.stream()
        .filter(cells -> cells[1].equals(event))
        .map(cells -> cells[2].split(" ", -1)[0])
        .toList();
  }

  private static int byNumber(String one, String other) {
    return one.length() == other.length()
        ? one.compareTo(other)
        : Integer.compare(one.length(), other.length());
  }
}
