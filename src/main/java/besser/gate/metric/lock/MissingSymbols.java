package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Samples that may be lock cycling though they do not say so: a symbol that would tell is missing.
 * A share that is to be shown small has to be small with all of them.
 *
 * @param leaves worker samples whose leaf has no symbol
 * @param driverLeaves of these, in a chain of the driver path
 * @param works samples in the lock, or with a leaf without a symbol, in a kernel thread whose own
 *     function or work has none: they may be the driver's and count for no worker
 */
public record MissingSymbols(long leaves, long driverLeaves, long works) {
  /** Every symbol is there. */
  public static final MissingSymbols NONE = new MissingSymbols(0, 0, 0);

  private static final String UNKNOWN = "[unknown]";

  /** What stands rootward of the function a kernel thread or a work runs. */
  private static final Set<String> ROOTS =
      Set.of(
          "ret_from_fork",
          "ret_from_fork_asm",
          "kthread",
          "worker_thread",
          "process_one_work",
          "process_scheduled_works");

  static MissingSymbols of(String folded, Optional<WorkerChain> worker, long count, Driver driver) {
    // A lock nobody called was cut off from its chain: it may have been anybody's.
    if (worker.isEmpty() && driver.isLock(folded)) {
      return new MissingSymbols(0, 0, count);
    }
    if (!folded.contains(UNKNOWN)) {
      return NONE;
    }
    String last = WorkerChain.leaf(folded);
    boolean leaf = last.equals(UNKNOWN);
    if (worker.isPresent()) {
      return leaf ? new MissingSymbols(count, worker.get().isDriverPath() ? count : 0, 0) : NONE;
    }
    return (leaf || driver.isLock(last)) && runsUnknown(folded)
        ? new MissingSymbols(0, 0, count)
        : NONE;
  }

  /** Whether the first function after those that start any thread or work has no symbol. */
  private static boolean runsUnknown(String folded) {
    List<String> frames = List.of(folded.split(";", -1));
    for (String frame : frames.subList(0, frames.size() - 1)) {
      if (!ROOTS.contains(frame)) {
        return frame.equals(UNKNOWN);
      }
    }
    return false;
  }

  MissingSymbols plus(MissingSymbols other) {
    return new MissingSymbols(
        leaves + other.leaves, driverLeaves + other.driverLeaves, works + other.works);
  }
}
