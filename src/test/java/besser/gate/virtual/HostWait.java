package besser.gate.virtual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long the host let the guest's processors wait, by the host's own scheduler: {@code
 * /proc/PID/task/TID/schedstat} has time on a processor, time waiting for one, and time slices.
 *
 * <pre>
 * 164273912031 38121904410 201933
 * </pre>
 *
 * <p>A guest knows nothing of it: to it a processor that was taken away is a slow driver.
 *
 * @param waited ns all threads together stood in a queue for a processor
 * @param at ns of this JVM's clock
 */
record HostWait(long waited, long at) {
  /** A fifth of the time: a guest's own threads get in each other's way for some of it. */
  private static final double TOO_LONG = 0.2;

  static HostWait now(long qemu) {
    Path tasks = Path.of("/proc", Long.toString(qemu), "task");
    long sum = 0;
    try (Stream<Path> threads = Files.list(tasks)) {
      for (Path thread : threads.toList()) {
        sum += waited(thread.resolve("schedstat"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HostWait(sum, System.nanoTime());
  }

  private static long waited(Path schedstat) throws IOException {
    if (!Files.exists(schedstat)) {
      return 0; // a thread that has ended, or a kernel that does not count
    }
    List<String> words = List.of(Files.readString(schedstat).strip().split(" "));
    return words.size() < 2 ? 0 : Long.parseLong(words.get(1));
  }

  /** Share of the time since then that a processor was waited for. */
  double since(HostWait then) {
    return (double) (waited - then.waited) / Math.max(1, at - then.at);
  }

  boolean tooLongSince(HostWait then) {
    return since(then) > TOO_LONG;
  }
}
