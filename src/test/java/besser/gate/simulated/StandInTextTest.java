package besser.gate.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import besser.gate.evidence.Counter;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.format.HistFile;
import besser.gate.evidence.format.PerfScript;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stand-in tools print is read by the same parsers as what the real ones print. */
class StandInTextTest {
  private static final String LOCK = ";_raw_spin_unlock_irqrestore";

  @Test
  void perfScriptHoldsTheSharesOfItsModel() throws Exception {
    PerfWindow.Profile profile = profile(recording(0, true));
    double workers = sum(profile, s -> s.contains("bes2600_bh_work") || s.contains("sdio_"));
    double all = sum(profile, s -> isWorker(s) && s.endsWith(LOCK));
    double path = sum(profile, s -> s.contains(";bes2600_bh;") && s.endsWith(LOCK));
    assertThat(workers).isEqualTo(3267);
    assertThat(all / workers).isCloseTo(0.20, within(0.001));
    assertThat(path / workers).isCloseTo(0.13, within(0.001));
    assertThat(profile.lost()).isEqualTo(Optional.of(0L));
    assertThat(profile.unresolvedFrames()).isZero();
  }

  @Test
  void lostSamplesAreInTheTextAndInTheCounts() throws Exception {
    PerfWindow.Profile profile = profile(recording(0.05, true));
    assertThat(profile.lost()).isEqualTo(Optional.of(238L));
    assertThat(profile.samples()).isEqualTo(3104 + 1411);
  }

  @Test
  void anUnnamedBottomHalfIsNowhereInTheText() throws Exception {
    PerfWindow.Profile profile = profile(recording(0, false));
    assertThat(profile.stacks().keySet())
        .noneMatch(s -> s.contains(";bes2600_bh;") || s.contains("bes2600_bh_work"));
    assertThat(sum(profile, s -> s.contains("sdio_rx_work"))).isPositive();
  }

  @Test
  void aRecordingIsReadBackAsItWasWritten(@TempDir Path folder) throws Exception {
    PerfRecording written = recording(0.05, true);
    written.write(folder.resolve("perf.data"));
    assertThat(PerfRecording.read(folder.resolve("perf.data"))).isEqualTo(written);
    assertThat(Files.readString(folder.resolve("perf.data"))).contains("simulated");
  }

  @Test
  void aHistFileCountsWhatTheTabletDidSinceItWasArmed() throws Exception {
    Traffic after = Traffic.NONE.radio(1_448_000, 2);
    Counter.Histogram works = hist("workqueue_execute_start", "hist:keys=function.sym", after);
    assertThat(works.hits()).containsEntry("sdio_rx_work", 1222L).doesNotContainKey("bes2600_bh");
    Counter.Histogram mmc =
        hist(
            "mmc_request_done",
            "hist:keys=name,cmd_opcode:vals=bytes_xfered if name == \"mmc2\"",
            after);
    assertThat(mmc.hits()).containsEntry("mmc2,53", 11586L);
    assertThat(hist("ieee80211_rx_irqsafe", "hist:keys=__probe_ip.sym", after).totalHits())
        .isEqualTo(1000);
    assertThat(hist("ieee80211_rx_list", "hist:keys=__probe_ip.sym", after).totalHits()).isZero();
  }

  @Test
  void callsOfTheDriversOwnFunctionsAreCountedByCaller() throws Exception {
    Traffic after = Traffic.NONE.radio(1_448_000, 2);
    assertThat(hist("calls_bes2600_rx_cb", "hist:keys=caller.sym", after).hits())
        .containsExactly(entry("bes2600_bh", 1000L));
    assertThat(hist("calls_bes2600_bh_wakeup", "hist:keys=caller.sym", after).hits())
        .containsExactly(entry("sdio_rx_work", 534L));
  }

  private static Counter.Histogram hist(String event, String trigger, Traffic after)
      throws Exception {
    return HistFile.read(new Histogram(event, trigger, Traffic.NONE, 100).text(after, 102));
  }

  private static PerfRecording recording(double lost, boolean named) {
    return new PerfRecording(
        100,
        160,
        99,
        1,
        new CpuProfile(0.13, 0.20, 0.55),
        lost,
        named,
        "ab",
        PerfRelease.OF_7_2,
        true,
        7);
  }

  private static PerfWindow.Profile profile(PerfRecording recording) throws Exception {
    PerfText text = new PerfText(recording);
    StringWriter out = new StringWriter();
    try (BufferedWriter buffered = new BufferedWriter(out)) {
      text.script(buffered);
    }
    return PerfScript.read(
        new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)), text.stats());
  }

  private static boolean isWorker(String stack) {
    return stack.contains("bes2600_bh_work")
        || stack.contains("sdio_rx_work")
        || stack.contains("sdio_tx_work");
  }

  private static double sum(PerfWindow.Profile profile, Predicate<String> stack) {
    return profile.stacks().entrySet().stream()
        .filter(e -> stack.test(e.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
