package besser.gate.metric.counters;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.counters.Count.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rates of kernel events from the hist files of the private trace instance ({@code
 * device/hist-*.txt}), over the time each counter counted. Absent where a counter is missing, was
 * refused, dropped hits, or the trace buffer overran: a count that is too small is no count.
 *
 * <ul>
 *   <li>{@code workqueue.execute}: work executions a second of the whole system (5643/s at the
 *       baseline), {@code workqueue.execute.WORK} of the driver's works
 *   <li>{@code workqueue.dispatch.QUEUE}: works put on the driver's queues a second
 *   <li>{@code mmc.requests}, {@code mmc.requests.cmdN}, {@code mmc.bytes.cmdN}
 *   <li>{@code lock.contention}: contention_begin a second, of the whole system
 *   <li>{@code rx.frames_mac80211}: see {@link BoundaryFrames}
 * </ul>
 */
public final class KernelCounters {
  private KernelCounters() {}

  /** All rates of the counters that ran in the window's stage. */
  public static List<Reading> of(Repetition repetition, Window window) {
    List<Reading> out = new ArrayList<>();
    Rates executed = new Rates(Count.of(repetition, "workqueue_execute_start"), window);
    out.add(executed.total("workqueue.execute"));
    for (String work : repetition.driver().works()) {
      out.add(executed.of("workqueue.execute." + work, work, h -> h.getOrDefault(work, 0L)));
    }
    Rates queued = new Rates(Count.of(repetition, "workqueue_queue_work"), window);
    for (String queue : repetition.driver().all(Driver.Role.WORKQUEUE)) {
      out.add(queued.of("workqueue.dispatch." + queue, queue, h -> ofQueue(h, queue)));
    }
    Count mmc = Count.of(repetition, "mmc_request_done");
    Rates requests = new Rates(mmc, window);
    out.add(requests.total("mmc.requests"));
    if (mmc instanceof Counted c) {
      byOpcode(c.histogram().hits())
          .forEach((op, n) -> out.add(requests.rate("mmc.requests." + op, n, Unit.PER_SECOND)));
      byOpcode(c.histogram().values())
          .forEach((op, n) -> out.add(requests.rate("mmc.bytes." + op, n, Unit.BYTES_PER_SECOND)));
    }
    // Locks may go uncontended for as long as they like: here 0 is a measurement.
    Rates contended = new Rates(Count.of(repetition, "contention_begin"), window);
    out.add(contended.any("lock.contention"));
    out.addAll(BoundaryFrames.of(repetition, window));
    return List.copyOf(out);
  }

  /** Key {@code bes_sdio,sdio_rx_work}; a queue's name may hold a comma, a function's cannot. */
  private static long ofQueue(Map<String, Long> hits, String queue) {
    return hits.entrySet().stream()
        .filter(e -> e.getKey().lastIndexOf(',') == queue.length())
        .filter(e -> e.getKey().startsWith(queue))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Key {@code mmc2,53}, by {@code cmd53}. */
  private static SortedMap<String, Long> byOpcode(Map<String, Long> counts) {
    SortedMap<String, Long> out = new TreeMap<>();
    counts.forEach(
        (key, n) -> out.merge("cmd" + key.substring(key.lastIndexOf(',') + 1), n, Long::sum));
    return out;
  }
}
