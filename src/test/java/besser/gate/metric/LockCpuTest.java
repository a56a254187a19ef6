package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.PerfScript;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Stage;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LockCpuTest {
  private static final Stage FOUR = new LockedPlan().stages().get(2);
  private static final Window STAGE = new Window(FOUR, 100, 1900, 1);
  private static final String LOCK = ";_raw_spin_unlock_irqrestore";
  private static final String BH = "kthread;worker_thread;process_one_work;bes2600_bh";
  private static final String RX = "kthread;worker_thread;process_one_work;sdio_rx_work";

  /**
   * 100 samples, 50 of them the workers', 5 in the lock on the driver path, 3 from sdio_rx_work.
   */
  private static TinyPerf healthy(int window) {
    return new TinyPerf(window)
        .stack(BH + ";bes2600_rx_cb", 30)
        .stack(BH + ";bes2600_reg_read" + LOCK, 4)
        .stack(BH + LOCK, 1)
        .stack(RX + ";skb_dequeue" + LOCK, 3)
        .stack(RX, 12)
        .stack("cpu_startup_entry;do_idle", 40)
        .stack("[user];vfs_read" + LOCK, 10);
  }

  @Test
  void bothSharesAreOverTheSamplesOfAllWorkers() {
    Map<String, Reading> got = readings(healthy(1).build());
    assertValue(got, "lock.driver_path", 0.10);
    assertValue(got, "lock.all_workers", 0.16);
    assertValue(got, "lock.worker_samples", 50);
    assertValue(got, "lock.samples", 100);
    assertValue(got, "lock.of_cpu", 0.08);
    assertValue(got, "lock.driver_path_of_cpu", 0.05);
    assertValue(got, "lock.workers_of_cpu", 0.50);
    assertValue(got, "lock.of_one_core", 0.08);
    assertValue(got, "lock.workers_of_one_core", 0.50);
    assertValue(got, "lock.sample_coverage", 1);
    assertValue(got, "lock.inside_stage", 1);
    assertThat(got.get("lock.driver_path"))
        .isEqualTo(
            new Reading.Measured(
                "lock.driver_path",
                0.1,
                Unit.SHARE,
                "perf window 1 of the 4M stage, 10 s",
                Source.of("device/perf-1.script.gz"),
                "NMI off: time with interrupts masked is billed to the unlock that ends it."));
  }

  @Test
  void theShareIsPublishedByImmediateCaller() {
    Map<String, Reading> got = readings(healthy(1).build());
    assertValue(got, "lock.caller.bes2600_reg_read", 0.08);
    assertValue(got, "lock.caller.bes2600_bh", 0.02);
    assertValue(got, "lock.caller.skb_dequeue", 0.06);
    assertThat(got.keySet().stream().filter(n -> n.startsWith("lock.caller."))).hasSize(3);
  }

  @Test
  void namesThatOnlyBeginAlikeAreNobodysWorker() {
    Map<String, Reading> got =
        readings(
            new TinyPerf(1)
                .stack("kthread;bes2600_bh_wakeup" + LOCK, 50)
                .stack("kthread;bes2600_bh_worker" + LOCK, 50)
                .build());
    assertWhy(
        got, "lock.driver_path", "None of 100 samples has a worker of the driver in its chain.");
    assertWhy(
        got, "lock.all_workers", "None of 100 samples has a worker of the driver in its chain.");
    assertValue(got, "lock.worker_samples", 0);
  }

  @Test
  void anyOfTheThreeNamesIsTheDriverPath() {
    for (String name : List.of("bes2600_bh", "bes2600_bh_work", "bes2600_bh_thread")) {
      assertValue(
          readings(new TinyPerf(1).stack("kthread;" + name + ";a" + LOCK, 1).stack(RX, 3).build()),
          "lock.driver_path",
          0.25);
    }
  }

  @Test
  void anAbsentBottomHalfIsAbsentAndNeverZeroPercent() {
    Map<String, Reading> got = readings(new TinyPerf(1).stack(RX + LOCK, 5).stack(RX, 95).build());
    assertWhy(
        got,
        "lock.driver_path",
        "No chain of 100 worker samples has bes2600_bh, bes2600_bh_work or bes2600_bh_thread; the"
            + " symbol was renamed or inlined, which is no share of 0 %.");
    assertValue(got, "lock.all_workers", 0.05);
  }

  @Test
  void leavesWithoutASymbolMayAllBeLockCycling() {
    Map<String, Reading> got =
        readings(
            new TinyPerf(1)
                .stack(BH + LOCK, 4)
                .stack(BH + ";[unknown]", 8)
                .stack(BH, 78)
                .stack(RX + ";skb_dequeue" + LOCK, 1)
                .stack(RX + ";[unknown]", 9)
                .stack("do_idle;[unknown]", 50)
                .build());
    assertValue(got, "lock.driver_path", 0.04);
    assertValue(got, "lock.driver_path_at_most", 0.12);
    assertValue(got, "lock.all_workers", 0.05);
    assertValue(got, "lock.all_workers_at_most", 0.22);
    assertValue(got, "lock.unresolved_leaves", 0.17);
  }

  @Test
  void aWorkWithoutASymbolThatStandsInTheLockMayBeTheDrivers() {
    Map<String, Reading> got =
        readings(
            new TinyPerf(1)
                .stack(BH + LOCK, 4)
                .stack(BH, 86)
                .stack("ret_from_fork;kthread;worker_thread;process_one_work;[unknown];x" + LOCK, 5)
                .stack("ret_from_fork;kthread;[unknown];[unknown]", 5)
                .stack("ret_from_fork;kthread;[unknown];memcpy", 50)
                .stack("ret_from_fork;kthread;kswapd;[unknown]" + LOCK, 50)
                .stack("[unknown]" + LOCK.replace("_raw", "__raw"), 50)
                .stack("[unknown]", 50)
                .build());
    assertValue(got, "lock.driver_path", 4.0 / 90);
    assertValue(got, "lock.driver_path_at_most", 14.0 / 100);
    assertValue(got, "lock.all_workers_at_most", 14.0 / 100);
    assertValue(got, "lock.unresolved_leaves", 0);
    assertThat(got.get("lock.driver_path_at_most").measured().orElseThrow().note())
        .isEqualTo("0 worker samples have a leaf without a symbol, 10 more a work without one.");
  }

  @Test
  void withEverySymbolTheShareIsTheMostItCanBe() {
    Map<String, Reading> got = readings(healthy(1).build());
    assertValue(got, "lock.driver_path_at_most", 0.10);
    assertValue(got, "lock.all_workers_at_most", 0.16);
    assertValue(got, "lock.unresolved_leaves", 0);
  }

  @Test
  void aLockThatNobodyOnTheMachineTakesHasAnotherName() {
    Map<String, Reading> got =
        readings(
            new TinyPerf(1).stack(BH, 90).stack(BH + ";__raw_spin_unlock_irqrestore", 10).build());
    for (String name : List.of("lock.driver_path", "lock.all_workers")) {
      assertWhy(
          got,
          name,
          "None of 100 samples has the leaf _raw_spin_unlock_irqrestore; it was renamed or inlined,"
              + " which is no share of 0 %.");
    }
    assertValue(
        readings(new TinyPerf(1).stack(BH, 90).stack("do_idle" + LOCK, 1).build()),
        "lock.driver_path",
        0);
  }

  @Test
  void costThatMovedToAnotherWorkerShowsInTheUnion() {
    Map<String, Reading> before =
        readings(new TinyPerf(1).stack(BH + LOCK, 20).stack(BH, 80).build());
    Map<String, Reading> after =
        readings(new TinyPerf(1).stack(RX + LOCK, 20).stack(BH, 60).stack(RX, 20).build());
    assertValue(before, "lock.driver_path", 0.2);
    assertValue(after, "lock.driver_path", 0);
    assertValue(before, "lock.all_workers", 0.2);
    assertValue(after, "lock.all_workers", 0.2);
    assertValue(before, "lock.workers_of_cpu", 1);
    assertValue(after, "lock.workers_of_cpu", 1);
  }

  @Test
  void interruptsOnTopOfTheWorkerAreCountedInTheShareAndApart() {
    Map<String, Reading> got =
        readings(
            new TinyPerf(1)
                .stack(BH + ";el1h_64_irq;handle_softirqs;tasklet_action" + LOCK, 2)
                .stack(BH + ";ieee80211_rx_list;do_softirq;net_rx_action", 3)
                .stack(BH + LOCK, 5)
                .stack(BH, 10)
                .stack("handle_softirqs;" + RX, 0)
                .build());
    assertValue(got, "lock.driver_path", 0.35);
    assertValue(got, "lock.driver_path_interrupted", 0.10);
    assertValue(got, "lock.interrupted_share", 0.25);
  }

  @Test
  void lostAndThrottledSamplesAreReadings() {
    Map<String, Reading> got = readings(healthy(1).lost(Optional.of(25L)).build());
    assertValue(got, "lock.lost_share", 0.2);
    assertValue(got, "lock.throttled", 0);
    Map<String, Reading> slowed = readings(healthy(1).throttled(3).build());
    assertValue(slowed, "lock.throttled", 3);
    assertWhy(
        slowed,
        "lock.lost_share",
        "The kernel throttled sampling 3 times; nobody counts what is not sampled then.");
    assertWhy(
        readings(healthy(1).lost(Optional.empty()).build()),
        "lock.lost_share",
        "Neither the samples nor perf's statistics say how many were lost.");
  }

  @Test
  void farFewerSamplesThanCalledForIsAReading() {
    assertValue(readings(healthy(1).from(100, 140).build()), "lock.sample_coverage", 0.25);
    assertWhy(
        readings(healthy(1).withoutHz().build()),
        "lock.sample_coverage",
        "perf.tsv has no sampling frequency or no number of CPUs.");
  }

  @Test
  void unresolvedKernelFramesAreAReading() {
    assertValue(readings(healthy(1).frames(200, 12).build()), "lock.unresolved_share", 0.06);
    assertWhy(
        readings(healthy(1).frames(0, 0).build()),
        "lock.unresolved_share",
        "No sample has a kernel frame.");
  }

  @Test
  void symbolsOfAnotherBuildAreForeign() {
    assertValue(readings(healthy(1).build()), "lock.foreign_symbols", 0);
    assertValue(
        readings(
            healthy(1).buildIds(Map.of("/lib/modules/6.19/extra/bes2600.ko.zst", "ABC")).build()),
        "lock.foreign_symbols",
        0);
    Map<String, Reading> got =
        readings(healthy(1).buildIds(Map.of("/lib/modules/6.19/extra/bes2600.ko", "def")).build());
    assertValue(got, "lock.foreign_symbols", 1);
    assertThat(got.get("lock.foreign_symbols").measured().orElseThrow().note())
        .isEqualTo("Window 1 has def, loaded is abc.");
    assertWhy(
        readings(healthy(1).buildIds(Map.of("[bes2600x]", "abc")).build()),
        "lock.foreign_symbols",
        "The build-ids of perf window 1 do not name bes2600; nothing ties its symbols to the"
            + " loaded module.");
  }

  @Test
  void anUnknownLoadedModuleIsNotTheRightOne() {
    Repetition repetition = new TinyRepetition().perf(healthy(1).build()).build();
    assertWhy(byName(repetition), "lock.foreign_symbols", "device/start.txt is not there.");
    assertThat(byName(repetition).get("lock.driver_path").measured().orElseThrow().note())
        .isEqualTo("NMI state not recorded; compare this with nothing.");
  }

  @Test
  void aTimerCannotSeeBehindMaskedInterruptsWhateverTheNmiState() {
    Repetition repetition =
        new TinyRepetition().perf(healthy(1).clock().build()).start("nmi=pseudo").build();
    assertThat(byName(repetition).get("lock.driver_path").measured().orElseThrow().note())
        .isEqualTo(
            "NMI pseudo, but cpu-clock samples by a timer interrupt: time with interrupts masked"
                + " is billed to the unlock that ends it.");
  }

  @Test
  void windowsOfTheStageAreAddedUpAndPublishedEach() {
    Map<String, Reading> got =
        readings(
            healthy(1).build(),
            new TinyPerf(2).stack(BH + LOCK, 50).from(400, 410).build(),
            new TinyPerf(3).stack(BH + LOCK, 1000).from(1900, 1910).build());
    assertValue(got, "lock.driver_path", 0.55);
    assertValue(got, "lock.worker_samples", 100);
    assertValue(got, "lock.driver_path.window-1", 0.1);
    assertValue(got, "lock.driver_path.window-2", 1);
    assertThat(got).doesNotContainKey("lock.driver_path.window-3");
    assertThat(got.get("lock.driver_path").source()).isEqualTo(Source.of("device/perf.tsv"));
  }

  @Test
  void aMissingWindowLeavesTheSumUnknownAndTheOthersReadable() {
    Map<String, Reading> got =
        readings(healthy(1).build(), new TinyPerf(2).from(400, 410).missing("It was cut off."));
    for (String name : List.of("lock.driver_path", "lock.worker_samples", "lock.lost_share")) {
      assertWhy(got, name, "Perf window 2 is missing: It was cut off.");
    }
    assertValue(got, "lock.driver_path.window-1", 0.1);
    assertWhy(got, "lock.driver_path.window-2", "Perf window 2 is missing: It was cut off.");
  }

  @Test
  void aPerfThatFailedIsNoProfileAndOneThatWasStoppedIs() {
    assertValue(readings(healthy(1).rc(143).build()), "lock.driver_path", 0.1);
    assertWhy(
        readings(healthy(1).rc(255).build()),
        "lock.driver_path",
        "perf record of window 1 ended with status 255; device/perf-1.stderr.txt has its words.");
  }

  @Test
  void noRecordingIsNoReading() {
    Map<String, Reading> got = byName(new TinyRepetition().build());
    assertThat(got.values()).allMatch(r -> r.measured().isEmpty());
    assertWhy(got, "lock.driver_path", "device/perf.tsv is not there.");
    assertWhy(readings(), "lock.driver_path", "perf.tsv lists no perf window in the 4M stage.");
  }

  @Test
  void costIsGivenForEachMegabyteReceivedWhilePerfRecorded() {
    Repetition repetition =
        new TinyRepetition()
            .perf(healthy(1).build())
            .rx("90 4M 0 0", "105 4M 0 30000000", "120 4M 0 60000000")
            .start("nmi=off")
            .build();
    Map<String, Reading> got = byName(repetition);
    assertValue(got, "lock.per_mb", 0.8 / 20);
    assertValue(got, "lock.workers_per_mb", 5.0 / 20);
    assertWhy(readings(healthy(1).build()), "lock.per_mb", "device/rx_bytes.tsv is not there.");
  }

  @Test
  void theFlameGraphHasTheWorkersAndNothingElse() {
    Repetition repetition =
        new TinyRepetition().perf(healthy(1).build(), healthy(2).from(400, 410).build()).build();
    assertThat(LockCpu.foldedStacks(repetition, STAGE).value().orElseThrow())
        .containsEntry(BH + LOCK, 2L)
        .doesNotContainKey("cpu_startup_entry;do_idle")
        .hasSize(5);
    assertThat(LockCpu.foldedStacks(new TinyRepetition().build(), STAGE).why())
        .isEqualTo("device/perf.tsv is not there.");
  }

  /**
   * Checked against an independent count of the same file, which prints {@code 220 76 64 64}:
   *
   * <pre>
   * awk 'function done(  i,w,bh){for(i=1;i<=n;i++){if(f[i]~/^bes2600_bh(_work|_thread)?$/)bh=w=1
   *      if(f[i]~/^sdio_[rt]x_work$/)w=1}
   *      t+=n>0;u+=w;if(w&&f[1]=="_raw_spin_unlock_irqrestore"){l++;b+=bh}n=0}
   *      /^\t/{sub(/\+0x.*&#47;,"",$2);f[++n]=$2;next}/^$/{done()}END{done();print t,u,l,b}' locks1500.script.txt
   * </pre>
   */
  @Test
  void aRealRecordingHasTheShareAnIndependentCountFinds() throws Exception {
    try (InputStream text = LockCpuTest.class.getResourceAsStream("/perf/locks1500.script.txt")) {
      PerfWindow window =
          new PerfWindow(
              1,
              "4M",
              100,
              100.6,
              OptionalInt.of(0),
              OptionalDouble.of(199),
              OptionalInt.of(2),
              Part.present("device/perf-1.script.gz", PerfScript.read(text, "")),
              Part.missing("device/perf-1.buildids.txt", "not there"));
      Map<String, Reading> got = readings(window);
      assertValue(got, "lock.samples", 220);
      assertValue(got, "lock.worker_samples", 76);
      assertValue(got, "lock.driver_path", 64.0 / 76);
      assertValue(got, "lock.all_workers", 64.0 / 76);
      assertValue(got, "lock.caller.bes2600_reg_poll", 63.0 / 76);
      assertValue(got, "lock.interrupted_share", 1.0 / 76);
      assertValue(got, "lock.driver_path_interrupted", 0);
    }
  }

  private static Map<String, Reading> readings(PerfWindow... windows) {
    return byName(
        new TinyRepetition()
            .perf(windows)
            .start("build_id=abc", "nmi=off", "module_path=/lib/modules/6.19/extra/bes2600.ko")
            .build());
  }

  private static Map<String, Reading> byName(Repetition repetition) {
    return Readings.byName(LockCpu.of(repetition, STAGE));
  }

  private static void assertValue(Map<String, Reading> got, String name, double value) {
    assertThat(got.get(name)).as(name).isInstanceOf(Reading.Measured.class);
    assertThat(got.get(name).measured().orElseThrow().value())
        .as(name)
        .isEqualTo(value, Offset.offset(1e-9));
  }

  private static void assertWhy(Map<String, Reading> got, String name, String why) {
    assertThat(got.get(name)).as(name).isInstanceOf(Reading.Absent.class);
    assertThat(((Reading.Absent) got.get(name)).why()).as(name).isEqualTo(why);
  }
}
