package besser.gate.metric.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {
  @Test
  void threeCleanRepetitionsProveThirtySevenPercentAndTwentyNineProveNinety() {
    assertThat(new Survival(3).lowerBound()).isCloseTo(0.368, within(0.001));
    assertThat(Survival.needed(0.9)).isEqualTo(29);
    assertThat(new Survival(29).lowerBound()).isGreaterThanOrEqualTo(0.9);
    assertThat(new Survival(28).lowerBound()).isLessThan(0.9);
  }

  @Test
  void aDriverThatDiesInOneRunOfThreePassesThreeRunsThirtyTimesInAHundred() {
    assertThat(new Survival(3).oddsOfPassing(1.0 / 3)).isCloseTo(0.296, within(0.001));
  }

  @Test
  void anArmAgainstItselfMovesByNothing() {
    List<Double> arm = List.of(725e3, 663e3, 700e3);
    RatioOfMeans same = RatioOfMeans.of(arm, arm, 0).orElseThrow();
    assertThat(same.ratio()).isEqualTo(1.0);
    assertThat(same.low()).isLessThan(1);
    assertThat(same.high()).isGreaterThan(1);
  }

  @Test
  void aThreefoldGainIsBeyondTheNoiseOfThreeAgainstThree() {
    RatioOfMeans gain =
        RatioOfMeans.of(List.of(725e3, 663e3, 700e3), List.of(2.363e6, 2.590e6, 2.102e6), 0)
            .orElseThrow();
    assertThat(gain.ratio()).isCloseTo(3.378, within(0.001));
    assertThat(gain.low()).isGreaterThan(1);
  }

  @Test
  void theIntervalIsTheSameWhicheverArmComesFirst() {
    List<Double> a = List.of(1.0, 1.2, 1.1);
    List<Double> b = List.of(2.0, 2.1, 2.6);
    RatioOfMeans forth = RatioOfMeans.of(a, b, 0).orElseThrow();
    RatioOfMeans back = RatioOfMeans.of(b, a, 0).orElseThrow();
    assertThat(1 / back.high()).isCloseTo(forth.low(), within(1e-12));
  }

  @Test
  void oneRepetitionAnArmHasNoInterval() {
    assertThat(RatioOfMeans.of(List.of(1.0), List.of(2.0, 2.1), 0)).isEmpty();
    assertThat(RatioOfMeans.of(List.of(0.0, 0.0), List.of(2.0, 2.1), 0)).isEmpty();
  }
}
