package besser.gate.metric.counters;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Driver;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.counters.Count.Counted;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the kernel counted for each packet the interface received meanwhile by its own count: frames
 * at mac80211's doors, calls of the driver's functions, requests of its card. How many that are is
 * the driver's own affair; but one driver does not do half as much again in the next repetition.
 */
public final class PerPacket {
  /** So few packets are no measure. */
  private static final int FEW = 1000;

  private static final String REQUESTS = "mmc_request_done";

  private PerPacket() {}

  /**
   * Hits a packet by counter, bytes a packet by {@code mmc_request_done bytes}; without a counter
   * that is not to be believed, or has no hit.
   */
  public static Map<String, Double> of(Repetition repetition) {
    Map<String, Double> all = new TreeMap<>();
    for (String name : names(repetition)) {
      if (Count.of(repetition, name) instanceof Counted c) {
        OptionalDouble packets = packets(repetition, c.start(), c.end());
        packets.ifPresent(n -> put(all, name, c.histogram().totalHits() / n));
        packets.ifPresent(n -> put(all, name + " bytes", sum(c.histogram().values()) / n));
      }
    }
    return Map.copyOf(all);
  }

  private static void put(Map<String, Double> all, String name, double value) {
    if (value > 0) {
      all.put(name, value);
    }
  }

  private static Set<String> names(Repetition repetition) {
    Driver driver = repetition.driver();
    Set<String> names = new TreeSet<>(Set.of(REQUESTS));
    driver.all(Driver.Role.PROBE).forEach(probe -> names.add("rx_" + probe));
    driver.all(Driver.Role.LAST_PROBE).forEach(probe -> names.add("rx_" + probe));
    driver.all(Driver.Role.COUNTED).forEach(function -> names.add("calls_" + function));
    names.retainAll(
        repetition.counters().value().orElse(List.of()).stream().map(Counter::name).toList());
    return names;
  }

  private static double sum(Map<String, Long> values) {
    return values.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Between two moments of the boot-time clock; empty where too few are known. */
  private static OptionalDouble packets(Repetition repetition, double start, double end) {
    List<RxTick> ticks =
        repetition.rx().value().orElse(List.of()).stream()
            .filter(t -> t.rxPackets().isPresent() && t.t() >= start - 1 && t.t() <= end + 1)
            .toList();
    long packets =
        ticks.isEmpty()
            ? 0
            : ticks.get(ticks.size() - 1).rxPackets().orElse(0)
                - ticks.get(0).rxPackets().orElse(0);
    return packets >= FEW ? OptionalDouble.of(packets) : OptionalDouble.empty();
  }
}
