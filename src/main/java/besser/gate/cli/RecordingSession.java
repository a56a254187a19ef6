package besser.gate.cli;

import besser.gate.campaign.Conductor;
import besser.gate.campaign.LeftBehind;
import besser.gate.campaign.RecorderConfigs;
import besser.gate.campaign.RigHosts;
import besser.gate.campaign.RunIds;
import besser.gate.campaign.SshLosses;
import besser.gate.campaign.TerminalProgress;
import besser.gate.campaign.WatchTimes;
import besser.gate.environment.Environment;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.comparison.PlannedComparison;
import besser.gate.plan.Plan;
import besser.gate.quantity.Span;
import besser.gate.recorder.Role;
import besser.gate.recorder.Stopwatch;
import besser.gate.remote.LossWatch;
import besser.gate.remote.ScriptFiles;
import besser.gate.rig.Installed;
import besser.gate.rig.Lease;
import besser.gate.rig.Operator;
import besser.gate.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Conducts one campaign on a rig that is up: doctor, lease, ramp.
 *
 * @param environment the rig
 * @param plan what is to be run
 * @param letGo leaves the rig up where it would end with this process
 */
record RecordingSession(Environment environment, Plan plan, Runnable letGo) {
  /** On a rig that stands by itself. */
  RecordingSession(Environment environment, Plan plan) {
    this(environment, plan, () -> {});
  }

  /** For how long a host that does not answer is tried again before a command is given up. */
  private static final Span PATIENCE = new Span(10);

  /** What the last install left on the device, where its module is the loaded one. */
  Optional<Installed> installed() throws IOException {
    try (Rig rig = Rig.over(environment, Caller.passphrase(), PATIENCE, LossWatch.NONE)) {
      return Installed.loaded(rig);
    } catch (IOException e) {
      // The doctor says better why the device cannot be asked.
      new Readiness(environment, plan).look();
      throw e;
    }
  }

  /** Runs the plan into a folder that was just made: all of it, or to where it is decided. */
  void conduct(CampaignWriter writer, boolean untilDecided) throws IOException {
    Work work = untilDecided ? Conductor::conductUntilDecided : Conductor::conduct;
    with(writer, work, Stopwatch.started());
  }

  /** Goes on with a campaign that was cut off. */
  void resume(CampaignWriter writer) throws IOException {
    with(writer, Conductor::resume, Stopwatch.started());
  }

  /** Removes what the recorders of a campaign left on both hosts; answers what. */
  List<String> clean(CampaignFolder campaign) throws IOException {
    try (LeaseToken token = LeaseToken.of(campaign);
        Rig rig = Rig.over(environment, Caller.passphrase(), PATIENCE, LossWatch.NONE);
        Lease lease =
            Lease.take(
                rig,
                new Lease.Claim(
                    token.text(), Caller.who(), String.valueOf(campaign.root().getFileName())))) {
      RigHosts hosts =
          new RigHosts(environment, rig.device(), rig.sender(), Optional.of(token.text()));
      lease.renew();
      return new LeftBehind(hosts, campaign, watchTimes(new SealedOutlook(campaign, plan)))
          .remove();
    }
  }

  /**
   * What would leave a comparison with a baseline undecided.
   *
   * @param device the tablet as it is now; empty where nobody looked
   */
  List<String> foreseen(Path baseline, Map<String, String> device) {
    Map<String, String> facts = new HashMap<>(device);
    facts.put("recorder_sha256", ScriptFiles.sha256());
    return new PlannedComparison(plan, environment.name(), facts)
        .differences(Evidence.open(baseline));
  }

  private interface Work {
    void on(Conductor conductor) throws IOException;
  }

  private void with(CampaignWriter writer, Work work, Stopwatch clock) throws IOException {
    SshLosses losses = new SshLosses(clock);
    String campaign = String.valueOf(writer.folder().root().getFileName());
    try (TerminalProgress shown = progress();
        LeaseToken token = LeaseToken.of(writer.folder());
        Rig rig = Rig.over(environment, Caller.passphrase(), PATIENCE, losses);
        Lease lease = Lease.take(rig, new Lease.Claim(token.text(), Caller.who(), campaign))) {
      writer.journal("lease", "taken by " + Caller.who());
      for (String other : lease.overtaken()) {
        writer.journal("lease", other);
      }
      RigHosts rigHosts =
          new RigHosts(environment, rig.device(), rig.sender(), Optional.of(token.text()));
      RunIds ids = RunIds.of(InstantSource.system(), new SecureRandom());
      RecordingSignals signals =
          new RecordingSignals(
              new LeaseWatchedProgress(new AskingProgress(shown, operator()), lease::lost),
              new RecordingSignals.Situation(
                  campaign,
                  new RecorderConfigs(plan, environment)
                      .of(Role.DEVICE, campaign)
                      .times()
                      .deadline(),
                  inProcess(),
                  Clock.systemDefaultZone()),
              new RecordingSignals.Ways(
                  lease::close, letGo, RecordingSession::inTenSeconds, System::exit));
      SealedOutlook outlook = new SealedOutlook(writer.folder(), plan);
      Conductor conductor =
          new Conductor(
              rigHosts, plan, writer, watchTimes(outlook), losses, clock, signals, ids, outlook);
      try (Signals.Meaning meaning = Signals.mean(signals::heard)) {
        work.on(conductor);
      } catch (LeaseWatchedProgress.TakenOverException over) {
        writer.journal("lease-lost", String.valueOf(over.getMessage()));
        throw over;
      } catch (RecordingSignals.StoppedException stopped) {
        try (Signals.Meaning meaning = Signals.mean(signals::heard)) {
          conductor.stop();
        }
        if (inProcess()) {
          writer.sealCampaign();
        }
        throw stopped;
      }
    }
  }

  private WatchTimes watchTimes(SealedOutlook claims) {
    return WatchTimes.of(plan, claims.lost());
  }

  /** Nobody presses a button for a night, or for a script. */
  private static Operator operator() {
    return System.console() == null ? Operator.NOBODY : InstallSession.atTheTerminal();
  }

  private boolean inProcess() {
    return environment.kind() == Environment.Kind.SIMULATED;
  }

  private static void inTenSeconds(Runnable work) {
    CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS).execute(work);
  }

  private static TerminalProgress progress() {
    Terminal terminal = Terminal.here();
    return new TerminalProgress(
        System.err, terminal.err() && terminal.smart(), terminal.colourful(), terminal.width());
  }
}
