package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
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
  void eachCpuIsLookedAtAtBothEndsOfAWindow() throws IOException {
    root.tool(
        "perf",
        "while [ $# -gt 0 ] && [ \"$1\" != -- ]; do [ \"$1\" != -o ] || : >\"$2\"; shift; done",
        "[ $# = 0 ] || { shift; \"$@\"; }");
    root.file(
        "/proc/stat",
        """
        cpu  30 0 6 400 2 0 4 0 0 0
        cpu0 10 0 2 200 1 0 2 0 0 0
        cpu3 20 0 4 200 1 0 2 0 0 0
        intr 12345 0
        """);
    start(Role.DEVICE, times);
    loaded();
    await("the window")
        .atMost(Duration.ofSeconds(20))
        .until(() -> Files.exists(control(Role.DEVICE).resolve("perf-1.times")));
    Files.writeString(folder.resolve("close"), "");
    ends(Role.DEVICE);
    assertThat(lines(out(Role.DEVICE), "cpu.tsv"))
        .satisfiesExactly(
            header ->
                assertThat(header)
                    .isEqualTo(
                        "window\tt_s\tcpu\tuser\tnice\tsystem\tidle\tiowait\tirq\tsoftirq\tsteal"),
            row -> assertThat(row).matches("1\\t[0-9.]+\\tcpu0\\t10\\t0\\t2\\t200\\t1\\t0\\t2\\t0"),
            row -> assertThat(row).matches("1\\t[0-9.]+\\tcpu3\\t20\\t0\\t4\\t200\\t1\\t0\\t2\\t0"),
            row -> assertThat(row).contains("\tcpu0\t"),
            row -> assertThat(row).contains("\tcpu3\t"));
  }

  @Test
  void anotherTabletIsToldByAHashOfItsSerialNumber() throws IOException {
    root.file("/sys/devices/system/cpu/online", "0,2-3\n");
    root.file("/proc/device-tree/serial-number", "5e1a7d0000000001\0");
    aStage();
    assertThat(lines(out(Role.DEVICE), "start.txt"))
        .contains("cpus=3", "cpus_online=0,2-3")
        .anyMatch(fact -> fact.matches("board=serial-number:[0-9a-f]{16}"))
        .noneMatch(fact -> fact.contains("5e1a7d0000000001"));
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
