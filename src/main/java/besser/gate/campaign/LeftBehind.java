package besser.gate.campaign;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.quantity.Span;
import besser.gate.recorder.Recorder;
import besser.gate.recorder.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What the recorders of one campaign left on both hosts: whoever removes it holds the rig's lease.
 *
 * @param hosts the rig
 * @param campaign whose journal names the runs; nothing of another is touched
 * @param watchTimes says how long a recorder that is asked to end may take
 */
public record LeftBehind(RigHosts hosts, CampaignFolder campaign, WatchTimes watchTimes) {

  /** A watchdog looks each 5 s, and what it then does takes seconds. */
  private static final Span UNDOING = new Span(60);

  /**
   * Ends what still records and removes each run's folder, collected or not. The folder of a
   * recorder that goes on stays: it holds the list of what is to be undone.
   *
   * @return one line for each folder that was there
   */
  public List<String> remove() throws IOException {
    List<String> removed = new ArrayList<>();
    for (String runId : Journal.read(campaign.journal()).runIds()) {
      for (Recorder recorder : Recorders.of(hosts, runId).both()) {
        if (recorder.there()) {
          removed.add(
              "%s %s%s".formatted(recorder.role().word(), recorder.folder(), removed(recorder)));
        }
      }
    }
    return removed;
  }

  /** Removes one, and says what there is to say of it. */
  private String removed(Recorder recorder) throws IOException {
    Optional<Status.State> end = end(recorder);
    if (end.isPresent() && !end.get().over()) {
      return " stays, for its recorder goes on; ask again";
    }
    recorder.remove();
    // Of an earlier boot nothing is left to undo.
    return end.filter(s -> s == Status.State.DEAD).isPresent()
        ? ", whose recorder died and undid nothing, for the host was started anew since"
        : "";
  }

  /**
   * How it ended, empty where it was never started. What it set up is undone by itself on every way
   * out, of one that died by its watchdog or by being asked to stop; it is done once there is a
   * trailer.
   */
  private Optional<Status.State> end(Recorder recorder) throws IOException {
    Optional<Status.State> first = recorder.status().map(Status::state);
    if (first.isEmpty() || first.get() == Status.State.ENDED) {
      return first;
    }
    recorder.stop("stopped");
    double patience =
        first.get() == Status.State.DEAD
            ? Math.min(UNDOING.seconds(), watchTimes.patience().seconds())
            : watchTimes.patience().seconds();
    try {
      Awaitility.await("the recorder in " + recorder.folder() + " to end")
          .dontCatchUncaughtExceptions()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(Watch.millis(watchTimes.look())))
          .atMost(Duration.ofMillis(Watch.millis(new Span(patience))))
          .until(() -> recorder.status().map(s -> s.state() == Status.State.ENDED).orElse(true));
    } catch (ConditionTimeoutException hangs) {
      return recorder.status().map(Status::state);
    }
    return Optional.of(Status.State.ENDED);
  }
}
