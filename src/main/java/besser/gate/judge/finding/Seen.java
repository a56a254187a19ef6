package besser.gate.judge.finding;

import besser.gate.judge.Finding;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Reading;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/**
 * Something one repetition shows. What several show is asked about once, with a line for each.
 *
 * @param id of the finding it becomes
 * @param kind of that finding
 * @param repetition that shows it
 * @param what the title after the repetition's name: {@code ": decrypt failures came in bursts."}
 * @param receipt where it is seen
 */
record Seen(String id, String kind, String repetition, String what, String receipt) {
  /** Where a repetition measured a reading that is notable. */
  static Optional<Seen> when(
      JudgedStage judgedStage,
      String reading,
      DoublePredicate notable,
      String id,
      String kind,
      String what) {
    return judgedStage
        .reading(reading)
        .measured()
        .filter(m -> notable.test(m.value()))
        .map(m -> new Seen(id, kind, judgedStage.repetition().id(), ": " + what, receipt(m)));
  }

  /** A reading with its name and place, for receipts. */
  static String receipt(Reading reading) {
    return reading
        .measured()
        .map(m -> m.name() + " = " + m.text() + " (" + m.window() + "; " + m.source() + ")")
        .orElse(reading.name() + " was not measured");
  }

  /** The finding of each thing, in the order in which they were first seen. */
  static List<Draft> together(List<Seen> all) {
    Map<String, List<Seen>> groups =
        all.stream()
            .collect(Collectors.groupingBy(Seen::id, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream().map(Seen::draft).toList();
  }

  private static Draft draft(List<Seen> same) {
    Seen first = same.get(0);
    if (same.size() == 1) {
      return new Draft(first.id, first.kind, first.repetition + first.what, first.receipt);
    }
    Set<String> repetitions =
        same.stream().map(Seen::repetition).collect(Collectors.toCollection(LinkedHashSet::new));
    String each = repetitions.size() > 1 && !first.what.startsWith(":") ? " each" : "";
    return new Draft(
        first.id,
        first.kind,
        String.join(", ", repetitions) + each + first.what,
        same.stream()
            .map(s -> "%s: %s".formatted(s.repetition, s.receipt))
            .collect(Collectors.joining("\n")),
        same.stream().map(s -> new Finding.Asked(s.repetition + s.what, s.receipt)).toList());
  }
}
