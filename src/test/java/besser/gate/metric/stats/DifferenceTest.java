package besser.gate.metric.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Probabilities were computed by another program (SciPy's t distribution) from the formulas. */
class DifferenceTest {
  private static double chance(List<Double> baseline, List<Double> observed, double step) {
    return Difference.byChance(baseline, observed, step).orElseThrow();
  }

  @Test
  void readingsAboveZeroAreComparedByTheirRatio() {
    assertThat(chance(List.of(100.0, 110.0, 120.0), List.of(200.0, 230.0, 210.0, 240.0), 0))
        .isCloseTo(0.000384664633481991, within(1e-10));
  }

  @Test
  void readingsBelowZeroAreComparedByTheirMeans() {
    assertThat(chance(List.of(-50.0, -52.0, -57.0), List.of(-60.0, -61.0, -66.0, -70.0), 0))
        .isCloseTo(0.01566221200888002, within(1e-10));
    assertThat(chance(List.of(-60.0, -61.0, -66.0, -70.0), List.of(-50.0, -52.0, -57.0), 0))
        .isCloseTo(0.01566221200888002, within(1e-10));
  }

  @Test
  void anArmOfZeroesIsComparedByItsMean() {
    assertThat(chance(List.of(0.0, 0.0, 0.0), List.of(3.0, 4.0, 5.0), 0))
        .isCloseTo(0.020204102886728758, within(1e-10));
  }

  @Test
  void countsThatAgreeVaryByTheirStepAllTheSame() {
    assertThat(chance(List.of(0.0, 0.0), List.of(0.0, 1.0, 0.0), 1))
        .isCloseTo(0.45738544080573373, within(1e-10));
  }

  @Test
  void readingsThatAgreeToTheLastDigitVaryByAPartInAThousand() {
    assertThat(chance(List.of(-50.0, -50.0), List.of(-50.1, -50.1), 0))
        .isCloseTo(0.18377622917402156, within(1e-10));
  }

  @Test
  void meansThatAreTheSameDifferByChanceAlone() {
    assertThat(chance(List.of(0.0, 0.0), List.of(0.0, 0.0), 0)).isEqualTo(1);
  }

  @Test
  void oneReadingAnArmTellsNothing() {
    assertThat(Difference.byChance(List.of(-1.0), List.of(-2.0, -3.0), 0)).isEmpty();
    assertThat(Difference.byChance(List.of(-1.0, -2.0), List.of(-2.0), 0)).isEmpty();
    assertThat(Difference.byChance(List.of(-1.0, -2.0), List.of(-2.0, -3.0), 0)).isPresent();
  }

  @Test
  void ofManyDifferencesThoseUnderTheirRanksBoundAreBelieved() {
    assertThat(Difference.believed(List.of(0.9, 0.025, 0.0375, 0.0125), 0.05))
        .containsExactly(false, true, true, true);
    assertThat(Difference.believed(List.of(0.9, 0.0251, 0.0376, 0.0126), 0.05))
        .containsExactly(false, false, false, false);
  }

  @Test
  void aSmallerOneIsBelievedWithALargerOneThatIs() {
    assertThat(Difference.believed(List.of(0.03, 0.04), 0.05)).containsExactly(true, true);
    assertThat(Difference.believed(List.of(0.03, 0.06), 0.05)).containsExactly(false, false);
    assertThat(Difference.believed(List.of(0.025, 0.06), 0.05)).containsExactly(true, false);
  }

  @Test
  void aDifferenceThatCannotBeChanceIsBelieved() {
    assertThat(Difference.believed(List.of(0.0), 0.05)).containsExactly(true);
    assertThat(Difference.believed(List.of(), 0.05)).isEmpty();
  }
}
