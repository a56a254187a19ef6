package besser.gate.campaign;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.evidence.store.RepetitionFolder;
import besser.gate.plan.Plan;
import besser.gate.recorder.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
   * @param rigHosts the rig
   * @param plan what is to be run
   * @param writer the campaign's folder, just created or re-opened
   * @param watchTimes how often to look, how long to wait
   * @param losses shared with the connections of {@code hosts}, so that it knows of all
   * @param clock seconds since the campaign started
   * @param outlook knows whether it can still be accepted
   */
  public Conductor(
      RigHosts rigHosts,
      Plan plan,
      CampaignWriter writer,
      WatchTimes watchTimes,
      SshLosses losses,
      Stopwatch clock,
      Progress progress,
      RunIds runIds,
      Outlook outlook) {
    this.campaignContext =
        new CampaignContext(
            rigHosts,
            plan,
            writer,
            watchTimes,
            losses,
            clock,
            progress,
            new Decisions(writer, progress, outlook));
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
   * The same, but no further than to where the campaign cannot be accepted any more.
   *
   * @throws RigLostException as {@link #conduct}
   */
  public void conductUntilDecided() throws IOException {
    campaignContext.writer().journal(Decisions.UNTIL_DECIDED, "-");
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
      started(folder, journal).fromJournal(journal);
    }
    from(started.size() + 1);
  }

  /**
   * Ends what still records, brings home what there is, and runs nothing more. The campaign stays
   * open.
   *
   * @throws RigLostException as {@link #conduct}
   */
  public void stop() throws IOException {
    campaignContext.writer().journal("stopped", "on a signal");
    Journal journal = Journal.read(campaignContext.writer().folder().journal());
    for (RepetitionFolder folder : campaignContext.writer().folder().repetitions()) {
      if (!Files.exists(folder.seal())) {
        started(folder, journal).stop(journal);
      }
    }
  }

  private RepetitionRun started(RepetitionFolder folder, Journal journal) throws IOException {
    String runId =
        journal
            .of(Journal.RUN, folder.id())
            .map(values -> values.getOrDefault("run_id", ""))
            .filter(id -> !id.isEmpty())
            .orElseThrow(
                () ->
                    new IOException(
                        "%s does not say which run %s is. It was altered, or is of another revision."
                            .formatted(campaignContext.writer().folder().journal(), folder.id())));
    return new RepetitionRun(campaignContext, folder.number(), runId);
  }

  /**
   * A repetition that was refused before its first payload byte is repeated once, as the next
   * number; refused again, the set can no longer count, and nothing more is recorded for it.
   */
  private void from(int first) throws IOException {
    Attempts attempts = attempts();
    for (int n = first; attempts.counted() < campaignContext.plan().repetitions(); n++) {
      if (attempts.refusedTwice()) {
        campaignContext.writer().journal("given-up", "two repetitions in a row were refused");
        campaignContext
            .progress()
            .note("Two repetitions in a row were refused; nothing more is recorded.");
        break;
      }
      if (attempts.counted() > 0 && campaignContext.decisions().after()) {
        break;
      }
      if (n > 1) {
        coolDown(n);
      }
      new RepetitionRun(campaignContext, n, runIds.next(n)).fromStart();
      attempts = attempts();
    }
    campaignContext.writer().sealCampaign();
  }

  private Attempts attempts() throws IOException {
    CampaignFolder folder = campaignContext.writer().folder();
    Set<String> abandoned = Journal.read(folder.journal()).ids(Journal.ABANDONED);
    return new Attempts(
        folder.repetitions().stream().map(r -> !abandoned.contains(r.id())).toList());
  }

  /**
   * What was started.
   *
   * @param recorded by repetition, false where it was refused before its first payload byte
   */
  private record Attempts(List<Boolean> recorded) {
    long counted() {
      return recorded.stream().filter(r -> r).count();
    }

    boolean refusedTwice() {
      int last = recorded.size() - 1;
      return last > 0 && !recorded.get(last) && !recorded.get(last - 1);
    }
  }

  private void coolDown(int n) throws IOException {
    double pause = campaignContext.plan().pause().seconds();
    double until = campaignContext.clock().seconds() + pause;
    campaignContext.writer().journal("cool-down", pause + " s before rep-" + n);
    Awaitility.await("the cool-down before rep-" + n)
        .dontCatchUncaughtExceptions()
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
