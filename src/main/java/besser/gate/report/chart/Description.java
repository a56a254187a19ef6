package besser.gate.report.chart;

import besser.gate.evidence.Repetition;
import besser.gate.plan.Plan;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The chart in words, for who cannot see it. */
final class Description {
  private Description() {}

  static String of(Repetition repetition, Plan plan, List<Event> events) {
    StringBuilder out =
        new StringBuilder("Throughput over time under the plan ").append(plan.name());
    out.append(". ").append(repetition.reason().isBlank() ? "" : repetition.reason() + ". ");
    Map<Event.Type, Integer> counts = counts(events);
    if (counts.isEmpty()) {
      out.append("No event was seen.");
    }
    counts.forEach((type, n) -> out.append(n).append(" times ").append(type.words).append(". "));
    return out.toString().strip();
  }

  static Map<Event.Type, Integer> counts(List<Event> events) {
    Map<Event.Type, Integer> counts = new EnumMap<>(Event.Type.class);
    events.forEach(e -> counts.merge(e.type(), 1, Integer::sum));
    return counts;
  }
}
