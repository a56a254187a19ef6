package besser.gate.campaign;

import besser.gate.evidence.store.CampaignFolder;
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

  /**
   * Ends what still records and removes each run's folder, collected or not.
   *
   * @return one line for each folder that was there
   */
  public List<String> remove() throws IOException {
    List<String> removed = new ArrayList<>();
    for (String runId : Journal.read(campaign.journal()).runIds()) {
      for (Recorder recorder : Recorders.of(hosts, runId).both()) {
        if (recorder.there()) {
          boolean ended = ended(recorder);
          recorder.remove();
          removed.add(
              "%s %s%s"
                  .formatted(
                      recorder.role().word(),
                      recorder.folder(),
                      ended ? "" : ", whose recorder had not ended"));
        }
      }
    }
    return removed;
  }

  /** What it set up is undone by itself, on every way out. */
  private boolean ended(Recorder recorder) throws IOException {
    Optional<Status> status = recorder.status();
    if (status.isEmpty() || status.get().state() == Status.State.ENDED) {
      return true;
    }
    recorder.stop("stopped");
    try {
      Awaitility.await("the recorder in " + recorder.folder() + " to end")
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(Watch.millis(watchTimes.look())))
          .atMost(Duration.ofMillis(Watch.millis(watchTimes.patience())))
          .until(() -> recorder.status().map(s -> s.state().over()).orElse(true));
      return true;
    } catch (ConditionTimeoutException hangs) {
      return false;
    }
  }
}
