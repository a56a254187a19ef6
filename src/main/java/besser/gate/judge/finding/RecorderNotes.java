package besser.gate.judge.finding;

import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What no table holds: sentences the recorders wrote for people, and what the kernel kept of a
 * crash. A sentence is asked about unless it stands here as one that changes nothing; a recorder of
 * tomorrow may have others.
 */
final class RecorderNotes {
  /** How sentences begin that sound recordings have, or that the trailer and the tables say too. */
  static final List<String> HARMLESS =
      List.of(
          // Rows without a value say so, and are counted.
          "iw or the driver's status file has not answered",
          // It is asked for less then; build-ids that lack are undecided.
          "This perf does not know",
          // The trailer says by whom.
          "Asked to stop",
          // Of a boot before this one.
          "Boot ",
          // The reader began again, and what it missed VAL-LOG sees.
          "The kernel log reader ended",
          "Rebuilt from the table");

  /** So many lines of a dump are quoted. */
  private static final int QUOTED = 5;

  private RecorderNotes() {}

  static List<Seen> of(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    List<Seen> seen = new ArrayList<>();
    List<String> notes = new ArrayList<>(notes(r.deviceMessages()));
    notes.addAll(notes(r.senderMessages()));
    // After a death they tell of what it broke.
    if (!notes.isEmpty() && !judgedStage.linkSoFar().dead()) {
      seen.add(
          new Seen(
              "F-recorder-note",
              "condition",
              r.id(),
              ": a recorder wrote down what no table holds.",
              String.join("\n", notes)));
    }
    r.crashDump()
        .value()
        .filter(lines -> !lines.isEmpty())
        .ifPresent(
            lines ->
                seen.add(
                    new Seen(
                        "F-crash-dump",
                        "crash",
                        r.id(),
                        ": the kernel had kept a dump of a crash when it began.",
                        "%s, %s lines:\n%s"
                            .formatted(
                                r.crashDump().file(),
                                lines.size(),
                                String.join("\n", lines.stream().limit(QUOTED).toList())))));
    return seen;
  }

  /** Lines of {@code time TAB sentence}; one that goes on below has no time of its own. */
  private static List<String> notes(Part<List<String>> messages) {
    List<String> lines = messages.value().orElse(List.of());
    return IntStream.range(0, lines.size())
        .filter(i -> HARMLESS.stream().noneMatch(sentence(lines.get(i))::startsWith))
        .filter(i -> !lines.get(i).isBlank())
        .mapToObj(i -> "%s line %s: %s".formatted(messages.file(), i + 1, sentence(lines.get(i))))
        .toList();
  }

  private static String sentence(String line) {
    return line.replaceFirst("^[0-9.]+\t", "");
  }
}
