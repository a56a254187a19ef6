package besser.gate.cli;

import besser.gate.campaign.Conductor;
import besser.gate.campaign.Hosts;
import besser.gate.campaign.Pace;
import besser.gate.campaign.Progress;
import besser.gate.campaign.RunIds;
import besser.gate.campaign.SshLosses;
import besser.gate.campaign.TerminalProgress;
import besser.gate.environment.Environment;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.plan.Plan;
import besser.gate.quantity.Span;
import besser.gate.recorder.Stopwatch;
import besser.gate.remote.sshj.Passphrase;
import besser.gate.rig.Diagnosis;
import besser.gate.rig.Doctor;
import besser.gate.rig.Installed;
import besser.gate.rig.Lease;
import besser.gate.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Conducts one campaign on a rig that is up: doctor, lease, ramp.
 *
 * @param environment the rig
 * @param plan what is to be run
 */
record Conducting(Environment environment, Plan plan) {
  /** For how long a host that does not answer is tried again before a command is given up. */
  private static final Span PATIENCE = new Span(10);

  private static final Span LEASE = new Span(120);

  /** Refuses to start on a rig that is not as its file says. */
  void examine() {
    try (Rig rig =
        Rig.over(environment, passphrase(), PATIENCE, besser.gate.remote.LossWatch.NONE)) {
      Diagnosis diagnosis = new Doctor(rig).examine();
      if (!diagnosis.mayStart()) {
        throw new UsageException("The rig is not ready; nothing was started.\n" + diagnosis.text());
      }
    }
  }

  /** What the last install left on the device, where its module is the loaded one. */
  Optional<Installed> installed() throws IOException {
    try (Rig rig =
        Rig.over(environment, passphrase(), PATIENCE, besser.gate.remote.LossWatch.NONE)) {
      return Installed.loaded(rig);
    } catch (IOException e) {
      // The doctor says better why the device cannot be asked.
      examine();
      throw e;
    }
  }

  /** Runs the whole plan into a folder that was just made. */
  void conduct(CampaignWriter writer) throws IOException {
    with(writer, Conductor::conduct, Stopwatch.started());
  }

  /** Goes on with a campaign that was cut off. */
  void resume(CampaignWriter writer) throws IOException {
    with(writer, Conductor::resume, Stopwatch.started());
  }

  private interface Work {
    void on(Conductor conductor) throws IOException;
  }

  private void with(CampaignWriter writer, Work work, Stopwatch clock) throws IOException {
    SshLosses losses = new SshLosses(clock);
    Path folder = writer.folder().root();
    Lease.Claim claim =
        new Lease.Claim(
            UUID.randomUUID().toString(), who(), String.valueOf(folder.getFileName()), LEASE);
    try (Rig rig = Rig.over(environment, passphrase(), PATIENCE, losses);
        Lease lease = Lease.take(rig, claim)) {
      writer.journal("lease", "taken by " + claim.who());
      // A link that takes the control path down with it must not cost the rig its holder before the
      // recording has ended.
      lease.lastAtLeast(new Span(2 * plan.length().seconds() + LEASE.seconds()));
      Hosts hosts = new Hosts(environment, rig.device(), rig.sender());
      RunIds ids = RunIds.of(InstantSource.system(), new SecureRandom());
      Progress progress = new Leased(progress(), lease::lost);
      try {
        work.on(new Conductor(hosts, plan, writer, Pace.of(plan), losses, clock, progress, ids));
      } catch (Leased.TakenOverException over) {
        writer.journal("lease-lost", String.valueOf(over.getMessage()));
        throw over;
      }
    }
  }

  static Passphrase passphrase() {
    return Passphrase.fromVariableOrTerminal(System.getenv(), System.console());
  }

  private static TerminalProgress progress() {
    boolean terminal = System.console() != null;
    return new TerminalProgress(
        System.err, terminal, terminal && System.getenv("NO_COLOR") == null);
  }

  static String who() {
    String host = System.getenv().getOrDefault("HOSTNAME", "this machine");
    return System.getProperty("user.name", "unknown") + " on " + host;
  }
}
