package besser.gate.metric.counters;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Unit;
import besser.gate.metric.counters.Count.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * One thing that several counters of the kernel count, each by itself: how often a work of the
 * driver ran, how often a lock was waited for, the frames that pass mac80211's doors one behind the
 * other. Where they disagree one of them is wrong. A counter without a hit tells nothing: what it
 * counts may have another name, or be inlined.
 */
public final class SameCounts {
  /** Part of the larger by which two may differ: they are armed and read one after the other. */
  private static final double APART = 0.25;

  /** So few hits more or less tell nothing. */
  private static final int FEW = 50;

  /** {@code ieee80211_rx_irqsafe} hands to {@code …_napi}, which calls {@code …_list}. */
  private static final List<String> DOORS = List.of("irqsafe", "napi", "list");

  /** One counter's word: of so many hits in so many seconds. */
  private record Told(String file, long hits, double seconds) {
    double rate() {
      return hits / seconds;
    }

    /** Whether it tells of more than the other, by its hits and by its rate. */
    boolean exceeds(Told other) {
      return hits * (1 - APART) > other.hits + FEW
          && rate() * (1 - APART) > other.rate() + FEW / seconds;
    }
  }

  private final Repetition repetition;
  private final List<String> apart = new ArrayList<>();

  private SameCounts(Repetition repetition) {
    this.repetition = repetition;
  }

  /** Where two disagree, each in a sentence. */
  public static List<String> apart(Repetition repetition) {
    SameCounts counts = new SameCounts(repetition);
    counts.same(
        "runs of works",
        counts.told("workqueue_execute_start", SameCounts::all),
        counts.told("workqueue_queue_work", SameCounts::all));
    for (String work : repetition.driver().works()) {
      List<Told> runs = counts.told("workqueue_execute_start", h -> h.getOrDefault(work, 0L));
      List<Told> queued = counts.told("workqueue_queue_work", h -> of(work, h));
      counts.same("runs of " + work, runs, queued);
      counts.same("runs of " + work, runs, counts.told("in_" + work, SameCounts::all));
    }
    counts.same(
        "waits for locks",
        counts.told("contention_begin", SameCounts::all),
        counts.told("in_contention", SameCounts::all));
    counts.doors();
    return List.copyOf(counts.apart);
  }

  private static long all(Map<String, Long> hits) {
    return hits.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Key {@code bes_sdio,sdio_rx_work}. */
  private static long of(String work, Map<String, Long> hits) {
    return hits.entrySet().stream()
        .filter(e -> e.getKey().endsWith("," + work))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private List<Told> told(String counter, ToLongFunction<Map<String, Long>> some) {
    if (Count.of(repetition, counter) instanceof Counted c) {
      long hits = some.applyAsLong(c.histogram().hits());
      return hits > 0 ? List.of(new Told(c.file(), hits, c.seconds())) : List.of();
    }
    return List.of();
  }

  private void same(String what, List<Told> one, List<Told> other) {
    behind(what, one, other);
    behind(what, other, one);
  }

  /** What the first counts the second counts too. */
  private void behind(String what, List<Told> first, List<Told> second) {
    for (Told a : first) {
      for (Told b : second) {
        if (a.exceeds(b)) {
          apart.add(
              "%s: %s has %s, %s has %s"
                  .formatted(
                      what,
                      a.file(),
                      Unit.COUNT.print(a.hits()),
                      b.file(),
                      Unit.COUNT.print(b.hits())));
        }
      }
    }
  }

  private void doors() {
    List<String> probes = new ArrayList<>(repetition.driver().all(Driver.Role.PROBE));
    probes.addAll(repetition.driver().all(Driver.Role.LAST_PROBE));
    for (String outer : probes) {
      for (String inner : probes) {
        int before = DOORS.indexOf(Driver.door(outer));
        if (before >= 0 && before < DOORS.indexOf(Driver.door(inner))) {
          behind(
              "frames", told("rx_" + outer, SameCounts::all), told("rx_" + inner, SameCounts::all));
        }
      }
    }
  }
}
