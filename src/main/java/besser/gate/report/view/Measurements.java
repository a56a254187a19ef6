package besser.gate.report.view;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Judgement;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Readings that were taken in the same repetitions and lack in the others for the same reason.
 *
 * @param names of the readings
 * @param everywhere measured in every repetition
 * @param where {@code 1 of 2 repetitions (rep-2: the kernel did not say)}
 */
public record Measurements(List<String> names, boolean everywhere, String where) {
  public Measurements {
    names = List.copyOf(names);
  }

  /** For a checklist: one line however many readings lack for one reason. */
  public String text() {
    return "%s: %s".formatted(where, String.join(", ", names));
  }

  /** Every reading that is published or that a claim rests on, in order of appearance. */
  public static List<Measurements> of(Judgement judgement) {
    Map<String, Map<String, Reading>> all = new LinkedHashMap<>();
    List<String> repetitions =
        judgement.campaign().repetitions().stream().map(Repetition::id).toList();
    for (String repetition : repetitions) {
      Stream.concat(
              judgement.readings().getOrDefault(repetition, List.of()).stream(),
              results(judgement, repetition).flatMap(o -> o.readings().stream()))
          .forEach(
              r ->
                  all.computeIfAbsent(r.name(), n -> new LinkedHashMap<>())
                      .merge(repetition, r, (a, b) -> a.measured().isPresent() ? a : b));
    }
    String whole = taken(repetitions.size(), repetitions);
    Map<String, List<String>> alike = new LinkedHashMap<>();
    all.forEach(
        (name, readings) ->
            alike.computeIfAbsent(where(readings, repetitions), w -> new ArrayList<>()).add(name));
    List<Measurements> out = new ArrayList<>();
    alike.forEach((where, names) -> out.add(new Measurements(names, where.equals(whole), where)));
    return List.copyOf(out);
  }

  private static String where(Map<String, Reading> readings, List<String> repetitions) {
    Map<String, List<String>> gaps = new LinkedHashMap<>();
    int missing = 0;
    for (String repetition : repetitions) {
      Reading reading = readings.get(repetition);
      if (reading == null || reading instanceof Reading.Absent) {
        String why = reading instanceof Reading.Absent a ? a.why() : "no reading";
        gaps.computeIfAbsent(why, w -> new ArrayList<>()).add(repetition);
        missing++;
      }
    }
    String taken = taken(repetitions.size() - missing, repetitions);
    return gaps.isEmpty()
        ? taken
        : gaps.entrySet().stream()
            .map(e -> "%s: %s".formatted(String.join(", ", e.getValue()), e.getKey()))
            .collect(Collectors.joining("; ", taken + " (", ")"));
  }

  private static String taken(int count, List<String> repetitions) {
    return "%s of %s repetitions".formatted(count, repetitions.size());
  }

  private static Stream<Result> results(Judgement judgement, String repetition) {
    return judgement.judgedClaims().stream()
        .flatMap(c -> c.judgedSentences().stream())
        .flatMap(s -> s.results().stream())
        .filter(o -> o.repetition().equals(repetition));
  }
}
