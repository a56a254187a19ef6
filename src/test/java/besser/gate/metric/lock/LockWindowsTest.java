package besser.gate.metric.lock;

import static besser.gate.metric.lock.LockEvidence.BH;
import static besser.gate.metric.lock.LockEvidence.LOCK;
import static besser.gate.metric.lock.LockEvidence.assertValue;
import static besser.gate.metric.lock.LockEvidence.assertWhy;
import static besser.gate.metric.lock.LockEvidence.byName;
import static besser.gate.metric.lock.LockEvidence.healthy;
import static besser.gate.metric.lock.LockEvidence.readings;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.PerfWindow;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Profiles of several windows, and of those that failed. */
class LockWindowsTest {
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
        "The kernel throttled sampling 3 times; how many samples that cost is not counted anywhere.");
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
  void whatWasOrderedAndNotTakenHasNoNumberToLookUp() {
    String why = "Samples of 1 s were taken where 5 s were ordered.";
    Map<String, Reading> got =
        readings(healthy(1).build(), new TinyPerf(2).from(400, 410).notTaken(why));
    assertWhy(got, "lock.driver_path", why);
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

  private static final String LATE =
      ": their samples do not stand for the same time and cannot be added up; one event and one"
          + " frequency in all windows are needed (perf-N.script.gz, period_hz of device/perf.tsv,"
          + " perf-N.stderr.txt).";

  private static TinyPerf sampled(int window, String event) {
    return healthy(window)
        .from(100.0 * window, 100.0 * window + 10)
        .sampling(new PerfWindow.Sampling(event, new TreeMap<>(), new TreeMap<>()));
  }

  @Test
  void windowsOfAnotherFrequencyAreNotAddedUp() {
    assertValue(
        readings(sampled(1, "cycles").build(), sampled(2, "cycles").build()),
        "lock.driver_path",
        0.1);
    Map<String, Reading> got =
        readings(sampled(1, "cycles").build(), sampled(2, "cycles").hz(990).build());
    String why =
        "Perf window 2 sampled cycles 990 times a second, window 1 cycles 10 times a second" + LATE;
    assertWhy(got, "lock.driver_path", why);
    assertWhy(got, "lock.all_workers_at_most", why);
    assertWhy(got, "lock.cpu_coverage", why);
    assertValue(got, "lock.driver_path.window-2", 0.1);
  }

  @Test
  void aWindowInWhichTheKernelAllowedLessIsNotAddedUp() {
    assertWhy(
        readings(
            sampled(1, "cycles").build(),
            sampled(2, "cycles").slowedTo(OptionalDouble.of(5)).build()),
        "lock.driver_path",
        "Perf window 2 sampled cycles 5 times a second, window 1 cycles 10 times a second" + LATE);
  }

  @Test
  void windowsOfAnotherEventAreNotAddedUp() {
    assertWhy(
        readings(sampled(1, "cycles").build(), sampled(2, "cpu-clock:ppp").build()),
        "lock.driver_path",
        "Perf window 2 sampled cpu-clock:ppp 10 times a second, window 1 cycles 10 times a second"
            + LATE);
    assertWhy(
        readings(sampled(1, "cycles").withoutHz().build(), sampled(2, "cycles").build()),
        "lock.driver_path",
        "Perf window 2 sampled cycles 10 times a second, window 1 cycles nobody knows how many times"
            + " a second"
            + LATE);
  }
}
