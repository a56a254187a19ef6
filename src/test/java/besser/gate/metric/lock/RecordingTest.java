package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.store.KnownDrivers;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One window or several: what one of them does not know the sum does not know. */
class RecordingTest {
  private static final Driver DRIVER = KnownDrivers.today("bes2600");
  private static final Map<String, Long> STACKS = Map.of("kthread;bes2600_bh", 50L, "do_idle", 30L);
  private static final WorkerTally TALLY = WorkerTally.of(STACKS, DRIVER);

  private static PerfWindow.Profile profile(OptionalDouble sampled) {
    return new PerfWindow.Profile(
        80,
        Optional.of(3L),
        2,
        400,
        7,
        STACKS,
        sampled,
        new PerfWindow.Sampling("", new TreeMap<>(), new TreeMap<>()));
  }

  private static PerfWindow window(OptionalDouble hz, OptionalInt cpus, OptionalDouble sampled) {
    return new PerfWindow(
        1,
        "4M",
        100,
        105,
        OptionalInt.of(0),
        hz,
        cpus,
        Part.present("device/perf-1.script.gz", profile(sampled)),
        Part.present("device/perf-1.buildids.txt", Map.of()));
  }

  private static Recording of(OptionalDouble hz, OptionalInt cpus, OptionalDouble sampled) {
    return Recording.of(window(hz, cpus, sampled), profile(sampled), DRIVER);
  }

  private static Recording with(OptionalDouble expected, OptionalDouble cpuSeconds) {
    return new Recording(5, TALLY, 80, Optional.of(3L), 2, 400, 7, expected, cpuSeconds);
  }

  @Test
  void frequencyLengthAndCpusSayHowManySamplesThereShouldBe() {
    assertThat(of(OptionalDouble.of(20), OptionalInt.of(4), OptionalDouble.empty()))
        .isEqualTo(with(OptionalDouble.of(400), OptionalDouble.of(4)));
    assertThat(of(OptionalDouble.of(20), OptionalInt.empty(), OptionalDouble.empty()))
        .isEqualTo(with(OptionalDouble.empty(), OptionalDouble.of(4)));
    assertThat(of(OptionalDouble.empty(), OptionalInt.of(4), OptionalDouble.empty()))
        .isEqualTo(with(OptionalDouble.empty(), OptionalDouble.empty()));
  }

  @Test
  void timeTheEventCountedGoesBeforeTheFrequencyAskedFor() {
    assertThat(of(OptionalDouble.of(20), OptionalInt.of(4), OptionalDouble.of(3.5)))
        .isEqualTo(with(OptionalDouble.of(400), OptionalDouble.of(3.5)));
    assertThat(of(OptionalDouble.empty(), OptionalInt.of(4), OptionalDouble.of(3.5)))
        .isEqualTo(with(OptionalDouble.empty(), OptionalDouble.of(3.5)));
  }

  @Test
  void twoWindowsAddUpNumberByNumber() {
    Recording other =
        new Recording(
            10,
            WorkerTally.of(Map.of("do_idle", 1000L), DRIVER),
            1000,
            Optional.of(40L),
            500,
            6000,
            70,
            OptionalDouble.of(2000),
            OptionalDouble.of(9));
    assertThat(with(OptionalDouble.of(400), OptionalDouble.of(4)).plus(other))
        .isEqualTo(
            new Recording(
                15,
                TALLY,
                1080,
                Optional.of(43L),
                502,
                6400,
                77,
                OptionalDouble.of(2400),
                OptionalDouble.of(13)));
  }

  @Test
  void whatOneWindowDoesNotKnowTheSumDoesNotKnow() {
    Recording whole = with(OptionalDouble.of(400), OptionalDouble.of(4));
    Recording mute =
        new Recording(
            5,
            TALLY,
            80,
            Optional.empty(),
            2,
            400,
            7,
            OptionalDouble.empty(),
            OptionalDouble.empty());
    Recording sum =
        new Recording(
            10,
            TALLY.plus(TALLY),
            160,
            Optional.empty(),
            4,
            800,
            14,
            OptionalDouble.empty(),
            OptionalDouble.empty());
    assertThat(whole.plus(mute)).isEqualTo(sum);
    assertThat(mute.plus(whole)).isEqualTo(sum);
  }

  @Test
  void someSamplesStandForTheirPartOfTheCpuTime() {
    Recording whole = with(OptionalDouble.of(400), OptionalDouble.of(4));
    assertThat(whole.cpuSecondsOf(20)).isEqualTo(OptionalDouble.of(1));
    assertThat(with(OptionalDouble.empty(), OptionalDouble.empty()).cpuSecondsOf(20)).isEmpty();
  }

  @Test
  void aRecordingWithoutASampleStandsForNoCpuTime() {
    Recording empty =
        new Recording(
            5,
            WorkerTally.of(Map.of(), DRIVER),
            0,
            Optional.of(0L),
            0,
            0,
            0,
            OptionalDouble.of(400),
            OptionalDouble.of(0));
    assertThat(empty.cpuSecondsOf(0)).isEmpty();
  }
}
