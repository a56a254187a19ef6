package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call chain that runs through one of the driver's workers. Locked definition of 2026-05-07, in
 * the words of the glossary: exact names, compiler suffixes stripped, no prefix match ({@code
 * bes2600_bh_wakeup} runs elsewhere). Which they are is written with the driver.
 *
 * @param frames root first
 * @param worker place of the rootmost worker function in them
 * @param driver whose
 */
public record WorkerChain(List<String> frames, int worker, Driver driver) {
  /** The chain where it is a worker's, from one folded line without its count. */
  public static Optional<WorkerChain> of(String folded, Driver driver) {
    Set<String> workers = driver.workers();
    List<String> frames = List.of(folded.split(";", -1));
    for (int i = 0; i < frames.size(); i++) {
      if (workers.contains(frames.get(i))) {
        return Optional.of(new WorkerChain(frames, i, driver));
      }
    }
    return Optional.empty();
  }

  /** The innermost frame of any folded line. */
  static String leaf(String folded) {
    return folded.substring(folded.lastIndexOf(';') + 1);
  }

  /** Whether a function of the driver path is in it. */
  public boolean isDriverPath() {
    return frames.stream().anyMatch(driver.path()::contains);
  }

  /** Whether the sample stood in the lock. */
  public boolean isLock() {
    return driver.isLock(frames.get(frames.size() - 1));
  }

  /** Immediate caller of the leaf. A worker function is never a leaf that is the lock. */
  public String caller() {
    return frames.get(Math.max(0, frames.size() - 2));
  }

  /**
   * Whether an interrupt or a softirq lies between the worker and the leaf. Such a sample carries
   * the worker's frames and counts as the worker's, as the locked definition has no exception; it
   * is counted apart too, so that a reader can take it off.
   */
  public boolean isInterrupted() {
    return frames.subList(worker, frames.size()).stream().anyMatch(InterruptFrames::isEntry);
  }
}
