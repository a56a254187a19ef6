package besser.gate.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The desk behind the stand-in {@code timeout}. The load's stages are bounded by it, and a stage is
 * so long in simulated time, however slow the machine is that simulates it.
 */
final class Alarms {
  private record Alarm(double due, ProcessHandle process, Path mark) {}

  private final Queue<Alarm> set = new ConcurrentLinkedQueue<>();
  private volatile double now;

  /** Serves {@code timeout SECONDS}, once what it bounds is running. */
  void set(Request request) throws IOException {
    double due = now + Double.parseDouble(request.argument(0));
    ProcessHandle.of(Long.parseLong(request.argument(1)))
        .ifPresent(p -> set.add(new Alarm(due, p, request.folder().resolve("up"))));
    request.reply("ok");
  }

  /** Ends what is due; its {@code timeout} finds the mark that says why. */
  void step(double seconds) {
    now = now + seconds;
    for (Alarm a : set) {
      if (now >= a.due() && set.remove(a) && a.process().isAlive()) {
        try {
          Files.createFile(a.mark());
        } catch (IOException gone) {
          // The timeout itself was killed and cleared away; what it bounded still ends.
        }
        a.process().destroy();
      }
    }
  }
}
