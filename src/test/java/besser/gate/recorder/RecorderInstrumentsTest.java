package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What perf is asked for and where probes are put. They wait side by side. */
@Execution(ExecutionMode.CONCURRENT)
class RecorderInstrumentsTest extends RecorderRun {
  /** A symbol the compiler renamed, one it made two of, one it only left the cold part of. */
  private static final String KALLSYMS =
      """
      0000000000000000 t ieee80211_rx_list.isra.0\t[mac80211]
      0000000000000000 T ieee80211_rx_napi
      0000000000000000 t ieee80211_rx_napi.constprop.0.isra.1\t[mac80211]
      0000000000000000 t ieee80211_rx_irqsafe.cold\t[mac80211]
      0000000000000000 r __kstrtab_ieee80211_rx_irqsafe\t[mac80211]
      """;

  @Test
  void perfIsAskedForTheOptionsItKnowsAndForNoOther() throws IOException {
    root.tool(
        "perf",
        "echo \"$*\" >> " + folder + "/perf-spoken",
        "case $* in *--no-buildid-mmap*) exit 129 ;; esac",
        "exit 1");
    aStage();
    assertThat(lines(folder, "perf-spoken"))
        .anyMatch(said -> said.startsWith("record --buildid-all -N -a -g -F 99 -o "));
    assertThat(lines(out(Role.DEVICE), "start.txt")).contains("perf_options=--buildid-all -N");
    assertThat(lines(out(Role.DEVICE), "messages.log"))
        .anyMatch(said -> said.endsWith("\tThis perf does not know --no-buildid-mmap."));
  }

  @Test
  void theLimitOfSamplingIsRememberedAtBothEnds() throws IOException {
    root.file("/proc/sys/kernel/perf_event_max_sample_rate", "100000\n");
    start(Role.DEVICE, times);
    loaded();
    root.file("/proc/sys/kernel/perf_event_max_sample_rate", "250\n");
    Files.writeString(folder.resolve("close"), "");
    ends(Role.DEVICE);
    assertThat(lines(out(Role.DEVICE), "start.txt"))
        .contains("perf_max_sample_rate=100000", "perf_options=--no-buildid-mmap --buildid-all -N");
    assertThat(lines(out(Role.DEVICE), "end.txt")).contains("perf_max_sample_rate=250");
  }

  @Test
  void whatIsProbedIsLookedUpInKallsymsFirst() throws IOException {
    root.file("/proc/kallsyms", KALLSYMS);
    aStage();
    String group = "p:gate_run_1234/";
    assertThat(probes())
        .containsExactly(
            group + "ieee80211_rx_list mac80211:ieee80211_rx_list.isra.0",
            group + "ieee80211_rx_napi ieee80211_rx_napi",
            group + "ieee80211_rx_napi mac80211:ieee80211_rx_napi.constprop.0.isra.1");
    assertThat(lines(out(Role.DEVICE), "counters.tsv"))
        .contains("rx_ieee80211_rx_irqsafe\tmissing\t-\t-\tno such symbol in kallsyms");
  }

  @Test
  void whereKallsymsTellsNothingTheKernelIsAskedByThePlainName() throws IOException {
    aStage();
    assertThat(probes())
        .containsExactly(
            "p:gate_run_1234/ieee80211_rx_irqsafe ieee80211_rx_irqsafe",
            "p:gate_run_1234/ieee80211_rx_list ieee80211_rx_list",
            "p:gate_run_1234/ieee80211_rx_napi ieee80211_rx_napi");
  }

  private void aStage() throws IOException {
    start(Role.DEVICE, times);
    loaded();
    Files.writeString(folder.resolve("close"), "");
    ends(Role.DEVICE);
  }

  private List<String> probes() throws IOException {
    return Files.readAllLines(root.path("/sys/kernel/tracing/kprobe_events")).stream()
        .filter(line -> line.startsWith("p:"))
        .toList();
  }
}
