package besser.gate.campaign;

import besser.gate.evidence.store.CampaignWriter;
import besser.gate.evidence.store.RepetitionFolder;
import besser.gate.plan.Plan;
import besser.gate.recorder.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * Conducts a campaign: every repetition of its plan, one after the other, each sealed before the
 * next begins. What was started is never started again; a conductor that died is followed by {@link
 * #resume}.
 */
public final class Conductor {
  private final CampaignContext campaignContext;
  private final RunIds runIds;

  /**
   * A conductor of one campaign.
   *
   * @param hosts the rig
   * @param plan what is to be run
   * @param writer the campaign's folder, just created or re-opened
   * @param pace how often to look, how long to wait
   * @param losses shared with the connections of {@code hosts}, so that it knows of all
   * @param clock seconds since the campaign started
   */
  public Conductor(
      RigHosts rigHosts,
      Plan plan,
      CampaignWriter writer,
      WatchTimes watchTimes,
      SshLosses losses,
      Stopwatch clock,
      Progress progress,
      RunIds runIds) {
    this.campaignContext =
        new CampaignContext(rigHosts, plan, writer, watchTimes, losses, clock, progress);
    this.runIds = runIds;
  }

  /**
   * Runs all repetitions and seals the campaign.
   *
   * @throws RigLostException where a host cannot be reached; the campaign stays open for {@link
   *     #resume}
   */
  public void conduct() throws IOException {
    from(1);
  }

  /**
   * Fetches what a dead conductor left on the hosts, waiting where it is still recorded, and runs
   * the repetitions that were never started.
   *
   * @throws RigLostException as {@link #conduct}
   */
  public void resume() throws IOException {
    campaignContext.writer().journal("resumed", "");
    Journal journal = Journal.read(campaignContext.writer().folder().journal());
    List<RepetitionFolder> started = campaignContext.writer().folder().repetitions();
    for (RepetitionFolder folder : started) {
      if (Files.exists(folder.seal())) {
        continue;
      }
      String runId =
          journal
              .of(Journal.RUN, folder.id())
              .map(values -> values.getOrDefault("run_id", ""))
              .filter(id -> !id.isEmpty())
              .orElseThrow(
                  () ->
                      new IOException(
                          campaignContext.writer().folder().journal()
                              + " does not say which run "
                              + folder.id()
                              + " is. It was altered, or is of another revision."));
      new RepetitionRun(campaignContext, folder.number(), runId).fromJournal(journal);
    }
    from(started.size() + 1);
  }

  private void from(int first) throws IOException {
    for (int n = first; n <= campaignContext.plan().repetitions(); n++) {
      if (n > 1) {
        coolDown(n);
      }
      new RepetitionRun(campaignContext, n, runIds.next(n)).fromStart();
    }
    campaignContext.writer().sealCampaign();
  }

  private void coolDown(int n) throws IOException {
    double pause =
        campaignContext
            .plan()
            .cooldown()
            .compressed(campaignContext.plan().compression())
            .seconds();
    double until = campaignContext.clock().seconds() + pause;
    campaignContext.writer().journal("cool-down", pause + " s before rep-" + n);
    Awaitility.await("the cool-down before rep-" + n)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .forever()
        .until(
            () -> {
              campaignContext.tell(n, "cool-down", Optional.empty());
              return campaignContext.clock().seconds() >= until;
            });
  }
}
