package besser.gate.virtual;

import besser.gate.campaign.Conductor;
import besser.gate.campaign.RigHosts;
import besser.gate.campaign.RunIds;
import besser.gate.campaign.SshLosses;
import besser.gate.campaign.TerminalProgress;
import besser.gate.campaign.Unattended;
import besser.gate.campaign.WatchTimes;
import besser.gate.environment.Environment;
import besser.gate.evidence.store.CampaignHeader;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.plan.OtherPlan;
import besser.gate.quantity.Span;
import besser.gate.recorder.Stopwatch;
import besser.gate.remote.ReconnectingRemote;
import besser.gate.remote.Remote;
import besser.gate.remote.sshj.SshLogin;
import besser.gate.remote.sshj.SshTimes;
import besser.gate.remote.sshj.SshjRemote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A campaign on the virtual rig, conducted as the gate does it.
 *
 * @param rig it is recorded on
 * @param model what the rig was told to be like
 */
record VirtualRecording(VirtualRig rig, String model) {
  /** Records it in the folder, in place of what an earlier try left, and answers the campaign's. */
  Path of(OtherPlan plan, Path folder) throws IOException {
    emptied(folder);
    Environment environment = rig.environment();
    Stopwatch clock = Stopwatch.started();
    SshLosses losses = new SshLosses(clock);
    CampaignWriter writer =
        CampaignWriter.create(folder, header(environment, plan), Map.of(), InstantSource.system());
    try (Remote device = remote("device", environment.device(), losses);
        Remote sender = remote("sender", environment.sender(), losses)) {
      new Conductor(
              new RigHosts(environment, device, sender, Optional.empty()),
              plan,
              writer,
              WatchTimes.of(plan, new Span(5)),
              losses,
              clock,
              new TerminalProgress(System.err, false, false, 120),
              RunIds.of(InstantSource.system(), new Random()),
              Unattended.OUTLOOK)
          .conduct();
    }
    return folder.resolve("campaign");
  }

  private static void emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  /** The device, as the gate's login. */
  static Remote device(VirtualRig rig) {
    return remote("device", rig.environment().device(), new SshLosses(Stopwatch.started()));
  }

  private static Remote remote(String name, Environment.Host host, SshLosses losses) {
    SshLogin login =
        new SshLogin(
            name, host.control(), host.sshPort(), host.user(), host.key(), host.knownHosts());
    // A translated processor takes seconds for a key exchange.
    SshTimes times = new SshTimes(new Span(20), new Span(30), new Span(5), 6);
    return new ReconnectingRemote(
        name, () -> SshjRemote.connect(login, times, key -> null), new Span(60), losses);
  }

  private CampaignHeader header(Environment environment, OtherPlan plan) {
    return new CampaignHeader(
        "campaign",
        InstantSource.system().instant().toString(),
        "-",
        List.of("gate", "run", "--env", environment.name(), "--model", model),
        environment.name(),
        "virtual",
        Map.of(
            "link.bssid", environment.link().bssid(),
            "link.freq_mhz", "2437",
            "link.signal_min_dbm", "-65",
            "link.signal_max_dbm", "-55",
            "srcversion", environment.srcversion().orElse("-")),
        Optional.of(model),
        Optional.empty(),
        "phase-1",
        plan,
        Optional.empty(),
        false);
  }
}
