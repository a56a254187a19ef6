package besser.gate.cli;

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
import picocli.CommandLine.Option;

/** Two hosts that no file describes yet; an option group. */
final class TwoHosts {
  private static final String SCRIPTS = "/usr/local/lib/besser-gate";

  @Option(
      names = "--device",
      paramLabel = "HOST",
      description = "The tablet, as [USER@]ADDRESS[:PORT]; best by a wire, which a wedge leaves.")
  private Optional<String> device = Optional.empty();

  @Option(
      names = "--sender",
      paramLabel = "HOST",
      description = "The host the load comes from; localhost where the gate runs on it.")
  private Optional<String> sender = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      defaultValue = "${sys:user.home}/.ssh/id_ed25519",
      description = "Private key of both logins. Default: ${DEFAULT-VALUE}.")
  private Path key = Path.of("");

  @Option(
      names = "--known-hosts",
      paramLabel = "FILE",
      defaultValue = "${sys:user.home}/.ssh/known_hosts",
      description = "File with both host keys. Default: ${DEFAULT-VALUE}.")
  private Path knownHosts = Path.of("");

  @Option(
      names = "--scripts",
      paramLabel = "FOLDER",
      defaultValue = SCRIPTS,
      description = "Where both hosts have the gate's scripts. Default: ${DEFAULT-VALUE}.")
  private String scripts = SCRIPTS;

  boolean given() {
    return device.isPresent() || sender.isPresent();
  }

  /** The rig of a name of which nothing is known but how it is reached. */
  Environment rig(String name, Path file) {
    Host tablet = host("--device", device);
    return new Environment(
        name,
        file,
        Kind.LAB,
        tablet,
        host("--sender", sender),
        0,
        new Link("", Band.GHZ_2_4, OptionalInt.empty(), new SignalLevel(-65), new SignalLevel(-55)),
        "bes2600",
        Optional.empty(),
        Optional.empty(),
        new Install("besser-gate/build", Optional.empty()),
        new Needs(Optional.empty(), Optional.empty(), Optional.empty(), 1000, new Span(5)),
        new Perf(99, new Span(60), new Span(300), false),
        60,
        Optional.empty());
  }

  private Host host(String option, Optional<String> given) {
    HostArgument argument =
        HostArgument.of(
            option,
            given.orElseThrow(
                () ->
                    new UsageException(
                        "%s is missing: --device HOST and --sender HOST say how both are reached."
                            .formatted(option))));
    boolean sudo = option.equals("--device") && !argument.user().equals("root");
    return argument.host(
        key.toAbsolutePath().normalize(), knownHosts.toAbsolutePath().normalize(), scripts, sudo);
  }
}
