package besser.gate.metric.probe;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.counters.Count;
import besser.gate.metric.counters.Count.Counted;
import besser.gate.metric.counters.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Calls by caller, counted and not sampled: {@code calls.FUNCTION.CALLER}. Of functions of the
 * kernel ({@code skb_queue_tail}, {@code __wake_up}) only calls out of the driver's own text, each
 * with what it was called on, so that one queue is told from another whatever the caller is called.
 */
final class CalledReadings {
  private CalledReadings() {}

  static List<Reading> of(Repetition repetition, Window window, Set<String> listed) {
    Driver driver = repetition.driver();
    List<Reading> all = new ArrayList<>();
    for (String function : driver.all(Role.COUNTED)) {
      all.addAll(calls(repetition, window, listed, "calls_" + function, function));
    }
    for (String function : driver.all(Role.CALLED)) {
      all.addAll(calls(repetition, window, listed, "called_" + function, function));
    }
    if (driver.all(Role.CALLED).stream().anyMatch(f -> listed.contains("called_" + f))) {
      all.add(new HandOver(repetition, window).queueLock());
      all.add(new HandOver(repetition, window).wakes());
    }
    return all;
  }

  private static List<Reading> calls(
      Repetition repetition, Window window, Set<String> listed, String counter, String function) {
    if (!listed.contains(counter)) {
      return List.of();
    }
    Count count = Count.of(repetition, counter);
    Rates rates = new Rates(count, window);
    List<Reading> all = new ArrayList<>();
    Optional<String> missed = Matched.missed(repetition, counter, counter.startsWith("called_"));
    if (missed.isPresent()) {
      return List.of(
          new Reading.Absent("calls." + function, missed.get(), Source.of(count.file())));
    }
    Map<String, Long> callers = new TreeMap<>();
    if (count instanceof Counted c) {
      c.histogram().hits().forEach((key, n) -> callers.merge(CallKey.caller(key), n, Long::sum));
    }
    long sum = callers.values().stream().mapToLong(Long::longValue).sum();
    all.add(rates.rate("calls." + function, sum, Unit.PER_SECOND));
    callers.forEach(
        (caller, n) -> all.add(rates.rate("calls." + function + "." + caller, n, Unit.PER_SECOND)));
    return all;
  }
}
