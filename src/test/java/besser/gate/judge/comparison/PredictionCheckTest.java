package besser.gate.judge.comparison;

import static besser.gate.judge.Prediction.Outcome.CONFIRMED;
import static besser.gate.judge.Prediction.Outcome.NOT_MEASURED;
import static besser.gate.judge.Prediction.Outcome.REFUTED;
import static besser.gate.judge.Prediction.Outcome.REFUTED_BETTER;
import static besser.gate.judge.Prediction.Outcome.REFUTED_WORSE;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Prediction;
import besser.gate.judge.Prediction.Covers;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PredictionCheckTest {
  private static final Unit RATE = Unit.BYTES_PER_SECOND;

  private static Arm arm(String name, double... values) {
    return Arms.of("c", name, RATE, values);
  }

  private static Prediction.Outcome alone(PredictionCheck predictionCheck, double... values) {
    return predictionCheck.outcome(Optional.empty(), arm(predictionCheck.metric(), values));
  }

  private static Prediction.Outcome beside(
      PredictionCheck predictionCheck, double[] before, double... after) {
    return predictionCheck.outcome(
        Optional.of(arm(predictionCheck.metric(), before)), arm(predictionCheck.metric(), after));
  }

  private static double[] before(double... values) {
    return values;
  }

  @Test
  void aFloorIsReachedByTheMeanOfTheRepetitionsTheBoundIncluded() {
    PredictionCheck floor = new PredictionCheck.AtLeast("rx.mean", 1e6, RATE);
    assertThat(alone(floor, 0.5e6, 1.5e6)).isEqualTo(CONFIRMED);
    assertThat(alone(floor, 0.5e6, 1.5e6 - 1)).isEqualTo(REFUTED_WORSE);
    assertThat(alone(new PredictionCheck.AtLeast("lock.driver_path", 2, RATE), 1.9))
        .isEqualTo(REFUTED_BETTER);
    assertThat(alone(new PredictionCheck.AtLeast("mmc.requests", 2, RATE), 1.9)).isEqualTo(REFUTED);
  }

  @Test
  void aRangeIncludesBothItsEndsAndSaysOnWhichSideItWasLeft() {
    PredictionCheck range = new PredictionCheck.Between("lock.all_workers", 3, 5, Unit.SHARE);
    assertThat(alone(range, 3)).isEqualTo(CONFIRMED);
    assertThat(alone(range, 5)).isEqualTo(CONFIRMED);
    assertThat(alone(range, 2, 3.9)).isEqualTo(REFUTED_BETTER);
    assertThat(alone(range, 5, 5.1)).isEqualTo(REFUTED_WORSE);
  }

  @Test
  void zeroIsZeroInEveryRepetition() {
    PredictionCheck none = new PredictionCheck.Zero("driver.rx_queue_lock");
    assertThat(alone(none, 0, 0, 0)).isEqualTo(CONFIRMED);
    assertThat(alone(none, 0, 1, 0)).isEqualTo(REFUTED_WORSE);
  }

  @Test
  void whatStaysMovesByNoMoreThanItsShareEitherWay() {
    PredictionCheck steady = new PredictionCheck.Steady("rx.mean", 0.25);
    assertThat(beside(steady, before(3, 5), 5)).isEqualTo(CONFIRMED);
    assertThat(beside(steady, before(3, 5), 3)).isEqualTo(CONFIRMED);
    assertThat(beside(steady, before(3, 5), 5.001)).isEqualTo(REFUTED_BETTER);
    assertThat(beside(steady, before(3, 5), 2.999)).isEqualTo(REFUTED_WORSE);
    assertThat(beside(new PredictionCheck.Steady("link.signal_median", 0.25), before(-60), -45))
        .isEqualTo(CONFIRMED);
  }

  @Test
  void whatWasNothingBeforeCannotFallByAPartOfIt() {
    PredictionCheck half = new PredictionCheck.Falls("lock.per_mb", 0.4, 0.6);
    assertThat(beside(half, before(4), 2)).isEqualTo(CONFIRMED);
    assertThat(beside(half, before(0, 0), 0, 0)).isEqualTo(NOT_MEASURED);
    assertThat(beside(half, before(0, 0), 1, 0)).isEqualTo(REFUTED_WORSE);
  }

  @Test
  void aSpreadHasShrunkOnlyWhereItIsSmaller() {
    PredictionCheck shrinks = new PredictionCheck.SpreadShrinks("rx.mean");
    assertThat(beside(shrinks, before(1, 4), 2, 4.999)).isEqualTo(CONFIRMED);
    assertThat(beside(shrinks, before(1, 4), 2, 5)).isEqualTo(REFUTED_WORSE);
  }

  @Test
  void oneRepetitionAloneHasNoSpread() {
    PredictionCheck shrinks = new PredictionCheck.SpreadShrinks("rx.mean");
    assertThat(beside(shrinks, before(1), 2, 2)).isEqualTo(NOT_MEASURED);
    assertThat(beside(shrinks, before(1, 4), 2)).isEqualTo(NOT_MEASURED);
  }

  private static List<Reading> repetition(double rate, double lived, int deaths) {
    return List.of(
        Arms.measured("rx.mean", rate, RATE),
        Arms.measured("link.lived", lived, Unit.SECONDS),
        Arms.measured("link.deaths", deaths, Unit.COUNT));
  }

  private static Prediction.Outcome endurance(List<Reading> second) {
    return new PredictionCheck.AllReach("rx.mean", 1e6, RATE, new Span(1800))
        .outcome(
            Optional.empty(), Arms.compressed("c", 60, 0.25, repetition(2e6, 30.2, 0), second));
  }

  @Test
  void allReachALevelWhereEveryRepetitionDoes() {
    assertThat(endurance(repetition(1e6, 30, 0))).isEqualTo(CONFIRMED);
    assertThat(endurance(repetition(1e6 - 1, 30, 0))).isEqualTo(REFUTED_WORSE);
  }

  @Test
  void aStageIsWholeWhereItsTwoEndsWereSeenToWithinATickEach() {
    assertThat(endurance(repetition(2e6, 29.5, 0))).isEqualTo(CONFIRMED);
    assertThat(endurance(repetition(2e6, 29.49, 0))).isEqualTo(NOT_MEASURED);
  }

  @Test
  void aLinkThatDiedRefutesEnduranceAndOneThatWasSeenAliveForLessDoesNot() {
    assertThat(endurance(repetition(2e6, 12, 1))).isEqualTo(REFUTED_WORSE);
    assertThat(endurance(repetition(2e6, 12, 0))).isEqualTo(NOT_MEASURED);
    assertThat(endurance(List.of(Arms.measured("rx.mean", 2e6, RATE)))).isEqualTo(NOT_MEASURED);
  }

  @Test
  void onlyWhatSpeaksOfAChangeNeedsABaseline() {
    assertThat(new PredictionCheck.Steady("rx.mean", 0.25).needsBaseline()).isTrue();
    assertThat(new PredictionCheck.SpreadShrinks("rx.mean").needsBaseline()).isTrue();
    assertThat(new PredictionCheck.AtLeast("rx.mean", 1, RATE).needsBaseline()).isFalse();
    assertThat(new PredictionCheck.Zero("rx.mean").needsBaseline()).isFalse();
    assertThat(new PredictionCheck.AllReach("rx.mean", 1, RATE, new Span(1800)).needsBaseline())
        .isFalse();
  }

  @Test
  void aLevelSpeaksOfItsFamilyACountOfItselfAndASpreadOfNoLevel() {
    assertThat(new PredictionCheck.AtLeast("rx.mean", 1, RATE).covers()).isEqualTo(Covers.FAMILY);
    assertThat(new PredictionCheck.Between("rx.mean", 1, 2, RATE).covers())
        .isEqualTo(Covers.FAMILY);
    assertThat(new PredictionCheck.AllReach("rx.mean", 1, RATE, new Span(9)).covers())
        .isEqualTo(Covers.FAMILY);
    assertThat(new PredictionCheck.Zero("rx.mean").covers()).isEqualTo(Covers.READING);
    assertThat(new PredictionCheck.Steady("rx.mean", 0.25).covers()).isEqualTo(Covers.READING);
    assertThat(new PredictionCheck.SpreadShrinks("rx.mean").covers()).isEqualTo(Covers.NOTHING);
  }

  @Test
  void onlyWhatIsKnownToAPowerOfTwoIsLeftOpenByABoundWithinIt() {
    Span five = new Span(5);
    assertThat(alone(new PredictionCheck.AtMostTime("timed.p99.wsm_cmd_send", five), 9))
        .isEqualTo(NOT_MEASURED);
    assertThat(alone(new PredictionCheck.AtMostTime("timed.longest.wsm_cmd_send", five), 9))
        .isEqualTo(NOT_MEASURED);
    assertThat(alone(new PredictionCheck.AtMostTime("rx.longest_stall", five), 9))
        .isEqualTo(REFUTED_WORSE);
    assertThat(alone(new PredictionCheck.AtMostTime("timed.mean.wsm_cmd_send", five), 9))
        .isEqualTo(REFUTED_WORSE);
    assertThat(alone(new PredictionCheck.AtMostTime("timed.per_mb.wsm_cmd_send", five), 9))
        .isEqualTo(REFUTED_WORSE);
  }
}
