package besser.gate.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataAddressTest {
  @TempDir Path folder;

  private Environment read(String deviceData, String sender) throws IOException {
    Files.writeString(
        folder.resolve("x.yaml"),
        """
        kind: lab
        device: {control: 10.0.0.1, user: root, key: k, known_hosts: k, data: %s, iface: wlan0}
        sender:
          %s
          user: gate
          key: k
          known_hosts: k
          iface: eth0
        port: 12345
        link: {bssid: "C0:25:06:E6:5B:32", band: 2.4 GHz, signal_min: -65 dBm, signal_max: -55 dBm}
        """
            .formatted(deviceData, sender));
    return new EnvironmentFile(folder, folder).read("x");
  }

  @Test
  void aSenderThatIsReachedByLoopbackMustSayWhereItsLoadLeavesFrom() throws IOException {
    assertThatThrownBy(() -> read("10.0.1.1", "control: 127.0.0.1"))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageEndingWith(
            "Line 4, column 12: sender.control is 127.0.0.1, which no load crosses a radio by: give sender.data, the address the other host knows this one by.");
    assertThat(read("10.0.1.1", "control: localhost\n  data: 10.0.1.2").sender().data())
        .isEqualTo("10.0.1.2");
  }

  @Test
  void aLoopbackAddressThatIsGivenIsRefused() {
    assertThatThrownBy(() -> read("localhost", "control: 10.0.0.2"))
        .hasMessageContaining("device.data is localhost")
        .hasMessageContaining("give device.data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "LocalHost", "::1", "localhost.localdomain"})
  void meansTheHostItself(String address) {
    assertThat(DataAddress.isLoopback(address)).isTrue();
  }

  @Test
  void anAddressIsNumericInEitherFamilyAndANameIsNot() {
    assertThat(List.of("10.0.1.1", "fe80::1", "2001:DB8::10", "::1"))
        .allMatch(DataAddress::isNumeric);
    assertThat(List.of("boltzmann.fritz.box", "cafe", "ohm")).noneMatch(DataAddress::isNumeric);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.1.1", "128.0.0.1", "localhosts", "fe80::1", "boltzmann.fritz.box"})
  void isOfTheNetwork(String address) {
    assertThat(DataAddress.isLoopback(address)).isFalse();
  }
}
