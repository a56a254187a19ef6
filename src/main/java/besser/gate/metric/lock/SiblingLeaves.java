package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves that end a critical section as the claimed one does, under another name: a patch that
 * turns {@code spin_unlock_irqrestore} into {@code spin_unlock_bh} moves the cost there and takes
 * nothing away. Those {@code drivers/} names, and every other unlock of the kernel's.
 */
final class SiblingLeaves {
  private static final Pattern UNLOCK =
      Pattern.compile(
          "_{0,2}(?:raw|rt|queued|native_queued|pv_queued)_(?:spin|read|write)_unlock\\w*|rt_(?:spin|read|write)_unlock");

  private SiblingLeaves() {}

  /**
   * Samples of workers whose leaf is a sibling.
   *
   * @param stacks folded chains of the workers
   * @param of functions of which one must be in the chain
   */
  static long count(Map<String, Long> stacks, Driver driver, Set<String> of) {
    return stacks.entrySet().stream()
        .filter(e -> isSibling(WorkerChain.leaf(e.getKey()), driver))
        .filter(e -> List.of(e.getKey().split(";", -1)).stream().anyMatch(of::contains))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static boolean isSibling(String leaf, Driver driver) {
    return !driver.isLock(leaf)
        && (driver.all(Driver.Role.SIBLING).contains(leaf) || UNLOCK.matcher(leaf).matches());
  }
}
