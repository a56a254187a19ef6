package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.GatingSet;
import besser.gate.judge.check.Floors;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.JudgedStages;
import besser.gate.judge.pair.Made;
import besser.gate.judge.pair.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the locked share of lock cycling leaves out, where that decides. */
class LockRemarksTest {
  private static final String WORK = "kthread;worker_thread;process_one_work;";
  private static final String LOCK = ";_raw_spin_unlock_irqrestore";

  private static List<JudgedStage> stages(Made... made) {
    JudgedStages stages =
        new JudgedStages(
            Trial.campaign(Trial.RAMP, Arrays.stream(made).map(Made::build).toList()),
            new Floors(Trial.CLAIMS, GatingSet.PHASE_1));
    return stages.at("4M", Trial.CLAIMS.get(0).terms());
  }

  /** Samples of the driver path in and out of the lock, of another worker, and of another leaf. */
  private static List<Seen> seen(long path, long rest, long elsewhere, long siblings) {
    Made made = new Made("rep-1");
    made.stacks.clear();
    made.stacks.put(WORK + "bes2600_bh" + LOCK, path);
    made.stacks.put(WORK + "bes2600_bh;memcpy", rest);
    made.stacks.put(WORK + "sdio_rx_work" + LOCK, elsewhere);
    made.stacks.put(WORK + "sdio_rx_work;_raw_spin_unlock_bh", siblings);
    made.stacks.put(WORK + "sdio_rx_work;memcpy", 10_000 - path - rest - elsewhere - siblings);
    made.stacks.put("do_idle" + LOCK, 1L);
    return LockRemarks.of(
        Trial.CLAIMS.stream().filter(c -> c.id().equals("TGT-LOCK")).toList(), stages(made));
  }

  private static List<String> kinds(List<Seen> seen) {
    return seen.stream().map(Seen::kind).toList();
  }

  @Test
  void aShareThatIsSmallOnThePathAndNotOverAllWorkersIsAskedAbout() {
    assertThat(kinds(seen(600, 4000, 399, 0))).isEmpty();
    List<Seen> got = seen(600, 4000, 400, 0);
    assertThat(kinds(got)).containsExactly("lock-elsewhere");
    assertThat(got.get(0).what())
        .isEqualTo(
            ": lock.driver_path is less than 10 % on the driver path, and over all the driver's"
                + " workers lock cycling is not.");
    assertThat(got.get(0).receipt())
        .contains("lock.driver_path = 6 %", "lock.all_workers = 10 %", "_siblings = 0 %");
  }

  @Test
  void costInAnotherWorkerUnderAnotherUnlockCountsAsMuch() {
    assertThat(kinds(seen(600, 4000, 200, 199))).isEmpty();
    assertThat(kinds(seen(600, 4000, 200, 200))).containsExactly("lock-elsewhere");
  }

  @Test
  void whereThePathItselfMissesTheBoundNothingIsAsked() {
    assertThat(kinds(seen(1000, 4000, 2000, 0))).isEmpty();
  }

  @Test
  void aPathInNoChainOfWhichTheLockIsSeenIsAskedAbout() {
    assertThat(kinds(seen(1, 4000, 100, 0))).isEmpty();
    List<Seen> got = seen(0, 4000, 100, 0);
    assertThat(kinds(got)).containsExactly("no-lock-seen");
    assertThat(got.get(0).receipt())
        .contains("lock.driver_path = 0 %", "lock.driver_path_samples = 4000");
  }

  private static List<Seen> sampled(Consumer<Made> second) {
    Made other = new Made("rep-2");
    second.accept(other);
    return SamplingChanges.of(stages(new Made("rep-1"), other));
  }

  @Test
  void aRepetitionThatPerfSampledByAnotherOrderIsAskedAbout() {
    assertThat(sampled(m -> {})).isEmpty();
    assertThat(sampled(m -> m.event = "cycles")).hasSize(1);
    assertThat(sampled(m -> m.hz = 100))
        .containsExactly(
            new Seen(
                "F-perf-order",
                "condition",
                "rep-2",
                ": perf was given another event or rate than in the first repetition.",
                "cpu-clock:ppp 100 times a second in rep-2, cpu-clock:ppp 99 times a second in"
                    + " rep-1 (period_hz of device/perf.tsv, device/perf-N.script.gz)"));
  }
}
