package besser.gate.environment;

import besser.gate.environment.Environment.Arch;
import besser.gate.environment.Environment.Guest;
import besser.gate.environment.Environment.Host;
import besser.gate.environment.Environment.Install;
import besser.gate.environment.Environment.Kind;
import besser.gate.environment.Environment.Link;
import besser.gate.environment.Environment.Needs;
import besser.gate.environment.Environment.Perf;
import besser.gate.quantity.Band;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A file without faults as an {@link Environment}; the defaults of all keys are here. */
final class Described {
  private static final int SSH = 22;

  private final Path file;
  private final Path home;
  private final JsonNode root;

  Described(Path file, Path home, JsonNode root) {
    this.file = file;
    this.home = home;
    this.root = root;
  }

  Environment environment() {
    Kind kind = Kind.valueOf(root.path("kind").asText().toUpperCase(Locale.ROOT));
    return new Environment(
        file.getFileName().toString().replaceFirst("\\.ya?ml$", ""),
        file,
        kind,
        host(root.path("device"), kind),
        host(root.path("sender"), kind),
        root.path("port").asInt(0),
        link(root.path("link")),
        root.path("module").asText("bes2600"),
        text(root, "srcversion"),
        text(root, "build_id").map(id -> id.toLowerCase(Locale.ROOT)),
        install(root.path("install")),
        needs(root.path("needs")),
        perf(root.path("perf")),
        root.path("rehearsal_compression").asDouble(60),
        kind == Kind.VIRTUAL ? Optional.of(guest()) : Optional.empty());
  }

  private Guest guest() {
    return new Guest(
        root.path("suite").asText("forky"),
        Arch.valueOf(root.path("arch").asText("amd64").toUpperCase(Locale.ROOT)));
  }

  /** A simulated host gets its address, port, login and keys when it is started. */
  private Host host(JsonNode host, Kind kind) {
    String control = host.path("control").asText("127.0.0.1");
    return new Host(
        control,
        host.path("ssh_port").asInt(kind == Kind.SIMULATED ? 0 : SSH),
        host.path("user").asText("gate"),
        path(host.path("key").asText("")),
        path(host.path("known_hosts").asText("")),
        host.path("data").asText(control),
        host.path("iface").asText(),
        text(host, "wire"),
        host.path("workdir").asText("besser-gate"),
        host.path("scripts").asText("/usr/local/lib/besser-gate"),
        host.path("sudo").asBoolean(false));
  }

  private static Link link(JsonNode link) {
    JsonNode freq = link.path("freq_mhz");
    return new Link(
        link.path("bssid").asText().toLowerCase(Locale.ROOT),
        Band.parse(link.path("band").asText()),
        freq.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(freq.asInt()),
        SignalLevel.parse(link.path("signal_min").asText()),
        SignalLevel.parse(link.path("signal_max").asText()));
  }

  private static Install install(JsonNode install) {
    return new Install(
        install.path("sandbox").asText("besser-gate/build"), text(install, "target"));
  }

  private static Needs needs(JsonNode needs) {
    return new Needs(
        text(needs, "driver"),
        text(needs, "mac").map(mac -> mac.toLowerCase(Locale.ROOT)),
        text(needs, "governor"),
        needs.path("disk_free_mb").asLong(1000),
        Span.parse(needs.path("clock_offset").asText("5 s")));
  }

  private static Perf perf(JsonNode perf) {
    return new Perf(
        perf.path("hz").asInt(99),
        Span.parse(perf.path("window").asText("60 s")),
        Span.parse(perf.path("every").asText("5 min")),
        perf.path("keep").asBoolean(false));
  }

  private static Optional<String> text(JsonNode block, String key) {
    JsonNode value = block.path(key);
    return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
  }

  /** {@code ~/x} is below the home, {@code x} beside the file. */
  private Path path(String text) {
    if (text.isEmpty()) {
      return Path.of("");
    }
    if (text.equals("~") || text.startsWith("~/")) {
      return home.resolve(text.length() < 2 ? "" : text.substring(2)).normalize();
    }
    return file.toAbsolutePath().resolveSibling(text).normalize();
  }
}
