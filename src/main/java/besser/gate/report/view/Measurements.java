package besser.gate.report.view;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Judgement;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * In which repetitions a reading was taken, and why not in the others.
 *
 * @param name of the reading
 * @param everywhere measured in every repetition
 * @param text for a checklist
 */
public record Measurements(String name, boolean everywhere, String text) {
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
    List<Measurements> out = new ArrayList<>();
    all.forEach((name, readings) -> out.add(of(name, readings, repetitions)));
    return List.copyOf(out);
  }

  private static Measurements of(
      String name, Map<String, Reading> readings, List<String> repetitions) {
    List<String> gaps = new ArrayList<>();
    for (String repetition : repetitions) {
      Reading reading = readings.get(repetition);
      if (reading == null) {
        gaps.add(repetition + ": no reading");
      } else if (reading instanceof Reading.Absent a) {
        gaps.add(repetition + ": " + a.why());
      }
    }
    int taken = repetitions.size() - gaps.size();
    String text = name + ", " + taken + " of " + repetitions.size() + " repetitions";
    return new Measurements(
        name, gaps.isEmpty(), gaps.isEmpty() ? text : text + " (" + String.join("; ", gaps) + ")");
  }

  private static Stream<Result> results(Judgement judgement, String repetition) {
    return judgement.judgedClaims().stream()
        .flatMap(c -> c.judgedSentences().stream())
        .flatMap(s -> s.results().stream())
        .filter(o -> o.repetition().equals(repetition));
  }
}
