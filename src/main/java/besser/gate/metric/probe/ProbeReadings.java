package besser.gate.metric.probe;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Driver;
import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
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
import java.util.stream.Collectors;

/**
 * Every reading of the probes a recording had; none of a probe it knows nothing of.
 *
 * <ul>
 *   <li>{@code timed.STAT.FUNCTION}: from enter to exit of a function of the driver. Where it
 *       sleeps that is latency and no CPU: {@code wsm_cmd_send} waits for the firmware
 *   <li>{@code waited.STAT.FUNCTION}: what the driver waited in a function of the kernel, {@code
 *       down} of its semaphore
 *   <li>{@code held.STAT.PLACE}: how long a spinlock of the driver was held, by the function that
 *       let it go
 *   <li>{@code contended.STAT.KIND}: how long contended locks were waited for, of the whole system
 *   <li>{@code calls.FUNCTION.CALLER}, {@code driver.rx_queue_lock}, {@code driver.bh_rx_wakes}:
 *       see {@link CalledReadings}
 * </ul>
 */
public final class ProbeReadings {
  private ProbeReadings() {}

  /** All that the probes of the window's stage told. */
  public static List<Reading> of(Repetition repetition, Window window) {
    Set<String> listed =
        repetition.counters().value().orElse(List.of()).stream()
            .map(Counter::name)
            .collect(Collectors.toUnmodifiableSet());
    Driver driver = repetition.driver();
    List<Reading> all = new ArrayList<>();
    for (String name : driver.all(Role.TIMED)) {
      all.addAll(whole(repetition, window, listed, "timed", name));
    }
    for (String name : driver.all(Role.WAITED)) {
      all.addAll(whole(repetition, window, listed, "waited", name));
    }
    for (String pair : driver.all(Role.HELD)) {
      String name = pair.replaceFirst(":.*", "");
      all.addAll(grouped(repetition, window, listed, "held", name));
      if (listed.contains("out_" + name)) {
        all.add(masked(repetition, window, name));
      }
    }
    all.addAll(grouped(repetition, window, listed, "contended", Matched.CONTENTION));
    all.addAll(CalledReadings.of(repetition, window, listed));
    return List.copyOf(all);
  }

  /**
   * Unlocks that bring interrupts back which no lock of this kind took: they were masked before, by
   * something else.
   */
  private static Reading masked(Repetition repetition, Window window, String name) {
    Count out = Count.of(repetition, "out_" + name);
    Rates rates = new Rates(out, window);
    Optional<String> why = Matched.why(repetition, name);
    return why.isPresent() || !(out instanceof Counted c)
        ? rates.absent("driver.unlocks_alone", why.orElse("It was not counted."))
        : rates.rate(
            "driver.unlocks_alone",
            Math.max(
                0,
                c.histogram().totalHits()
                    - Matched.of(repetition, name)
                        .map(m -> m.times().histogram().totalHits())
                        .orElse(0L)),
            Unit.PER_SECOND);
  }

  private static List<Reading> whole(
      Repetition repetition, Window window, Set<String> listed, String kind, String name) {
    if (!listed.contains("time_" + name)) {
      return List.of();
    }
    TimeReadings readings = TimeReadings.of(repetition, window, kind, name);
    return readings.all(name, readings.times().getOrDefault("", new Durations(List.of())));
  }

  /** One set of readings for each place, or each kind of lock. */
  private static List<Reading> grouped(
      Repetition repetition, Window window, Set<String> listed, String kind, String name) {
    if (!listed.contains("time_" + name)) {
      return List.of();
    }
    TimeReadings readings = TimeReadings.of(repetition, window, kind, name);
    Map<String, Durations> named = new TreeMap<>();
    readings
        .times()
        .forEach(
            (key, d) -> named.put(name.equals(Matched.CONTENTION) ? LockKind.of(key) : key, d));
    List<Reading> all = new ArrayList<>();
    named.forEach((place, times) -> all.addAll(readings.all(place, times)));
    return all.isEmpty() ? List.of(readings.none(name)) : all;
  }
}
