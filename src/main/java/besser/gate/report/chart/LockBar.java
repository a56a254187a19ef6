package besser.gate.report.chart;

import besser.gate.evidence.PerfWindow;
import besser.gate.quantity.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Lock share of one perf window.
 *
 * @param start boot-time clock, seconds
 * @param end boot-time clock, seconds
 * @param driver share with a bottom half of the driver in the chain
 * @param all share in all workers of the driver; empty where the window has no worker sample
 * @param title in words
 */
record LockBar(double start, double end, OptionalDouble driver, OptionalDouble all, String title) {
  private static final Set<String> BOTTOM_HALF =
      Set.of("bes2600_bh", "bes2600_bh_work", "bes2600_bh_thread");
  private static final Set<String> OTHER_WORKERS = Set.of("sdio_rx_work", "sdio_tx_work");
  private static final String UNLOCK = "_raw_spin_unlock_irqrestore";

  static LockBar of(PerfWindow window) {
    Map<String, Long> stacks =
        window.profile().value().map(PerfWindow.Profile::stacks).orElse(Map.of());
    long workers = 0;
    long all = 0;
    long driver = 0;
    boolean bottomHalf = false;
    for (Map.Entry<String, Long> stack : stacks.entrySet()) {
      List<String> frames = Arrays.asList(stack.getKey().split(";", -1));
      boolean bh = frames.stream().anyMatch(BOTTOM_HALF::contains);
      bottomHalf |= bh;
      if (bh || frames.stream().anyMatch(OTHER_WORKERS::contains)) {
        workers += stack.getValue();
        if (frames.get(frames.size() - 1).equals(UNLOCK)) {
          all += stack.getValue();
          driver += bh ? stack.getValue() : 0;
        }
      }
    }
    if (workers == 0) {
      String why = window.profile().why();
      return new LockBar(
          window.start(),
          window.end(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          "window "
              + window.window()
              + ": "
              + (why.isEmpty() ? "no sample of the driver's workers" : why));
    }
    // No bottom half symbol at all is an unknown share, not a share of nothing.
    OptionalDouble path =
        bottomHalf ? OptionalDouble.of((double) driver / workers) : OptionalDouble.empty();
    double share = (double) all / workers;
    String title =
        "window "
            + window.window()
            + ": all workers "
            + new Share(share)
            + ", driver path "
            + (path.isPresent() ? new Share(path.getAsDouble()) : "not measured")
            + ", "
            + workers
            + " worker samples";
    return new LockBar(window.start(), window.end(), path, OptionalDouble.of(share), title);
  }
}
