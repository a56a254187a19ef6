package besser.gate.judge.comparison;

import static besser.gate.judge.comparison.Arms.absent;
import static besser.gate.judge.comparison.Arms.arm;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Claim;
import besser.gate.judge.Claims;
import besser.gate.judge.Prediction;
import besser.gate.judge.Prediction.Covers;
import besser.gate.judge.Prediction.Outcome;
import besser.gate.judge.check.IsMeasured;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PredictionsTest {
  private static final Unit RATE = Unit.BYTES_PER_SECOND;
  private static final PredictionCheck FLOOR = new PredictionCheck.AtLeast("rx.mean", 1e6, RATE);
  private static final PredictionCheck STEADY = new PredictionCheck.Steady("rx.mean", 0.25);
  private static final Arm BEFORE = Arms.of("b", "rx.mean", RATE, 725e3, 663e3);
  private static final Arm AFTER = Arms.of("c", "rx.mean", RATE, 2.31e6, 2.4e6);
  private static final Arm BLIND = arm("x", List.of(absent("rx.mean", "No tick.")));

  private static Prediction one(
      PredictionCheck predictionCheck, Optional<Arm> baseline, Arm observed) {
    Claim claim =
        Claims.comparison("P-RX", Set.of("prediction", "confidence-high"), predictionCheck);
    List<Prediction> all = Predictions.of(List.of(claim), baseline, observed, List.of());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Prediction expected(String before, String after, Covers covers, Outcome outcome) {
    return new Prediction(
        "P-RX", "title of P-RX", "high", "rx.mean", "s1", before, after, covers, outcome);
  }

  @Test
  void bothArmsStandBesideWhatWasPredicted() {
    assertThat(one(FLOOR, Optional.of(BEFORE), AFTER))
        .isEqualTo(
            expected(
                "725 KB/s, 663 KB/s", "2.31 MB/s, 2.4 MB/s", Covers.FAMILY, Outcome.CONFIRMED));
    assertThat(one(STEADY, Optional.of(BEFORE), AFTER))
        .isEqualTo(
            expected(
                "725 KB/s, 663 KB/s",
                "2.31 MB/s, 2.4 MB/s",
                Covers.READING,
                Outcome.REFUTED_BETTER));
  }

  @Test
  void aLevelIsDecidedWithoutABaselineAndAChangeIsNot() {
    String none = "not measured: no baseline was named.";
    assertThat(one(FLOOR, Optional.empty(), AFTER))
        .isEqualTo(expected(none, "2.31 MB/s, 2.4 MB/s", Covers.FAMILY, Outcome.CONFIRMED));
    assertThat(one(STEADY, Optional.empty(), AFTER))
        .isEqualTo(expected(none, "2.31 MB/s, 2.4 MB/s", Covers.READING, Outcome.NOT_MEASURED));
  }

  @Test
  void aBaselineThatDidNotMeasureItDecidesALevelAndNoChange() {
    String blind = "not measured: x rep-1: No tick.";
    assertThat(one(FLOOR, Optional.of(BLIND), AFTER))
        .isEqualTo(expected(blind, "2.31 MB/s, 2.4 MB/s", Covers.FAMILY, Outcome.CONFIRMED));
    assertThat(one(STEADY, Optional.of(BLIND), AFTER))
        .isEqualTo(expected(blind, "2.31 MB/s, 2.4 MB/s", Covers.READING, Outcome.NOT_MEASURED));
  }

  @Test
  void whatThisCampaignDidNotMeasureIsNeitherConfirmedNorRefuted() {
    String blind = "not measured: x rep-1: No tick.";
    assertThat(one(FLOOR, Optional.of(BEFORE), BLIND))
        .isEqualTo(expected("725 KB/s, 663 KB/s", blind, Covers.FAMILY, Outcome.NOT_MEASURED));
    assertThat(one(STEADY, Optional.of(BEFORE), BLIND))
        .isEqualTo(expected("725 KB/s, 663 KB/s", blind, Covers.READING, Outcome.NOT_MEASURED));
  }

  @Test
  void aReasonBothArmsShareIsGivenOnce() {
    assertThat(one(FLOOR, Optional.of(BLIND), BLIND))
        .isEqualTo(
            expected(
                "not measured",
                "not measured: x rep-1: No tick.",
                Covers.FAMILY,
                Outcome.NOT_MEASURED));
  }

  @Test
  void twoArmsThatMeasuredTheSameAreBothShown() {
    assertThat(one(FLOOR, Optional.of(AFTER), AFTER))
        .isEqualTo(
            expected(
                "2.31 MB/s, 2.4 MB/s", "2.31 MB/s, 2.4 MB/s", Covers.FAMILY, Outcome.CONFIRMED));
  }

  @Test
  void onlySentencesThatForetellSomethingArePredictions() {
    List<Claim> claims =
        List.of(
            Claims.comparison("P-A", Set.of("prediction"), FLOOR, STEADY),
            Claims.comparison("V-B", Set.of("validity"), new IsMeasured("rx.mean")),
            Claims.comparison("P-C", Set.of("prediction"), STEADY));
    assertThat(Predictions.of(claims, Optional.of(BEFORE), AFTER, List.of()))
        .extracting(p -> p.id() + " " + p.predicted() + " " + p.confidence())
        .containsExactly("P-A s1 ", "P-A s2 ", "P-C s1 ");
  }

  @Test
  void aChangeFromABaselineThatCannotBeComparedIsNotMeasuredAndALevelIs() {
    List<Claim> claims =
        List.of(
            Claims.comparison("P-A", Set.of("prediction"), STEADY),
            Claims.comparison("P-B", Set.of("prediction"), FLOOR));
    List<Prediction> all =
        Predictions.of(claims, Optional.of(AFTER), AFTER, List.of("The kernel differs: a, b."));
    assertThat(all.get(0).outcome()).isEqualTo(Outcome.NOT_MEASURED);
    assertThat(all.get(0).baseline())
        .isEqualTo("cannot be compared (The kernel differs: a, b.): 2.31 MB/s, 2.4 MB/s");
    assertThat(all.get(1).outcome()).isEqualTo(Outcome.CONFIRMED);
  }

  @Test
  void nothingIsConfirmedByASetThatLacksARepetitionAndWhatIsRefutedStays() {
    List<Prediction> all =
        List.of(one(FLOOR, Optional.of(BEFORE), AFTER), one(STEADY, Optional.of(BEFORE), AFTER));
    assertThat(Predictions.whole(all, List.of())).isEqualTo(all);
    List<Prediction> faulty = Predictions.whole(all, List.of("rep-2 is missing."));
    assertThat(faulty)
        .extracting(Prediction::outcome)
        .containsExactly(Outcome.NOT_MEASURED, Outcome.REFUTED_BETTER);
    assertThat(faulty.get(0).observed())
        .isEqualTo("of a faulty set (rep-2 is missing.): 2.31 MB/s, 2.4 MB/s");
  }
}
