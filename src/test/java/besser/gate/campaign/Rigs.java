package besser.gate.campaign;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.environment.Environment.Install;
import besser.gate.environment.Environment.Kind;
import besser.gate.environment.Environment.Link;
import besser.gate.environment.Environment.Needs;
import besser.gate.environment.Environment.Perf;
import besser.gate.evidence.store.CampaignHeader;
import besser.gate.plan.Plan;
import besser.gate.quantity.Band;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Environments for tests. */
final class Rigs {
  private Rigs() {}

  static Environment onLoopback(String workdir, int port) {
    return environment(host(workdir, "wlan0"), host(workdir, "eth0"), port);
  }

  /** The same where a server of this machine answers for both. */
  static Environment onLoopback(String workdir, String scripts, int port, LoopbackSshd sshd) {
    return environment(
        at(host(workdir, "wlan0").withScripts(scripts), sshd),
        at(host(workdir, "eth0").withScripts(scripts), sshd),
        port);
  }

  private static Host at(Host host, LoopbackSshd sshd) {
    return host.at("127.0.0.1", sshd.port(), LoopbackSshd.user(), sshd.key(), sshd.knownHosts());
  }

  private static Environment environment(Host device, Host sender, int port) {
    return new Environment(
        "loopback",
        Path.of("environments/loopback.yaml"),
        Kind.SIMULATED,
        device,
        sender,
        port,
        new Link(
            "02:00:00:00:01:00",
            Band.GHZ_2_4,
            OptionalInt.of(2437),
            new SignalLevel(-65),
            new SignalLevel(-55)),
        "bes2600",
        Optional.empty(),
        Optional.empty(),
        new Install("build", Optional.empty()),
        new Needs(Optional.empty(), Optional.empty(), Optional.empty(), 1, new Span(5)),
        new Perf(99, new Span(60), new Span(300), false),
        60,
        Optional.empty());
  }

  static CampaignHeader header(Plan plan) {
    return new CampaignHeader(
        "campaign",
        "2026-11-22T10:15:00Z",
        "abc",
        List.of("gate", "run"),
        "loopback",
        "simulated",
        Map.of(),
        Optional.of("healthy"),
        Optional.empty(),
        "phase-1",
        plan,
        Optional.empty(),
        false);
  }

  private static Host host(String workdir, String iface) {
    return new Host(
        "127.0.0.1",
        22,
        "root",
        Path.of("key"),
        Path.of("known_hosts"),
        "127.0.0.1",
        iface,
        Optional.empty(),
        workdir,
        "/usr/local/lib/besser-gate",
        false);
  }
}
