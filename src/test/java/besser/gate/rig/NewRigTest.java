package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.environment.Environment;
import besser.gate.environment.EnvironmentException;
import besser.gate.environment.EnvironmentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRigTest {
  @TempDir Path folder;
  private TestRig hosts;

  @BeforeEach
  void twoHostsOfWhichTheTabletHasAWireAndARadio() throws IOException {
    hosts = new TestRig(folder);
    hosts
        .device
        .file("sys/class/net/wlan0/phy80211/name", "phy0\n")
        .link("sys/class/net/wlan0/device/driver", "../../../../bus/sdio/drivers/bes2600_wlan")
        .file("sys/bus/sdio/drivers/bes2600_wlan/bind", "")
        .link("sys/bus/sdio/drivers/bes2600_wlan/module", "../../../../module/bes2600")
        .tool(
            "ip",
            """
            case $* in
              *'dev wlan0') echo '3: wlan0 inet 10.0.1.1/24 brd 10.0.1.255 scope global' ;;
              *'dev enu1') echo '2: enu1 inet 10.0.0.1/24 brd 10.0.0.255 scope global' ;;
            esac""");
    Files.createDirectories(folder.resolve("device/sys/class/net/wlan0/device"));
  }

  private RigDraft draft(NewRig.Questions questions) throws IOException {
    return new NewRig("mine", hosts.rig, "bes2600", questions).draft();
  }

  private Environment read(RigDraft draft) throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), draft.text());
    return new EnvironmentFile(folder, folder).read("mine");
  }

  @Test
  void whatBothHostsTellIsAWholeFileWithItsSourceAboveEachValue() throws IOException {
    RigDraft draft = draft(NewRig.Questions.NOBODY);
    assertThat(draft.open()).isEmpty();
    Environment read = read(draft);
    assertThat(read.device().iface()).isEqualTo("wlan0");
    assertThat(read.device().wire()).contains("enu1");
    assertThat(read.device().data()).isEqualTo("10.0.1.1");
    assertThat(read.sender().data()).isEqualTo("10.0.1.2");
    assertThat(read.sender().iface()).isEqualTo("eth0");
    assertThat(read.link().bssid()).isEqualTo("c0:25:06:e6:5b:32");
    assertThat(read.link().freqMhz()).hasValue(2437);
    assertThat(read.module()).isEqualTo("bes2600");
    assertThat(read.srcversion()).contains(TestRig.SRCVERSION);
    assertThat(read.needs().driver()).contains("bes2600_wlan");
    assertThat(draft.text())
        .contains(
            "  # the device: iw dev … link, now\n  bssid: \"c0:25:06:e6:5b:32\"\n",
            "  # the campaign's condition, no measurement; it is -58 dBm now\n  signal_min: -65 dBm\n",
            "  # the sender: ip route get to device.data\n  data: 10.0.1.2\n");
    List<String> lines = draft.text().lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).matches(" *[a-z_]+: .+")) {
        assertThat(lines.get(i - 1)).as(lines.get(i)).matches(" *# .+");
      }
    }
  }

  @Test
  void whatNoHostTellsIsAskedAndLeftMarkedWhereNobodyAnswers() throws IOException {
    hosts.device.tool("iw", "echo 'Not connected.'");
    List<String> asked = new ArrayList<>();
    RigDraft half =
        draft(
            (key, what) -> {
              asked.add(key);
              return key.equals("link.bssid") ? Optional.of("02:00:00:00:01:00") : Optional.empty();
            });
    assertThat(asked).containsExactly("link.bssid", "link.band");
    assertThat(half.text())
        .contains("  # given at the terminal\n  bssid: \"02:00:00:00:01:00\"\n")
        .contains("  # TO BE GIVEN: 2.4 GHz or 5 GHz\n  band: \"?\"\n")
        .contains("  # freq_mhz is not told: the device is associated with no access point\n");
    assertThatThrownBy(() -> read(half))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("has 1 fault")
        .hasMessageContaining("link.band is \"?\"; give the band, 2.4 GHz or 5 GHz");
  }

  @Test
  void aLoopbackAddressIsNobodysDataAddress() throws IOException {
    hosts.sender.tool(
        "ip", "case $* in 'route get '*) echo 'local 10.0.1.1 dev lo src 127.0.0.1' ;; esac");
    RigDraft draft = draft((key, what) -> Optional.of("127.0.0.1"));
    assertThat(draft.open()).extracting(RigDraft.Value::key).contains("sender.data");
    assertThat(draft.text())
        .contains("  # TO BE GIVEN: give sender.data, the address of the sender");
  }

  @Test
  void anAnswerThatIsNotWhatWasAskedForIsNoAnswer() throws IOException {
    hosts.device.tool(
        "iw", "printf 'Connected to x\\nkind: simulated (on wlan0)\\n\\tfreq: 99.0\\n'");
    RigDraft draft = draft(NewRig.Questions.NOBODY);
    assertThat(draft.open())
        .extracting(RigDraft.Value::key)
        .containsExactly("link.bssid", "link.band");
    assertThat(draft.text()).containsOnlyOnce("kind:");
  }

  @Test
  void withoutTheGatesScriptsItSaysWhatComesFirst() throws IOException {
    Files.delete(hosts.device.scripts().resolve("survey.sh"));
    assertThatThrownBy(() -> draft(NewRig.Questions.NOBODY))
        .isInstanceOf(ScriptsException.class)
        .hasMessageContaining("run ./gate rig install with the same --device and --sender");
  }
}
