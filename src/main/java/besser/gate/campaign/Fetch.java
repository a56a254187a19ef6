package besser.gate.campaign;

import besser.gate.recorder.Delivery;
import besser.gate.recorder.Recorder;
import besser.gate.recorder.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Fetches what one recorder wrote. Reading may be repeated, so it is, until it is whole or patience
 * is over.
 *
 * @param recorder whose evidence
 * @param scratch folder on the same disk as the evidence, for what is not whole yet
 * @param watchTimes says how patient to be
 */
record Fetch(Recorder recorder, Path scratch, WatchTimes watchTimes) {
  /** A file that arrives otherwise than it was written twice was damaged on the host. */
  private static final int TRIES = 3;

  /**
   * Copies into an empty folder and checks it against the recorder's own hashes.
   *
   * @throws RigLostException where the host did not answer for as long as patience lasts
   */
  Delivery into(Path folder) throws IOException {
    List<Delivery> got = new ArrayList<>();
    List<String> why = new ArrayList<>(List.of("it was not asked."));
    try {
      Awaitility.await(recorder.role().word() + " to hand over its evidence")
          .dontCatchUncaughtExceptions()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(Math.min(2000, Watch.millis(watchTimes.look()))))
          .atMost(Duration.ofMillis(Watch.millis(watchTimes.patience())))
          .until(
              () -> {
                try {
                  got.add(0, once(folder));
                  return got.get(0).faults().isEmpty() || got.size() >= TRIES;
                } catch (IOException fault) {
                  why.add(0, String.valueOf(fault.getMessage()));
                  return false;
                }
              });
      return got.get(0);
    } catch (ConditionTimeoutException over) {
      throw new RigLostException(
          """
              The %s did not hand over its evidence within %s: %s What it recorded is in %s on its \
              own disk. Bring it back, then run gate resume."""
              .formatted(
                  recorder.role().word(), watchTimes.patience(), why.get(0), recorder.folder()),
          over);
    }
  }

  private Delivery once(Path folder) throws IOException {
    clear(scratch);
    Files.createDirectories(scratch);
    Optional<Status> status = recorder.status();
    if (status.isEmpty()) {
      return new Delivery("-", List.of("no recorder was ever started on the host"));
    }
    if (status.get().state() == Status.State.DEAD) {
      recorder.addBootBefore();
    }
    recorder.collect(scratch);
    Delivery delivery = Delivery.check(scratch);
    clear(folder);
    Files.move(scratch, folder);
    return delivery;
  }

  static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
