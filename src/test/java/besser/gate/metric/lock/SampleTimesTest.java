package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.PerfWindow;
import besser.gate.metric.Reading;
import besser.gate.metric.Readings;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When perf's samples were taken, and how many it was let take. */
class SampleTimesTest {
  private static final Window STAGE =
      Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 1900);
  private static final String CHAIN =
      "ret_from_fork;kthread;worker_thread;process_one_work;bes2600_bh_work;bes2600_bh;memcpy";

  /** 10 s at 100 Hz on two CPUs, from boot-time second 100 on. */
  private static Reading reading(String name, String fact, double first, double last) {
    PerfWindow window =
        new TinyPerf(1)
            .onTwoCpus()
            .stack(CHAIN, 2000)
            .sampling(
                new PerfWindow.Sampling(
                    "cpu-clock",
                    new TreeMap<>(Map.of(0, 1000L, 1, 1000L)),
                    new TreeMap<>(),
                    Map.of(),
                    Optional.of(new PerfWindow.Timed(first, last, 1))))
            .build();
    return Readings.byName(
            LockCpu.of(
                new TinyRepetition().perf(window).start("nmi=off", "build_id=abc", fact).build(),
                STAGE))
        .get(name);
  }

  @ParameterizedTest
  @CsvSource({
    "100.1, 109.9, ''",
    "100.1, 108.2, ''",
    "100.1, 108.0, its samples lie within 7.9 s of 10.0 s.",
    "105.9, 115.9, ''",
    "106.1, 116.1, 'its first sample is of 106.1 s by perf''s clock, and it began at 100.0 s.'",
    "3700, 3710, 'its first sample is of 3700.0 s by perf''s clock, and it began at 100.0 s.'"
  })
  void samplesAreOfTheWholeWindowAndOfItsTime(double first, double last, String wrong) {
    Reading coverage = reading("lock.cpu_coverage", "x=y", first, last);
    // Nothing is told of the CPUs, so where the times are right that is what is missed.
    assertThat(coverage instanceof Reading.Absent a ? a.why() : "")
        .contains(wrong.isEmpty() ? "device/cpu.tsv" : "Perf window 1: " + wrong);
  }

  @Test
  void aLimitBelowTheRateThatWasAskedForSlowsEachWindow() {
    assertThat(slowed("perf_max_sample_rate=100")).isZero();
    assertThat(slowed("perf_max_sample_rate=99")).isEqualTo(1);
    assertThat(slowed("perf_max_sample_rate=-")).isZero();
  }

  private static double slowed(String fact) {
    return reading("lock.slowed", fact, 100.1, 109.9).measured().orElseThrow().value();
  }
}
