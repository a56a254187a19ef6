package besser.gate.simulated;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.environment.Environment.Install;
import besser.gate.environment.Environment.Kind;
import besser.gate.environment.Environment.Link;
import besser.gate.environment.Environment.Needs;
import besser.gate.environment.Environment.Perf;
import besser.gate.quantity.Band;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Simulated rigs for tests. */
final class Rigs {
  private Rigs() {}

  static SimulatedRig start(String model, double compression) {
    return RigBuilder.start(base(), model, compression, 7, rig -> ":");
  }

  static Environment base() {
    return new Environment(
        "simulated",
        Path.of("environments/simulated.yaml"),
        Kind.SIMULATED,
        host("wlan0", Optional.of("enu1")),
        host("eth0", Optional.empty()),
        0,
        new Link(
            "02:00:00:00:01:00",
            Band.GHZ_2_4,
            OptionalInt.of(2437),
            new SignalLevel(-65),
            new SignalLevel(-55)),
        "bes2600",
        Optional.empty(),
        Optional.empty(),
        new Install("bes2600", Optional.empty()),
        new Needs(Optional.empty(), Optional.empty(), Optional.empty(), 50, new Span(2)),
        new Perf(99, new Span(60), new Span(300), false),
        180,
        Optional.empty());
  }

  private static Host host(String iface, Optional<String> wire) {
    return new Host(
        "",
        0,
        "",
        Path.of("/"),
        Path.of("/"),
        "",
        iface,
        wire,
        "gate",
        "/usr/local/lib/besser-gate",
        false);
  }
}
