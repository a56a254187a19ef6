package besser.gate.judge.check;

import static besser.gate.judge.check.LockShareBelow.Path.ALL_WORKERS;
import static besser.gate.judge.check.LockShareBelow.Path.DRIVER_PATH;
import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.marginal;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Outcome;
import besser.gate.quantity.Share;
import org.junit.jupiter.api.Test;

class LockShareBelowTest {
  private static final LockShareBelow DRIVER = new LockShareBelow(new Share(0.1), DRIVER_PATH);
  private static final LockShareBelow ALL = new LockShareBelow(new Share(0.2), ALL_WORKERS);
  private static final String LOCK = "kthread;bes2600_bh;_raw_spin_unlock_irqrestore";
  private static final String PLACE =
      " (perf window 1 of the 4M stage, 100 s; device/perf-1.script.gz). NMI off: time with"
          + " interrupts masked is billed to the unlock that ends it.";

  /** So many samples in the lock and without a leaf, of 1000. */
  private static JudgedStage samples(long locks, long leafless) {
    return new Brief()
        .with(
            b -> {
              b.stacks.clear();
              b.stacks.put(LOCK, locks);
              b.stacks.put("kthread;bes2600_bh;[unknown]", leafless);
              b.stacks.put("kthread;bes2600_bh;memcpy", 1000 - locks - leafless);
            })
        .judgedStage();
  }

  @Test
  void itsBoundNamesThePath() {
    assertThat(DRIVER.bound()).isEqualTo("less than 10 % on the driver path");
    assertThat(ALL.bound()).isEqualTo("less than 20 % in all workers");
  }

  @Test
  void aShareOfTheDriverPathThatIsSmallerHolds() {
    JudgedStage judgedStage = new Brief().judgedStage();

    assertThat(DRIVER.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 spent 5 % of its worker CPU in lock cycling on the driver path, less than"
                    + " 10 % was asked"
                    + PLACE,
                judgedStage.reading("lock.driver_path")));
  }

  @Test
  void theShareOfAllWorkersIsAnother() {
    JudgedStage judgedStage = new Brief().judgedStage();

    assertThat(ALL.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 spent 15 % of its worker CPU in lock cycling in all workers, less than 20 %"
                    + " was asked"
                    + PLACE,
                judgedStage.reading("lock.all_workers")));
  }

  @Test
  void aShareOfTheBoundFails() {
    JudgedStage judgedStage = samples(100, 0);

    assertThat(DRIVER.on(judgedStage))
        .isEqualTo(
            marginal(
                fails(
                    "Missed: rep-1 spent 10 % of its worker CPU in lock cycling on the driver path,"
                        + " less than 10 % is asked"
                        + PLACE,
                    judgedStage.reading("lock.driver_path"))));
  }

  @Test
  void aShareThatWouldStillHoldWithEveryLeaflessSampleHolds() {
    JudgedStage judgedStage = samples(50, 49);

    assertThat(DRIVER.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 spent 5 % of its worker CPU in lock cycling on the driver path, less than"
                    + " 10 % was asked"
                    + PLACE,
                judgedStage.reading("lock.driver_path")));
  }

  @Test
  void aShareThatWouldNotIsUndecided() {
    JudgedStage judgedStage = samples(50, 50);

    assertThat(DRIVER.on(judgedStage))
        .isEqualTo(
            marginal(
                undecided(
                    "Undecided: rep-1 may have spent up to 10 % there, because symbols are missing"
                        + " where they decide. 50 worker samples have a leaf without a symbol, 0 more"
                        + " a work without one. By its symbols: rep-1 spent 5 % of its worker CPU"
                        + " in lock cycling on the driver path, less than 10 % was asked"
                        + PLACE,
                    judgedStage.reading("lock.driver_path"),
                    judgedStage.reading("lock.driver_path_at_most"))));
  }

  @Test
  void aShareThatFailsByItsSymbolsFailsWhateverIsMissing() {
    JudgedStage judgedStage = samples(200, 300);

    assertThat(DRIVER.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 spent 20 % of its worker CPU in lock cycling on the driver path,"
                    + " less than 10 % is asked"
                    + PLACE,
                judgedStage.reading("lock.driver_path")));
  }

  /** So many samples of the driver path, three of them in the lock, and 1000 of another worker. */
  private static JudgedStage path(long samples) {
    return new Brief()
        .with(
            b -> {
              b.stacks.clear();
              b.stacks.put(LOCK, 3L);
              b.stacks.put("kthread;bes2600_bh;memcpy", samples - 3);
              b.stacks.put("kthread;sdio_rx_work;memcpy", 1000L);
            })
        .judgedStage();
  }

  @Test
  void asManySamplesAsShowALockOfTheBoundsPartAreEnough() {
    assertThat(DRIVER.on(path(66)).outcome()).isEqualTo(Outcome.HOLDS);
    assertThat(PathSamples.least(0.1)).isEqualTo(66);
    assertThat(PathSamples.least(0.15)).isEqualTo(43);
    assertThat(Math.pow(1 - 0.1, 66)).isLessThan(0.001);
    assertThat(Math.pow(1 - 0.1, 65)).isGreaterThan(0.001);
  }

  @Test
  void aPathThatWasHardlySeenIsUndecided() {
    JudgedStage judgedStage = path(65);

    assertThat(DRIVER.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 has 65 samples on the driver path, at least 66 are needed to tell lock"
                    + " cycling of 10 % from none (perf window 1 of the 4M stage, 100 s;"
                    + " device/perf-1.script.gz). If its functions were renamed or inlined, name"
                    + " them in drivers/<module>/driver.tsv; else record a longer profile. By what"
                    + " there is: rep-1 spent 0.28 % of its worker CPU in lock cycling on the driver"
                    + " path, less than 10 % was asked"
                    + PLACE,
                judgedStage.reading("lock.driver_path"),
                judgedStage.reading("lock.driver_path_samples")));
  }

  @Test
  void aShareThatFailsByFewSamplesFails() {
    JudgedStage judgedStage =
        new Brief()
            .with(
                b -> {
                  b.stacks.clear();
                  b.stacks.put(LOCK, 20L);
                  b.stacks.put("kthread;sdio_rx_work;memcpy", 100L);
                })
            .judgedStage();
    assertThat(DRIVER.on(judgedStage).outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void withoutAProfileItIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/perf.tsv").judgedStage();

    assertThat(DRIVER.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: lock.driver_path of rep-1 was not measured. device/perf.tsv is not"
                    + " there. (device/perf.tsv)",
                judgedStage.reading("lock.driver_path")));
  }
}
