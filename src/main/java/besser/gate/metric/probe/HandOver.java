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
import besser.gate.metric.counters.Count.Uncounted;
import besser.gate.metric.counters.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The two things Patch C is to take away: the lock of the receive queue, and wakes of the bottom
 * half by receive.
 *
 * <p>A queue is known by its address, and a caller nobody knows counts: a patch that only gives a
 * function another name takes nothing away. What is known to be something else ({@code
 * other-queue}, {@code other-wake} in the driver's folder) does not count.
 */
record HandOver(Repetition repetition, Window window) {

  /**
   * {@code driver.rx_queue_lock}: calls a second that take and let go the lock of a queue of frames
   * the driver hands from one of its threads to another.
   */
  Reading queueLock() {
    String name = "driver.rx_queue_lock";
    Set<String> others = Set.copyOf(driver().all(Role.OTHER_QUEUE));
    Map<String, Long> all = new TreeMap<>();
    Map<String, Set<String>> touchedBy = new TreeMap<>();
    for (String function : driver().all(Role.QUEUE_CALL)) {
      Count count = Count.of(repetition, "called_" + function);
      if (!(count instanceof Counted c)) {
        return absent(name, count);
      }
      c.histogram().hits().keySet().forEach(key -> touch(touchedBy, key));
      c.histogram().hits().forEach((key, n) -> all.merge(function + "," + key, n, Long::sum));
    }
    if (silent()) {
      return new Reading.Absent(
          name,
          "No call out of the driver was seen at all, so that it takes no such lock is not known.",
          Source.of("device/counters.tsv"));
    }
    return rate(
        name,
        driver().all(Role.QUEUE_CALL).stream().map(f -> "called_" + f).toList(),
        all,
        key ->
            touchedBy.getOrDefault(CallKey.on(key), Set.of()).stream().noneMatch(others::contains));
  }

  /** Whether the probes that count callers saw none of the driver's, which is no zero. */
  private boolean silent() {
    return repetition.counters().value().orElse(List.of()).stream()
        .filter(c -> c.name().startsWith("called_"))
        .allMatch(
            c ->
                !(Count.of(repetition, c.name()) instanceof Counted counted)
                    || counted.histogram().hits().isEmpty());
  }

  /**
   * {@code driver.bh_rx_wakes}: wakes a second of the queue the bottom half waits on, by whoever
   * does not send. Which queue that is its own wait says; without it nothing is known.
   */
  Reading wakes() {
    String name = "driver.bh_rx_wakes";
    List<String> wakes = driver().all(Role.WAKE_CALL);
    List<String> waits = driver().all(Role.WAIT_CALL);
    Set<String> queues = new TreeSet<>();
    for (String function : waits) {
      Count count = Count.of(repetition, "called_" + function);
      if (!(count instanceof Counted c)) {
        return absent(name, count);
      }
      c.histogram().hits().keySet().stream()
          .filter(key -> driver().path().contains(CallKey.caller(key)))
          .forEach(key -> queues.add(CallKey.on(key)));
    }
    if (queues.isEmpty()) {
      return new Reading.Absent(
          name,
          "The driver's bottom half was not seen to wait, so which queue it is woken by is not known.",
          Source.of("device/counters.tsv"));
    }
    Map<String, Long> all = new TreeMap<>();
    for (String function : wakes) {
      Count count = Count.of(repetition, "called_" + function);
      if (!(count instanceof Counted c)) {
        return absent(name, count);
      }
      c.histogram().hits().entrySet().stream()
          .filter(e -> queues.contains(CallKey.on(e.getKey())))
          .forEach(e -> all.merge(function + "," + e.getKey(), e.getValue(), Long::sum));
    }
    return throughTheDriversOwn(name, wakes, all);
  }

  /** Where the driver wakes through a function of its own, that one's callers are the ones. */
  private Reading throughTheDriversOwn(String name, List<String> wakes, Map<String, Long> all) {
    List<String> counters = new ArrayList<>(wakes.stream().map(f -> "called_" + f).toList());
    for (String own : driver().all(Role.WAKE)) {
      if (all.keySet().stream().noneMatch(key -> caller(key).equals(own))) {
        continue;
      }
      Count count = Count.of(repetition, "calls_" + own);
      if (!(count instanceof Counted c)) {
        return absent(name, count);
      }
      counters.add("calls_" + own);
      all.keySet().removeIf(key -> caller(key).equals(own));
      c.histogram().hits().forEach((key, n) -> all.merge(own + "," + key, n, Long::sum));
    }
    Set<String> others = Set.copyOf(driver().all(Role.OTHER_WAKE));
    return rate(name, counters, all, key -> !others.contains(caller(key)));
  }

  private Reading rate(
      String name, List<String> counters, Map<String, Long> all, Predicate<String> counts) {
    Map<String, Long> counted = new TreeMap<>();
    all.forEach(
        (key, n) -> {
          if (counts.test(key)) {
            counted.merge(
                key.substring(0, key.indexOf(',')) + " from " + caller(key), n, Long::sum);
          }
        });
    long unseen = 0;
    for (String counter : counters) {
      boolean everybodys = counter.startsWith("called_");
      Optional<String> missed = Matched.missed(repetition, counter, everybodys);
      if (missed.isPresent()) {
        return new Reading.Absent(name, missed.get(), Source.of("device/counters.tsv"));
      }
      unseen += Matched.missedBy(repetition, counter);
    }
    Count first = Count.of(repetition, counters.get(0));
    long sum = counted.values().stream().mapToLong(Long::longValue).sum();
    Reading rate = new Rates(first, window).rate(name, sum, Unit.PER_SECOND);
    return rate instanceof Reading.Measured m
        ? new Reading.Measured(
            m.name(), m.value(), m.unit(), m.window(), m.source(), note(counted, unseen))
        : rate;
  }

  private static String note(Map<String, Long> counted, long unseen) {
    String more =
        unseen == 0
            ? ""
            : " The kernel says that its probes missed %s calls by anybody, each in an interrupt."
                .formatted(unseen);
    return seen(counted) + more;
  }

  private static String seen(Map<String, Long> counted) {
    return counted.isEmpty()
        ? "No such call came out of the driver."
        : counted.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ", "Calls: ", "."));
  }

  private static void touch(Map<String, Set<String>> touchedBy, String key) {
    touchedBy.computeIfAbsent(CallKey.on(key), k -> new TreeSet<>()).add(CallKey.caller(key));
  }

  /** The caller of {@code FUNCTION,CALLER,ADDRESS}. */
  private static String caller(String key) {
    return CallKey.caller(key.substring(key.indexOf(',') + 1));
  }

  private static Reading absent(String name, Count count) {
    String why = count instanceof Uncounted u ? u.why() : "";
    return new Reading.Absent(name, why, Source.of(count.file()));
  }

  private Driver driver() {
    return repetition.driver();
  }
}
