package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Mac80211Event;
import besser.gate.evidence.Mac80211Trace;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow.Profile;
import besser.gate.evidence.format.DeviceTables;
import besser.gate.evidence.format.HistFile;
import besser.gate.evidence.format.IwEvents;
import besser.gate.evidence.format.Kmsg;
import besser.gate.evidence.format.Mac80211Log;
import besser.gate.evidence.format.PerfScript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The parsers against what real tools wrote on the virtual rig, see the README beside the files.
 */
class RealToolsTest {
  private static final Path FOLDER = Path.of("src/test/resources/virtual");

  @Test
  void samplesOfTheDriversWorkersKeepTheirChains() throws Exception {
    // The text was trimmed, so its count is, too.
    String stats = text("load/perf-1.stats.txt").replace("10830", "160");
    Profile profile = PerfScript.read(bytes("load/perf-1.script"), stats);
    assertThat(profile.samples()).isEqualTo(160);
    assertThat(
            profile.stacks().keySet().stream()
                .filter(s -> s.contains(";bes2600_bh_work;bes2600_bh;")))
        .isNotEmpty();
    assertThat(profile.stacks().keySet().stream().filter(s -> s.contains(";sdio_rx_work;")))
        .isNotEmpty();
  }

  @Test
  void aTrimmedTextIsNotTakenForTheWholeRecording() {
    assertThatThrownBy(
            () -> PerfScript.read(bytes("load/perf-1.script"), text("load/perf-1.stats.txt")))
        .hasMessageContaining("holds 160 samples, perf counted 10830");
  }

  @Test
  void symbolsOfModulesLoseAddressAndModuleInAHistogram() throws Exception {
    Histogram queue = HistFile.read(text("load/hist-workqueue_queue_work.txt"));
    assertThat(queue.hits()).containsKeys("bes_sdio,sdio_rx_work", "bes_sdio,sdio_tx_work");
    assertThat(queue.dropped()).isZero();
    Histogram frames = HistFile.read(text("load/hist-rx_ieee80211_rx_list.txt"));
    assertThat(frames.hits()).hasSize(1);
    assertThat(frames.totalHits()).isEqualTo(53172);
  }

  @Test
  void anAccessPointThatFallsSilentIsALinkThatIsDown() throws Exception {
    List<LinkTick> link =
        DeviceTables.link("link.tsv", text("ap-silent/link.tsv")).value().orElseThrow();
    double down =
        link.stream()
            .filter(t -> t.state() == LinkTick.State.DOWN)
            .mapToDouble(LinkTick::t)
            .findFirst()
            .orElseThrow();
    // The guest switched the air off at 421.00; the kernel takes its time to notice.
    assertThat(down).isBetween(421.0, 423.0);
    assertThat(IwEvents.read("iw_event.log", text("ap-silent/iw_event.log")).value().orElseThrow())
        .anyMatch(e -> e.text().contains("CQM event: beacon loss"));
  }

  @Test
  void theStacksOwnEventsTellWhyItWasLost() throws Exception {
    Part<Mac80211Trace> read = Mac80211Log.read("mac80211.log", text("ap-silent-7.2/mac80211.log"));
    assertThat(((Part.Present<Mac80211Trace>) read).flaw()).isEmpty();
    Mac80211Trace trace = read.value().orElseThrow();
    assertThat(trace.armed()).hasSize(19);
    assertThat(trace.tells("drv_sta_state", 597.41, 711.50)).isTrue();
    assertThat(trace.events()).hasSize(13);
    assertThat(trace.events().get(0))
        .isEqualTo(
            new Mac80211Event(
                16, 700.831764, "kworker/u8:1", "api_cqm_beacon_loss_notify", "phy0 vif:wlan0(2)"));
  }

  @Test
  void theKernelSaysNothingInItsLogOfAnAccessPointThatFallsSilent() throws Exception {
    assertThat(kmsg("ap-silent/kmsg.log")).noneMatch(r -> r.text().contains("lost"));
  }

  @Test
  void aWedgedDriverLeavesItsWarningsAndNoInterface() throws Exception {
    assertThat(kmsg("wedge/kmsg.log"))
        .anyMatch(r -> r.text().matches("WARNING: CPU: \\d+ PID: \\d+ at bes2600/bh.c:\\d+ .*"))
        .anyMatch(r -> r.text().endsWith("[BH] Fatal error, exiting."));
    assertThat(DeviceTables.link("link.tsv", text("wedge/link.tsv")).value().orElseThrow())
        .anyMatch(t -> t.state() == LinkTick.State.UP && t.assoc().equals("passive"))
        .anyMatch(t -> t.state() == LinkTick.State.GONE);
  }

  private static List<KmsgRecord> kmsg(String file) throws IOException {
    return Kmsg.read(file, bytes(file)).value().orElseThrow();
  }

  private static InputStream bytes(String file) throws IOException {
    return Files.newInputStream(FOLDER.resolve(file));
  }

  private static String text(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }
}
