package besser.gate.simulated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Processes a simulated host has started. They are told by {@code GATE_ROOT} in their environment,
 * since recorders detach on purpose and are nobody's children any more.
 */
final class Orphans {
  private Orphans() {}

  /** Living processes of the host with this root. */
  static List<ProcessHandle> of(SystemRoot root) {
    byte[] mark = ("GATE_ROOT=" + root.path() + "\0").getBytes(StandardCharsets.UTF_8);
    return ProcessHandle.allProcesses().filter(p -> carries(p.pid(), mark)).toList();
  }

  /** Ends them all at once, as a power cut does; returns when none is left. */
  static void end(SystemRoot root) {
    long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    List<ProcessHandle> left = of(root);
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      left.forEach(ProcessHandle::destroyForcibly);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      left = of(root);
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException(
          "Processes of the simulated rig do not end: %s"
              .formatted(left.stream().map(ProcessHandle::pid).toList()));
    }
  }

  private static boolean carries(long pid, byte[] mark) {
    try {
      byte[] environment = Files.readAllBytes(Path.of("/proc/" + pid + "/environ"));
      // An environment starts a variable at its start or after a NUL.
      for (int i = 0; i + mark.length <= environment.length; i++) {
        if ((i == 0 || environment[i - 1] == 0) && at(environment, i, mark)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // Gone meanwhile, or another user's: not ours in either case.
      return false;
    }
  }

  private static boolean at(byte[] text, int from, byte[] mark) {
    return Arrays.equals(text, from, from + mark.length, mark, 0, mark.length);
  }
}
