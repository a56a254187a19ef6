package besser.gate.metric.probe;

import java.util.Map;

/**
 * The kind of lock behind the {@code flags} of {@code lock:contention_begin}
 * (include/trace/events/lock.h: 1 spin, 2 read, 4 write, 8 real-time, 16 per CPU, 32 mutex). A
 * semaphore has none.
 */
final class LockKind {
  private static final Map<String, String> WORDS =
      Map.of(
          "0", "semaphore",
          "1", "spinlock",
          "2", "rwsem_read",
          "3", "rwlock_read",
          "4", "rwsem_write",
          "5", "rwlock_write",
          "8", "rt_mutex",
          "32", "mutex",
          "33", "mutex_spinning");

  private LockKind() {}

  /** {@code spinlock} of {@code 1}; {@code flags_16} of what has no name here. */
  static String of(String flags) {
    return WORDS.getOrDefault(flags.strip(), "flags_" + flags.strip());
  }
}
