package besser.gate.metric.lock;

import static besser.gate.metric.lock.LockEvidence.BH;
import static besser.gate.metric.lock.LockEvidence.LOCK;
import static besser.gate.metric.lock.LockEvidence.RX;
import static besser.gate.metric.lock.LockEvidence.STAGE;
import static besser.gate.metric.lock.LockEvidence.assertValue;
import static besser.gate.metric.lock.LockEvidence.assertWhy;
import static besser.gate.metric.lock.LockEvidence.byName;
import static besser.gate.metric.lock.LockEvidence.healthy;
import static besser.gate.metric.lock.LockEvidence.readings;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.PerfScript;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LockCpuTest {
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
  void aTimerCannotSeeBehindMaskedInterruptsWhateverTheNmiState() {
    Repetition repetition =
        new TinyRepetition().perf(healthy(1).clock().build()).start("nmi=pseudo").build();
    assertThat(byName(repetition).get("lock.driver_path").measured().orElseThrow().note())
        .isEqualTo(
            "NMI pseudo, but cpu-clock samples by a timer interrupt: time with interrupts masked"
                + " is billed to the unlock that ends it.");
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
}
