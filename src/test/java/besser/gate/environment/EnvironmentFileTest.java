package besser.gate.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentFileTest {
  private static final Path SHIPPED = Path.of("environments");

  private static final String WHOLE =
      """
      kind: lab
      device:
        control: 10.0.0.1
        user: root
        key: keys/device
        known_hosts: ~/known
        data: 10.0.1.1
        iface: wlan0
      sender:
        control: 10.0.0.2
        user: gate
        key: /etc/key
        known_hosts: ~/known
        iface: eth0
        sudo: true
      port: 12345
      link:
        bssid: C0:25:06:E6:5B:32
        band: 2.4 GHz
        freq_mhz: 2437
        signal_min: -65 dBm
        signal_max: -55 dBm
      """;

  @TempDir Path folder;

  private Environment read(String text) throws IOException {
    Files.writeString(folder.resolve("x.yaml"), text);
    return new EnvironmentFile(folder, Path.of("/home/me")).read("x");
  }

  private String faults(String text) {
    try {
      return "no fault: " + read(text);
    } catch (EnvironmentException e) {
      return String.valueOf(e.getMessage()).replace(folder + "/", "");
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aWholeFileBecomesAnEnvironmentWithDefaultsAndPathsResolved() throws IOException {
    Path known = Path.of("/home/me/known");
    assertThat(read(WHOLE))
        .isEqualTo(
            new Environment(
                "x",
                folder.resolve("x.yaml"),
                Kind.LAB,
                new Host(
                    "10.0.0.1",
                    22,
                    "root",
                    folder.resolve("keys/device"),
                    known,
                    "10.0.1.1",
                    "wlan0",
                    Optional.empty(),
                    "besser-gate",
                    "/usr/local/lib/besser-gate",
                    false),
                new Host(
                    "10.0.0.2",
                    22,
                    "gate",
                    Path.of("/etc/key"),
                    known,
                    "10.0.0.2",
                    "eth0",
                    Optional.empty(),
                    "besser-gate",
                    "/usr/local/lib/besser-gate",
                    true),
                12345,
                new Link(
                    "c0:25:06:e6:5b:32",
                    Band.GHZ_2_4,
                    OptionalInt.of(2437),
                    new SignalLevel(-65),
                    new SignalLevel(-55)),
                "bes2600",
                Optional.empty(),
                Optional.empty(),
                new Install("besser-gate/build", Optional.empty()),
                new Needs(Optional.empty(), Optional.empty(), Optional.empty(), 1000, new Span(5)),
                new Perf(99, new Span(60), new Span(300), false),
                60,
                Optional.empty()));
  }

  @Test
  void everyFaultIsReportedAtOnceWithItsPlaceAndWhatIsNeeded() {
    String text =
        WHOLE
            .replace("  control: 10.0.0.1\n", "")
            .replace("iface: eth0", "ifaec: eth0")
            .replace("port: 12345", "port: 123456")
            .replace("-65 dBm", "-65")
            .replace("2.4 GHz", "2.4 Ghz");
    assertThat(faults(text))
        .isEqualTo(
            """
            x.yaml has 6 faults.
              Line 3, column 3: device.control is missing; give the address SSH is answered on, best over a wire, for example 192.168.88.80.
              Line 9, column 3: sender.iface is missing; give the interface that carries the load, for example wlan0.
              Line 13, column 10: sender.ifaec is no key here; the keys are control, ssh_port, user, key, known_hosts, data, iface, wire, workdir, scripts, sudo.
              Line 15, column 7: port is "123456"; give the TCP port of the load on the device, 1 to 65535, for example 12345.
              Line 18, column 9: link.band is "2.4 Ghz"; give the band, 2.4 GHz or 5 GHz, for example 2.4 GHz.
              Line 20, column 15: link.signal_min is "-65"; give the weakest signal a campaign is started at, a whole number and dBm, for example -65 dBm.\
            """);
  }

  @Test
  void brokenYamlGivesLineAndColumn() {
    assertThat(faults("kind: lab\ndevice: [1, 2\nlink: x\n"))
        .startsWith("x.yaml has 1 fault.\n  Line 3, column 5: this is not YAML that can be read:");
    assertThat(faults("kind: lab\n\tdevice: 1\n"))
        .startsWith("x.yaml has 1 fault.\n  Line 2, column 1: this is not YAML");
  }

  @Test
  void aKeyGivenTwiceIsAFault() {
    assertThat(faults(WHOLE.replace("port: 12345", "port: 12345\nport: 12346")))
        .contains("Line 17")
        .contains("Duplicate field 'port'");
  }

  @Test
  void anEmptyFileIsAFaultAndSoIsOneThatIsNoBlock() {
    assertThat(faults("# nothing yet\n")).contains("Line 1, column 1: the file is empty");
    assertThat(faults("lab\n")).contains("Line 1").contains("the file is \"lab\"");
  }

  @Test
  void keysThatContradictEachOtherAreFaults() {
    String text =
        WHOLE.replace("-65 dBm", "-50 dBm").replace("2437", "5240")
            + "perf:\n  window: 5 min\n  every: 60 s\n";
    assertThat(faults(text))
        .isEqualTo(
            """
            x.yaml has 3 faults.
              Line 21, column 15: link.signal_min is -50 dBm, stronger than link.signal_max -55 dBm; exchange them.
              Line 20, column 13: link.freq_mhz is 5240, outside the band 2.4 GHz.
              Line 25, column 10: perf.every is 60 s, shorter than perf.window 5 min; windows must not overlap.\
            """);
  }

  @Test
  void aSrcversionOfDigitsOnlyWantsQuotes() throws IOException {
    assertThat(faults(WHOLE + "srcversion: 12345678901234567890123\n"))
        .contains("give the 23 upper-case hex digits")
        .contains("in quotes if they are all digits");
    assertThat(read(WHOLE + "srcversion: \"12345678901234567890123\"\n").srcversion())
        .contains("12345678901234567890123");
  }

  @Test
  void aSimulatedRigHasNoFixedAddressAndSaysSo() {
    assertThat(faults(WHOLE.replace("kind: lab", "kind: simulated")))
        .contains("device.control is no key here; the keys are iface, wire, workdir.");
  }

  @Test
  void aNameThatIsNotThereListsThoseThatAre() {
    assertThatThrownBy(() -> new EnvironmentFile(SHIPPED, Path.of("/")).read("labor"))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageStartingWith(
            "There is no environment environments/labor.yaml. environments has: ")
        .hasMessageContaining("lab")
        .hasMessageContaining("simulated");
  }

  @Test
  void theShippedEnvironmentsHaveNoFaultInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : Set.of("", "de-DE", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        EnvironmentFile files = new EnvironmentFile(SHIPPED, Path.of("/home/me"));
        assertThat(files.read("simulated").kind()).isEqualTo(Kind.SIMULATED);
        Environment lab = files.read("lab");
        assertThat(lab.device().data()).isEqualTo("192.168.88.168");
        assertThat(lab.device().knownHosts()).isEqualTo(Path.of("/home/me/.ssh/known_hosts"));
        assertThat(lab.srcversion()).contains("1B3B3ED096AAD7217FEDE11");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theReadmeListsEveryKeyOfTheSchema() throws IOException {
    var text = EnvironmentFileTest.class.getResourceAsStream("/environment/schema.json");
    JsonNode schema = new ObjectMapper().readTree(text);
    Set<String> keys = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(keys::add);
    keys.removeAll(Set.of("device", "sender", "link", "install", "needs", "perf"));
    for (String block : Set.of("device", "link", "install", "needs", "perf")) {
      schema
          .path("$defs")
          .path(block)
          .path("properties")
          .fieldNames()
          .forEachRemaining(key -> keys.add(block + "." + key));
    }
    schema
        .path("$defs")
        .path("host")
        .path("properties")
        .fieldNames()
        .forEachRemaining(key -> keys.add("sender." + key));
    assertThat(keys).hasSizeGreaterThan(35);
    String readme = Files.readString(SHIPPED.resolve("README.md"));
    assertThat(keys).allSatisfy(key -> assertThat(readme).contains("`" + key + "`"));
  }
}
