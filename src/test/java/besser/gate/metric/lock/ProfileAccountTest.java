package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.CpuTime;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.metric.Reading;
import besser.gate.metric.Readings;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a profile has to show before its shares are shares of CPU. */
class ProfileAccountTest {
  private static final Window STAGE =
      Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 1900);
  private static final String WORK = "ret_from_fork;kthread;worker_thread;process_one_work;";
  private static final String LOCK = ";_raw_spin_unlock_irqrestore";

  private final Map<String, Long> stacks =
      new TreeMap<>(Map.of(WORK + "bes2600_bh_work;bes2600_bh" + LOCK, 1000L));
  private final SortedMap<Integer, Long> byCpu = new TreeMap<>(Map.of(0, 1000L, 1, 1000L));
  private final List<CpuTime> cpus = new ArrayList<>();
  private String event = "cpu-clock:ppp";
  private OptionalDouble slowedTo = OptionalDouble.empty();
  private final List<String> functions = new ArrayList<>();

  /** 10 s at 100 Hz on two CPUs. */
  private Map<String, Reading> readings() {
    PerfWindow window =
        new TinyPerf(1)
            .onTwoCpus()
            .stacks(stacks)
            .sampling(
                new PerfWindow.Sampling(
                    event, byCpu, new TreeMap<>(Map.of("bes2600", new TreeSet<>(functions)))))
            .cpuTimes(cpus)
            .slowedTo(slowedTo)
            .build();
    return Readings.byName(
        LockCpu.of(
            new TinyRepetition().perf(window).start("nmi=off", "build_id=abc").build(), STAGE));
  }

  private double value(String name) {
    return readings().get(name).measured().orElseThrow().value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cycles",
        "cycles:P",
        "cycles:ppp",
        "cpu-cycles:k",
        "cpu-clock",
        "cpu-clock:ppp",
        "task-clock:uk",
        "armv8_pmuv3/cycles/P",
        "armv8_cortex_a55/cpu_cycles/",
        "cpu_core/cycles/ppp"
      })
  void anEventOfTimeIsAShareOfCpu(String name) {
    event = name;
    assertThat(value("lock.foreign_events")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cache-misses",
        "instructions:P",
        "bus-cycles",
        "stalled-cycles-backend",
        "cycles:u",
        "armv8_pmuv3/l1d_cache_refill/P",
        "sched:sched_switch",
        ""
      })
  void whatCountsSomethingElseIsNone(String name) {
    event = name;
    assertThat(value("lock.foreign_events")).isOne();
  }

  @BeforeEach
  void halfBusy() {
    busy(0, 500);
    busy(1, 500);
  }

  @Test
  void whatACpuOwesIsToldAtBothEndsOfTheWindow() {
    cpus.remove(3);
    assertThat(readings().get("lock.cpu_coverage"))
        .isInstanceOfSatisfying(
            Reading.Absent.class, a -> assertThat(a.why()).contains("lacks that of CPU 1"));
  }

  @Test
  void aCpuThatGaveMoreThanWasOrderedStandsOut() {
    byCpu.put(1, 2000L);
    assertThat(value("lock.cpu_surplus")).isEqualTo(2);
    assertThat(value("lock.cpu_coverage")).isEqualTo(1);
  }

  @Test
  void aClockOwesSamplesOnEveryCpuThatWasOnline() {
    assertThat(value("lock.cpu_coverage")).isEqualTo(1);
    byCpu.put(1, 790L);
    assertThat(value("lock.cpu_coverage")).isEqualTo(0.79);
    byCpu.remove(1);
    assertThat(value("lock.cpu_coverage")).isZero();
    byCpu.clear();
    assertThat(readings().get("lock.cpu_coverage"))
        .isInstanceOfSatisfying(
            Reading.Absent.class,
            a -> assertThat(a.why()).endsWith("perf printed no CPU beside its samples."));
  }

  @Test
  void cyclesAreOwedByHowBusyACpuWasAndAnIdleOneIsNamed() {
    event = "armv8_pmuv3/cycles/P";
    byCpu.put(0, 450L);
    byCpu.remove(1);
    cpus.clear();
    assertThat(readings().get("lock.cpu_coverage").measured()).isEmpty();
    busy(0, 500);
    busy(1, 10);
    Reading.Measured got = readings().get("lock.cpu_coverage").measured().orElseThrow();
    assertThat(got.value()).isEqualTo(1);
    assertThat(got.note())
        .contains("450 of 500 samples; what chance may do")
        .contains("Idle")
        .contains("CPU 1 in window 1");
    cpus.clear();
    busy(0, 500);
    busy(1, 500);
    assertThat(value("lock.cpu_coverage")).isLessThan(0.02);
  }

  /** So many of 1000 ticks. */
  private void busy(int cpu, long ticks) {
    cpus.add(new CpuTime(2, 1, 100, "cpu" + cpu, 7000, 3000));
    cpus.add(new CpuTime(3, 1, 110, "cpu" + cpu, 7000 + ticks, 4000 - ticks));
  }

  @Test
  void aSlowerPerfOwesWhatItTookAndSaysSo() {
    slowedTo = OptionalDouble.of(80);
    byCpu.replaceAll((cpu, n) -> 800L);
    assertThat(value("lock.cpu_coverage")).isEqualTo(1);
    assertThat(readings().get("lock.slowed").measured().orElseThrow().note())
        .contains("80 samples a second, 100 were asked");
  }

  @ParameterizedTest
  @CsvSource({
    "ret_from_fork;kthread;worker_thread;process_one_work;bes2600_pump;memcpy, unknown_works",
    "ret_from_fork;kthread;pump;memcpy, unknown_works",
    "ret_from_fork;kthread;smpboot_thread_fn;run_ksoftirqd;handle_softirqs;bes2600_rx,"
        + " module_in_interrupts",
    "ret_from_fork;kthread;irq_thread;irq_thread_fn;bes2600_irq, module_in_interrupts",
    "do_idle;el1h_64_irq;handle_softirqs;bes2600_rx, module_in_interrupts",
    "el0t_64_sync;el0_svc;tcp_sendmsg;bes2600_tx, module_in_calls",
    "[user];entry_SYSCALL_64_after_hwframe;bes2600_tx, module_in_calls"
  })
  void everySampleOfTheModuleIsAccountedFor(String stack, String as) {
    functions.add("pump");
    stacks.put(stack, 250L);
    stacks.put("do_idle;cpuidle_enter_state", 5000L);
    assertThat(value("lock." + as)).isEqualTo(as.equals("unknown_works") ? 0.2 : 0.25);
    assertThat(value("lock.unknown_works")).isEqualTo(as.equals("unknown_works") ? 0.2 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_raw_spin_unlock_bh",
        "_raw_spin_unlock",
        "_raw_spin_unlock_irq",
        "_raw_write_unlock_irqrestore",
        "__local_bh_enable_ip",
        "rt_spin_unlock",
        "queued_spin_unlock"
      })
  void unlocksByAnotherNameAreCountedBeside(String leaf) {
    stacks.put(WORK + "bes2600_bh_work;" + leaf, 600L);
    stacks.put(WORK + "sdio_rx_work;" + leaf, 400L);
    stacks.put("do_idle;" + leaf, 400L);
    assertThat(value("lock.driver_path_siblings")).isEqualTo(0.3);
    assertThat(value("lock.all_workers_siblings")).isEqualTo(0.5);
  }

  @Test
  void twoFilesOfOneModuleMustBothBeTheLoadedOne() {
    Part<Map<String, String>> loaded = Part.present("device/start.txt", Map.of("build_id", "abc"));
    LockReadings names =
        new LockReadings(
            "",
            "",
            besser.gate.metric.Source.of("device/perf.tsv"),
            "",
            "",
            besser.gate.evidence.store.KnownDrivers.today("bes2600"));
    for (Map<String, String> ids :
        List.of(
            Map.of("/a/bes2600.ko", "abc", "/b/bes2600.ko", "def"),
            Map.of("/a/bes2600.ko", "abc def"))) {
      assertThat(
              ForeignSymbols.of(loaded, List.of(new TinyPerf(1).buildIds(ids).build()), names)
                  .measured()
                  .orElseThrow()
                  .value())
          .isOne();
    }
    assertThat(
            ForeignSymbols.of(
                    loaded,
                    List.of(new TinyPerf(1).buildIds(Map.of("[bes2600]", "")).build()),
                    names)
                .measured())
        .isEmpty();
  }
}
