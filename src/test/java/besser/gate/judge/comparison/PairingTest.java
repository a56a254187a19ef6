package besser.gate.judge.comparison;

import static besser.gate.judge.comparison.Arms.absent;
import static besser.gate.judge.comparison.Arms.arm;
import static besser.gate.judge.comparison.Arms.measured;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Delta;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairingTest {
  private static final Unit RATE = Unit.BYTES_PER_SECOND;

  private static List<String> words(Pairing pairing) {
    return pairing.deltas().stream().map(d -> d.metric() + ": " + d.words()).toList();
  }

  private static List<String> moved(Pairing pairing) {
    return pairing.deltas().stream().filter(Delta::beyondNoise).map(Delta::metric).toList();
  }

  private static Delta only(Arm before, Arm after) {
    Pairing pairing = Pairing.of(before, after);
    assertThat(pairing.unpaired()).isEmpty();
    assertThat(pairing.deltas()).hasSize(1);
    return pairing.deltas().get(0);
  }

  @Test
  void aReadingOfBothArmsIsComparedByItsMeansWithAnInterval() {
    Delta doubled =
        only(
            Arms.of("b", "rx.mean", RATE, 0.9e6, 1e6, 1.1e6),
            Arms.of("c", "rx.mean", RATE, 1.9e6, 2e6, 2.1e6));
    assertThat(doubled.unit()).isEqualTo(RATE);
    assertThat(doubled.baseline()).containsExactly(0.9e6, 1e6, 1.1e6);
    assertThat(doubled.observed()).containsExactly(1.9e6, 2e6, 2.1e6);
    assertThat(doubled.words())
        .isEqualTo(
            "900 KB/s, 1 MB/s, 1.1 MB/s -> 1.9 MB/s, 2 MB/s, 2.1 MB/s"
                + " (2.00 times; 95 % interval 1.62 to 2.46)");
    assertThat(doubled.beyondNoise()).isTrue();
  }

  @Test
  void whatChanceMovesAsFarIsNotBelieved() {
    Delta same =
        only(
            Arms.of("b", "rx.mean", RATE, 0.9e6, 1e6, 1.1e6),
            Arms.of("c", "rx.mean", RATE, 1e6, 1.1e6, 0.9e6));
    assertThat(same.words()).endsWith("(1.00 times; 95 % interval 0.797 to 1.25)");
    assertThat(same.beyondNoise()).isFalse();
  }

  @Test
  void countsAreExactToOneAndRatesAreNot() {
    assertThat(
            only(
                    Arms.of("b", "mmc.requests", Unit.COUNT, 5, 5),
                    Arms.of("c", "mmc.requests", Unit.COUNT, 6, 6))
                .words())
        .isEqualTo("5, 5 -> 6, 6 (1.20 times; 95 % interval 0.948 to 1.52)");
    assertThat(
            only(
                    Arms.of("b", "mmc.requests", Unit.PER_SECOND, 5, 5),
                    Arms.of("c", "mmc.requests", Unit.PER_SECOND, 6, 6))
                .words())
        .isEqualTo("5/s, 5/s -> 6/s, 6/s (1.20 times; 95 % interval 1.19 to 1.21)");
  }

  @Test
  void aBaselineOfZeroHasNoRatio() {
    Delta risen =
        only(
            Arms.of("b", "wire.share", Unit.SHARE, 0, 0, 0),
            Arms.of("c", "wire.share", Unit.SHARE, 0.01, 0.02, 0.03));
    assertThat(risen.words())
        .isEqualTo(
            "0 %, 0 %, 0 % -> 1 %, 2 %, 3 %"
                + " (no ratio, the baseline's mean is 0; by chance alone 7.42 %)");
    assertThat(risen.low()).isEmpty();
    assertThat(risen.high()).isEmpty();
  }

  @Test
  void oneRepetitionAnArmIsShownAndNeverBelieved() {
    Delta alone = only(Arms.of("b", "rx.mean", RATE, 1e6), Arms.of("c", "rx.mean", RATE, 4e6));
    assertThat(alone.words())
        .isEqualTo("1 MB/s -> 4 MB/s (4.00 times; too few repetitions for an interval)");
    assertThat(alone.beyondNoise()).isFalse();
  }

  @Test
  void theSizeOfTheRecordingIsShownAndNeverBelieved() {
    assertThat(
            only(
                    Arms.of("b", "lock.samples", Unit.COUNT, 1000, 1010, 990),
                    Arms.of("c", "lock.samples", Unit.COUNT, 5000, 5010, 4990))
                .beyondNoise())
        .isFalse();
  }

  @Test
  void singleWindowsAndUpperBoundsAreNotCompared() {
    List<Reading> repetition =
        List.of(
            measured("lock.all_workers", 0.2, Unit.SHARE),
            measured("lock.all_workers.window-1", 0.2, Unit.SHARE),
            measured("lock.all_workers_at_most", 0.3, Unit.SHARE));
    assertThat(words(Pairing.of(arm("b", repetition), arm("c", repetition))))
        .containsExactly(
            "lock.all_workers: 20 % -> 20 % (1.00 times; too few repetitions for an interval)");
  }

  @Test
  void aCallerNoSampleShowsHasAShareOfZeroWhereSamplesWereTaken() {
    Reading sampled = measured("lock.all_workers", 0.2, Unit.SHARE);
    Reading caller = measured("lock.caller.new_one", 0.04, Unit.SHARE);
    Pairing pairing =
        Pairing.of(
            arm("b", List.of(sampled), List.of(sampled, caller)),
            arm("c", List.of(sampled, caller), List.of(sampled)));
    assertThat(pairing.unpaired()).isEmpty();
    assertThat(pairing.deltas())
        .extracting(d -> d.metric() + " " + d.baseline() + " " + d.observed())
        .containsExactly(
            "lock.all_workers [0.2, 0.2] [0.2, 0.2]",
            "lock.caller.new_one [0.0, 0.04] [0.04, 0.0]");
  }

  @Test
  void aCallerIsMissingWhereNoSampleWasTakenThoughAnotherReadingWas() {
    Reading mean = measured("rx.mean", 1e6, RATE);
    Reading sampled = measured("lock.all_workers", 0.2, Unit.SHARE);
    Reading caller = measured("lock.caller.new_one", 0.04, Unit.SHARE);
    Pairing pairing =
        Pairing.of(
            arm("b", List.of(mean, absent("lock.all_workers", "perf was not there."))),
            arm("c", List.of(mean, sampled, caller)));
    assertThat(pairing.deltas()).extracting(Delta::metric).containsExactly("rx.mean");
    assertThat(pairing.unpaired())
        .containsExactly(
            "lock.all_workers: b rep-1: perf was not there.",
            "lock.caller.new_one: The recorder has no instrument for it.");
  }

  @Test
  void nothingButACallerIsZeroBecauseSamplesWereTaken() {
    Reading sampled = measured("lock.all_workers", 0.2, Unit.SHARE);
    Pairing pairing =
        Pairing.of(
            arm("b", List.of(sampled)),
            arm("c", List.of(sampled, measured("mmc.requests", 5, Unit.COUNT))));
    assertThat(pairing.deltas()).extracting(Delta::metric).containsExactly("lock.all_workers");
    assertThat(pairing.unpaired())
        .containsExactly("mmc.requests: The recorder has no instrument for it.");
  }

  @Test
  void whatAnArmLacksIsNamedOnceAReason() {
    Reading mean = measured("rx.mean", 1e6, RATE);
    Arm old =
        arm(
            "b",
            List.of(
                mean,
                absent("mmc.requests", "It was not armed."),
                absent("workqueue.execute", "It was not armed."),
                measured("log.warn", 0, Unit.COUNT)));
    Arm now =
        arm(
            "c",
            List.of(
                mean,
                measured("mmc.requests", 5, Unit.COUNT),
                measured("workqueue.execute", 5, Unit.COUNT),
                absent("log.warn", "There is no log.")));
    Pairing pairing = Pairing.of(old, now);
    assertThat(words(pairing)).hasSize(1);
    assertThat(pairing.unpaired())
        .containsExactly(
            "log.warn: c rep-1: There is no log.",
            "mmc.requests, workqueue.execute: b rep-1: It was not armed.");
  }

  private static Arm among(String campaign, int others, double... means) {
    List<List<Reading>> repetitions = new ArrayList<>();
    for (double mean : means) {
      List<Reading> list = new ArrayList<>();
      for (int i = 0; i < others; i++) {
        list.add(measured("mmc.requests.cmd" + i, 5 + repetitions.size(), Unit.PER_SECOND));
      }
      list.add(measured("rx.mean", mean, RATE));
      repetitions.add(list);
    }
    return arm(campaign, repetitions.get(0), repetitions.get(1), repetitions.get(2));
  }

  @Test
  void ofManyReadingsOnlyOneThatStandsOutAmongThemAllIsBelieved() {
    // By chance alone 0.19 %: one of 21 may be believed at 0.24 %, one of 31 at 0.16 %.
    assertThat(
            moved(Pairing.of(among("b", 20, 0.9e6, 1e6, 1.1e6), among("c", 20, 1.9e6, 2e6, 2.1e6))))
        .containsExactly("rx.mean");
    assertThat(
            moved(Pairing.of(among("b", 30, 0.9e6, 1e6, 1.1e6), among("c", 30, 1.9e6, 2e6, 2.1e6))))
        .isEmpty();
  }
}
