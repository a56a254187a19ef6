package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Driver;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Every reading of one recording, whole, and of recordings that lack something. */
class LockReadingsTest {
  private static final Driver DRIVER = KnownDrivers.today("bes2600");
  private static final String LOCK = ";_raw_spin_unlock_irqrestore";
  private static final String BH = "kthread;bes2600_bh";
  private static final Source SOURCE = Source.of("device/perf-1.script.gz");
  private static final String WORKERS_NONE =
      "None of 50 samples has a worker of the driver in its chain.";
  private static final String NO_TIME =
      "perf.tsv has no sampling frequency, and the event counts no time.";

  private static final Map<String, Long> STACKS =
      Map.of(
          BH + ";el1_irq" + LOCK,
          2L,
          BH + ";bes2600_reg_read" + LOCK,
          6L,
          BH + ";[unknown]",
          4L,
          BH,
          68L,
          "kthread;sdio_rx_work" + LOCK,
          12L,
          "kthread;sdio_rx_work;[unknown]",
          8L,
          "kthread;[unknown];x" + LOCK,
          25L,
          "do_idle",
          75L);

  private static Recording recording(
      double seconds,
      Map<String, Long> stacks,
      Optional<Long> lost,
      long throttled,
      OptionalDouble expected,
      OptionalDouble cpuSeconds) {
    long samples = stacks.values().stream().mapToLong(n -> n).sum();
    return new Recording(
        seconds,
        WorkerTally.of(stacks, DRIVER),
        samples,
        lost,
        throttled,
        400,
        8,
        expected,
        cpuSeconds);
  }

  private static Recording whole(Map<String, Long> stacks) {
    return recording(
        10, stacks, Optional.of(50L), 0, OptionalDouble.of(250), OptionalDouble.of(20));
  }

  private static LockReadings names(String why) {
    return new LockReadings(".w", "perf window 1", SOURCE, "NMI off.", why, DRIVER);
  }

  private static List<Reading> all(Recording recording) {
    return names("").all(Optional.of(recording));
  }

  private static Reading named(String name, Recording recording) {
    return all(recording).stream()
        .filter(r -> r.name().equals(name + ".w"))
        .findFirst()
        .orElseThrow();
  }

  private static Reading measured(String name, double value, Unit unit, String note) {
    return new Reading.Measured(name + ".w", value, unit, "perf window 1", SOURCE, note);
  }

  private static Reading share(String name, double value, String note) {
    return measured(name, value, Unit.SHARE, note);
  }

  private static Reading absent(String name, String why) {
    return new Reading.Absent(name + ".w", why, SOURCE);
  }

  private static List<Reading> ofWhole() {
    String most = "12 worker samples have a leaf without a symbol, 25 more a work without one.";
    String coverage =
        "Samples over frequency x seconds x CPUs; cycles do not tick on an idle CPU, cpu-clock"
            + " does.";
    String period =
        "CPU time of samples is sampled time of cpu-clock, or samples over the frequency asked for."
            + " NMI off.";
    return List.of(
        share("lock.driver_path", 0.08, "NMI off."),
        share("lock.all_workers", 0.2, "NMI off."),
        share("lock.driver_path_at_most", 37.0 / 125, most),
        share("lock.all_workers_at_most", 57.0 / 125, most),
        share("lock.unresolved_leaves", 0.12, "NMI off."),
        measured("lock.worker_samples", 100, Unit.COUNT, ""),
        measured("lock.samples", 200, Unit.COUNT, ""),
        share("lock.sample_coverage", 0.8, coverage),
        share("lock.lost_share", 0.2, ""),
        measured("lock.throttled", 0, Unit.COUNT, ""),
        share("lock.unresolved_share", 0.02, ""),
        share("lock.driver_path_interrupted", 0.02, "NMI off."),
        measured("lock.driver_path_samples", 80, Unit.COUNT, ""),
        share("lock.interrupted_share", 0.02, "NMI off."),
        share("lock.of_cpu", 0.1, "NMI off."),
        share("lock.driver_path_of_cpu", 0.04, "NMI off."),
        share("lock.workers_of_cpu", 0.5, "NMI off."),
        share("lock.of_one_core", 0.2, period),
        share("lock.driver_path_of_one_core", 0.08, period),
        share("lock.workers_of_one_core", 1, period),
        share("lock.caller.bes2600_reg_read", 0.06, ""),
        share("lock.caller.el1_irq", 0.02, ""),
        share("lock.caller.sdio_rx_work", 0.12, ""));
  }

