package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.CpuTime;
import besser.gate.evidence.PerfWindow;
import besser.gate.metric.Reading;
import besser.gate.metric.Readings;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Six windows of a minute at 100 Hz on two CPUs, counted in cycles as chance deals them. */
class OwedSamplesTest {
  private static final Window STAGE =
      Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 1900);
  private static final int REPETITIONS = 400;

  private final Random random = new Random(4);

  /** Part of what it owes that CPU 1 gives in a window. */
  private IntToDoubleFunction given = window -> 1;

  private Map<String, Reading> readings(double busy) {
    PerfWindow[] windows = new PerfWindow[6];
    for (int w = 1; w <= 6; w++) {
      windows[w - 1] = window(w, busy);
    }
    return Readings.byName(
        LockCpu.of(new TinyRepetition().perf(windows).start("build_id=abc").build(), STAGE));
  }

  private PerfWindow window(int window, double busy) {
    double start = 300.0 * window - 150;
    long other = poisson(2400);
    long own = poisson(6000 * busy * given.applyAsDouble(window));
    List<CpuTime> cpus = new ArrayList<>();
    cpus.addAll(cpu(window, 0, start, ticks(0.4)));
    cpus.addAll(cpu(window, 1, start, ticks(busy)));
    return new TinyPerf(window)
        .onTwoCpus()
        .from(start, start + 60)
        .stack("kthread;bes2600_bh;_raw_spin_unlock_irqrestore", other + own)
        .sampling(
            new PerfWindow.Sampling(
                "cycles:P", new TreeMap<>(Map.of(0, other, 1, own)), new TreeMap<>()))
        .cpuTimes(cpus)
        .build();
  }

  private static List<CpuTime> cpu(int window, int cpu, double start, long busy) {
    String name = "cpu" + cpu;
    return List.of(
        new CpuTime(2, window, start, name, 7000, 3000),
        new CpuTime(3, window, start + 60, name, 7000 + busy, 9000 - busy));
  }

  /** Ticks in which the kernel found a CPU busy: it asks 6000 times. */
  private long ticks(double busy) {
    return random.doubles(6000).filter(d -> d < busy).count();
  }

  private long poisson(double mean) {
    long n = 0;
    for (double t = exponential(); t < mean; t += exponential()) {
      n++;
    }
    return n;
  }

  private double exponential() {
    return -Math.log(1 - random.nextDouble());
  }

  private static double value(Map<String, Reading> readings, String name) {
    return readings.get(name).measured().orElseThrow().value();
  }

  /** Of so many repetitions, those the locked bounds of 80 % and 150 % would leave undecided. */
  private long undecided(double busy) {
    long undecided = 0;
    for (int i = 0; i < REPETITIONS; i++) {
      Map<String, Reading> got = readings(busy);
      boolean sound =
          value(got, "lock.cpu_coverage") >= 0.8 && value(got, "lock.cpu_surplus") <= 1.5;
      undecided += sound ? 0 : 1;
    }
    return undecided;
  }

  @Test
  void aCpuThatIsHardlyBusyIsNotBlamedForChance() {
    for (double busy : new double[] {0.004, 0.01, 0.02, 0.05}) {
      assertThat(undecided(busy)).as("%s busy", busy).isZero();
    }
    given = window -> 0.92;
    assertThat(undecided(0.015)).isLessThanOrEqualTo(REPETITIONS / 100);
  }

  @Test
  void aCpuThatLostSamplesInAllWindowsStandsOut() {
    given = window -> 0.4;
    assertThat(undecided(0.015)).isEqualTo(REPETITIONS);
    given = window -> 0.7;
    assertThat(undecided(0.4)).isGreaterThan(REPETITIONS * 9 / 10);
  }

  /**
   * Busy at every tick and asleep between them: the kernel's own period follows the tick, so that a
   * CPU that is busy for a quarter of the time gives the samples of one that never sleeps.
   */
  @Test
  void aCpuThatIsBusyAtEveryTickMayGiveAllThatWasOrdered() {
    given = window -> 4;
    assertThat(undecided(0.25)).isZero();
    assertThat(value(readings(0.25), "lock.cpu_surplus")).isBetween(0.9, 1.1);
  }

  @Test
  void aCpuThatGaveHalfAsMuchAgainAsWasOrderedStandsOut() {
    given = window -> 3.5;
    assertThat(undecided(0.4)).isZero();
    given = window -> 4;
    assertThat(undecided(0.4)).isEqualTo(REPETITIONS);
  }

  @Test
  void aBusyCpuThatLostOneWindowStandsOutThereThoughTheOthersMakeUpForIt() {
    given = window -> window == 3 ? 0.6 : 1;
    Map<String, Reading> got = readings(0.4);
    assertThat(value(got, "lock.cpu_coverage")).isLessThan(0.8);
    assertThat(got.get("lock.cpu_coverage").measured().orElseThrow().note())
        .startsWith("Least: CPU 1 in window 3, ");
  }

  @Test
  void aCpuThatOwesTooFewInEachWindowToTellIsToldByAllOfThem() {
    given = window -> 0;
    Map<String, Reading> got = readings(0.003);
    assertThat(value(got, "lock.cpu_coverage")).isLessThan(0.8);
    assertThat(got.get("lock.cpu_coverage").measured().orElseThrow().note())
        .startsWith("Least: CPU 1 in all windows, 0 of ")
        .contains("Idle, and owing none: CPU 1 in window");
  }
}
