package besser.gate.judge.comparison;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Counter;
import besser.gate.evidence.Repetition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was probed while both arms were recorded. A probe slows what it stands in, so arms with
 * other probes are not alike. A function that one build has not is no difference: there is nothing
 * in it to be slowed.
 */
final class Probes {
  private static final List<String> OF_FUNCTIONS = List.of("in_", "out_", "calls_", "called_");

  private static final String NO_FUNCTION = "no such symbol in kallsyms";

  private enum Stand {
    ARMED,
    NOT_ARMED,
    NO_FUNCTION
  }

  private Probes() {}

  static List<String> differences(Campaign baseline, Campaign patched) {
    Map<String, Set<Stand>> before = of(baseline);
    Map<String, Set<Stand>> after = of(patched);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<String> unlike =
        names.stream()
            .filter(
                n ->
                    !alike(
                        before.getOrDefault(n, Set.of(Stand.NOT_ARMED)),
                        after.getOrDefault(n, Set.of(Stand.NOT_ARMED))))
            .toList();
    return unlike.isEmpty()
        ? List.of()
        : List.of(
            "The probes differ: %s stood in one of the two campaigns only, or not in all its repetitions, and a probe slows what it stands in."
                .formatted(String.join(", ", unlike)));
  }

  private static boolean alike(Set<Stand> before, Set<Stand> after) {
    Set<Stand> both = new TreeSet<>(before);
    both.addAll(after);
    both.remove(Stand.NO_FUNCTION);
    return both.size() <= 1;
  }

  private static Map<String, Set<Stand>> of(Campaign campaign) {
    Map<String, Set<Stand>> stands = new TreeMap<>();
    for (Repetition r : campaign.counted()) {
      for (Counter c : r.counters().value().orElse(List.of())) {
        if (OF_FUNCTIONS.stream().anyMatch(c.name()::startsWith)) {
          stands.computeIfAbsent(c.name(), n -> new TreeSet<>()).add(stand(c));
        }
      }
    }
    return stands;
  }

  private static Stand stand(Counter counter) {
    if (counter.armed()) {
      return Stand.ARMED;
    }
    return counter.detail().equals(NO_FUNCTION) ? Stand.NO_FUNCTION : Stand.NOT_ARMED;
  }
}