  @Test
  void everyReadingOfAWholeRecordingIsPublishedInItsOrder() {
    assertThat(all(whole(STACKS))).isEqualTo(ofWhole());
    assertThat(names("").brief(Optional.of(whole(STACKS)))).isEqualTo(ofWhole().subList(0, 11));
  }

  @Test
  void withoutARecordingEveryReadingHasTheReason() {
    List<Reading> expected = new ArrayList<>();
    ofWhole().subList(0, 20).stream()
        .map(Reading::name)
        .map(name -> name.substring(0, name.length() - 2))
        .forEach(name -> expected.add(absent(name, "It was lost.")));
    assertThat(names("It was lost.").all(Optional.empty())).isEqualTo(expected);
  }

  @Test
  void aRecordingWithoutAWorkerHasNoShareOfThem() {
    Recording idle = whole(Map.of("do_idle", 50L));
    for (String name :
        List.of(
            "lock.driver_path",
            "lock.all_workers",
            "lock.driver_path_at_most",
            "lock.of_cpu",
            "lock.workers_of_one_core")) {
      assertThat(named(name, idle)).isEqualTo(absent(name, WORKERS_NONE));
    }
    assertThat(named("lock.worker_samples", idle))
        .isEqualTo(measured("lock.worker_samples", 0, Unit.COUNT, ""));
  }

  @Test
  void aRecordingWithoutASampleSaysSo() {
    Recording empty =
        recording(10, Map.of(), Optional.of(0L), 0, OptionalDouble.of(250), OptionalDouble.of(0));
    assertThat(named("lock.of_cpu", empty))
        .isEqualTo(absent("lock.of_cpu", "The recording holds no sample."));
    assertThat(named("lock.lost_share", empty))
        .isEqualTo(absent("lock.lost_share", "The recording holds no sample."));
    assertThat(named("lock.sample_coverage", empty).measured().map(Reading.Measured::value))
        .contains(0.0);
    Recording allLost =
        recording(10, Map.of(), Optional.of(3L), 0, OptionalDouble.of(250), OptionalDouble.of(0));
    assertThat(named("lock.lost_share", allLost)).isEqualTo(share("lock.lost_share", 1, ""));
    Recording half =
        recording(
            10,
            Map.of("do_idle", 3L),
            Optional.of(3L),
            0,
            OptionalDouble.of(250),
            OptionalDouble.of(0));
    assertThat(named("lock.lost_share", half)).isEqualTo(share("lock.lost_share", 0.5, ""));
  }

  @Test
  void samplesWithoutATimeHaveNoShareOfACore() {
    Recording timeless =
        recording(10, STACKS, Optional.of(0L), 0, OptionalDouble.of(250), OptionalDouble.empty());
    assertThat(named("lock.of_one_core", timeless)).isEqualTo(absent("lock.of_one_core", NO_TIME));
    Recording instant =
        recording(0, STACKS, Optional.of(0L), 0, OptionalDouble.of(0), OptionalDouble.of(20));
    assertThat(named("lock.of_one_core", instant)).isEqualTo(absent("lock.of_one_core", NO_TIME));
    assertThat(named("lock.sample_coverage", instant))
        .isEqualTo(
            absent(
                "lock.sample_coverage",
                "perf.tsv has no sampling frequency or no number of CPUs."));
  }

  @Test
  void aThrottledRecordingDoesNotSayHowMuchItLost() {
    String nobody = "; how many samples that cost is not counted anywhere.";
    assertThat(named("lock.lost_share", throttled(1)))
        .isEqualTo(absent("lock.lost_share", "The kernel throttled sampling 1 time" + nobody));
    assertThat(named("lock.lost_share", throttled(2)))
        .isEqualTo(absent("lock.lost_share", "The kernel throttled sampling 2 times" + nobody));
  }

  private static Recording throttled(long n) {
    return recording(
        10, STACKS, Optional.of(50L), n, OptionalDouble.of(250), OptionalDouble.of(20));
  }
}
