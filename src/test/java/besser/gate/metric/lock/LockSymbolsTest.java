package besser.gate.metric.lock;

import static besser.gate.metric.lock.LockEvidence.BH;
import static besser.gate.metric.lock.LockEvidence.LOCK;
import static besser.gate.metric.lock.LockEvidence.RX;
import static besser.gate.metric.lock.LockEvidence.assertValue;
import static besser.gate.metric.lock.LockEvidence.assertWhy;
import static besser.gate.metric.lock.LockEvidence.byName;
import static besser.gate.metric.lock.LockEvidence.healthy;
import static besser.gate.metric.lock.LockEvidence.readings;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.TinyRepetition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A name that is missing, or another, where it would tell. */
class LockSymbolsTest {
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
        "No chain of 100 worker samples has bes2600_bh or bes2600_bh_thread or bes2600_bh_work; the"
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
}
