package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Finding;
import besser.gate.judge.Prediction;
import besser.gate.judge.Prediction.Covers;
import besser.gate.judge.Prediction.Outcome;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Which movements a prediction speaks for, and which a reviewer is still asked about. */
class CoverTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static Delta delta(String metric, double before, double after, boolean believed) {
    return delta(metric, before, after, after / before * 0.9, after / before * 1.1, believed);
  }

  private static Delta delta(
      String metric, double before, double after, double low, double high, boolean believed) {
    return new Delta(
        metric,
        Unit.COUNT,
        List.of(before),
        List.of(after),
        OptionalDouble.of(after / before),
        Double.isNaN(low) ? NONE : OptionalDouble.of(low),
        Double.isNaN(high) ? NONE : OptionalDouble.of(high),
        NONE,
        believed);
  }

  private static Prediction predicted(String metric, Outcome outcome) {
    return new Prediction(
        "P", "t", "high", metric, "it is predicted", "b", "o", Covers.FAMILY, outcome);
  }

  private static UnpredictedChanges movements(Prediction prediction, Delta... deltas) {
    return new UnpredictedChanges(
        Optional.of(new Comparison("b", List.of(), List.of(deltas), List.of(), "")),
        List.of(prediction));
  }

  private static List<String> asked(Prediction prediction, Delta... deltas) {
    return movements(prediction, deltas).unpredicted().stream().map(Draft::title).toList();
  }

  private static final Prediction GAIN = predicted("rx.mean", Outcome.CONFIRMED);

  @Test
  void whatIsWithinNoiseIsAskedAboutByNobody() {
    assertThat(asked(predicted("log.warn", Outcome.CONFIRMED), delta("rx.mean", 2, 4, false)))
        .isEmpty();
  }

  @Test
  void withoutABaselineNothingMoved() {
    assertThat(new UnpredictedChanges(Optional.empty(), List.of(GAIN)).unpredicted()).isEmpty();
  }

  @Test
  void aFamilyIsCoveredOnlyWhereThePredictedReadingMovedTheSameWay() {
    Delta median = delta("rx.median", 2, 4, true);
    assertThat(asked(GAIN, delta("rx.mean", 2, 4, false), median)).isEmpty();
    assertThat(asked(GAIN, delta("rx.mean", 2, 2, false), median))
        .containsExactly("rx.median improved and no prediction covers it.");
    assertThat(asked(GAIN, delta("rx.mean", 4, 2, false), median))
        .containsExactly("rx.median improved and no prediction covers it.");
    assertThat(asked(GAIN, median))
        .containsExactly("rx.median improved and no prediction covers it.");
    assertThat(asked(GAIN, delta("rx.mean", 2, 4, false), delta("log.warn", 4, 2, true)))
        .containsExactly("log.warn improved and no prediction covers it.");
  }

  @Test
  void theSameBytesCountedElsewhereMoveInStepWhereTheIntervalsTouch() {
    Delta mean = delta("rx.mean", 1, 2, 1.5, 2.5, true);
    String asked = "pressure.offered improved and no prediction covers it.";
    assertThat(asked(GAIN, mean, delta("pressure.offered", 1, 3, 2.5, 3.5, true))).isEmpty();
    assertThat(asked(GAIN, mean, delta("pressure.offered", 1, 3, 2.51, 3.5, true)))
        .containsExactly(asked);
    assertThat(asked(GAIN, mean, delta("pressure.offered", 1, 1.2, 1.1, 1.5, true))).isEmpty();
    assertThat(asked(GAIN, mean, delta("pressure.offered", 1, 1.2, 1.1, 1.49, true)))
        .containsExactly(asked);
  }

  @Test
  void withoutAnIntervalNothingSaysThatTheyDoNotMoveInStep() {
    Delta mean = delta("rx.mean", 1, 2, 1.5, 2.5, true);
    Delta mute = delta("rx.mean", 1, 2, Double.NaN, Double.NaN, true);
    Delta far = delta("pressure.offered", 1, 9, 8, 10, true);
    Delta farMute = delta("pressure.offered", 1, 9, Double.NaN, Double.NaN, true);
    assertThat(asked(GAIN, mean, far)).hasSize(1);
    assertThat(asked(GAIN, mute, far)).isEmpty();
    assertThat(asked(GAIN, mean, farMute)).isEmpty();
  }

  @Test
  void anotherQuantityOfTheFamilyNeedNotMoveInStep() {
    assertThat(
            asked(GAIN, delta("rx.mean", 1, 2, 1.5, 2.5, true), delta("rx.p5", 1, 9, 8, 10, true)))
        .isEmpty();
  }

  @Test
  void aRefutedPredictionSpeaksForItsFamilyThatBecameWorseWithIt() {
    Prediction refuted = predicted("rx.mean", Outcome.REFUTED_WORSE);
    UnpredictedChanges unpredictedChanges =
        movements(refuted, delta("rx.mean", 4, 2, true), delta("rx.median", 4, 2, true));
    String mean = "rx.mean: 4 -> 2 (0.500 times; 95 % interval 0.450 to 0.550)";
    String median = "rx.median: 4 -> 2 (0.500 times; 95 % interval 0.450 to 0.550)";
    assertThat(unpredictedChanges.restating(refuted)).containsExactly(mean, median);
    assertThat(unpredictedChanges.unpredicted()).isEmpty();
    assertThat(unpredictedChanges.restatingAlways(refuted)).containsExactly(mean);
    assertThat(unpredictedChanges.restatingApart(refuted))
        .containsExactly(
            new Finding.Asked("rx.median became worse and no prediction covers it.", median));
  }

  @Test
  void whatWasConfirmedOrNotMeasuredIsRestatedByNothing() {
    Prediction unmeasured = predicted("rx.mean", Outcome.NOT_MEASURED);
    Delta mean = delta("rx.mean", 2, 4, true);
    assertThat(movements(GAIN, mean).restating(GAIN)).isEmpty();
    assertThat(movements(unmeasured, mean).restating(unmeasured)).isEmpty();
    assertThat(movements(unmeasured, mean).unpredicted()).hasSize(1);
  }

  @Test
  void aCostThatMovedIsOneOfTheDriversWorkers() {
    assertThat(
            movements(
                    GAIN,
                    delta("lock.driver_path", 4, 2, true),
                    delta("lock.workers_of_cpu", 4, 2, true),
                    delta("lock.contention", 4, 2, true))
                .unpredicted())
        .extracting(d -> d.kind() + " " + d.title())
        .containsExactly(
            "moved-cost lock.driver_path improved and no prediction covers it.",
            "moved-cost lock.workers_of_cpu improved and no prediction covers it.",
            "delta lock.contention improved and no prediction covers it.");
  }
}
