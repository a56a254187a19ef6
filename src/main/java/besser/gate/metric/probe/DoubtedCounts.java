package besser.gate.metric.probe;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.Repetition;
import besser.gate.metric.counters.Count;
import besser.gate.metric.counters.Count.Counted;
import besser.gate.metric.counters.Count.Uncounted;
import java.util.ArrayList;
import java.util.List;

/**
 * Counters that were armed and have counts, and are not believed all the same: they dropped hits,
 * their entries are not all that was counted, their probe missed calls by the kernel's own account,
 * or beginnings and ends do not match.
 */
public final class DoubtedCounts {
  private static final String TIMES = "time_";

  private DoubtedCounts() {}

  /** Why, each reason once. */
  public static List<String> of(Repetition repetition) {
    List<String> why = new ArrayList<>();
    for (Counter counter : repetition.counters().value().orElse(List.of())) {
      if (!counter.armed() || counter.histogram().value().isEmpty()) {
        continue;
      }
      String name = counter.name();
      if (Count.of(repetition, name) instanceof Uncounted u) {
        why.add(u.why());
      } else {
        Matched.toldMissed(repetition, name, everybodys(repetition, name)).ifPresent(why::add);
      }
      if (name.startsWith(TIMES)) {
        String of = name.substring(TIMES.length());
        if (Count.of(repetition, "in_" + of) instanceof Counted
            && Count.of(repetition, "out_" + of) instanceof Counted
            && Count.of(repetition, name) instanceof Counted) {
          Matched.unmatched(repetition, of).ifPresent(why::add);
        }
      }
    }
    return why.stream().distinct().toList();
  }

  /** Whether the whole kernel calls what is probed, or any radio hands frames up there. */
  private static boolean everybodys(Repetition repetition, String counter) {
    return counter.startsWith("called_")
        || counter.startsWith("rx_")
        || repetition.driver().all(Role.HELD).stream()
            .map(pair -> pair.replaceFirst(":.*", ""))
            .anyMatch(lock -> counter.equals("in_" + lock) || counter.equals("out_" + lock));
  }
}
