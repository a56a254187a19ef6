package besser.gate.metric;

import java.util.Map;

/** Why a reading that was foretold is in no recording, and what would take it. */
public final class NoInstrument {
  private static final Map<String, String> WOULD_TAKE_IT =
      Map.of(
          "driver.rx_queue_lock",
          " It takes a hist trigger keyed by stacktrace on kprobes of skb_queue_tail and"
              + " skb_dequeue, counted where bes2600 calls; the callers perf sampled"
              + " (lock.caller.*) are a hint and no count.",
          "driver.bh_rx_wakes",
          " It takes a hist trigger keyed by stacktrace on a kprobe of __wake_up, counted where the"
              + " receive path of bes2600 calls; workqueue events do not show a wake of a work that"
              + " never returns.");

  private NoInstrument() {}

  /** One or two sentences. */
  public static String of(String reading) {
    return "The recorder has no instrument for "
        + reading
        + "."
        + WOULD_TAKE_IT.getOrDefault(reading, "");
  }
}
