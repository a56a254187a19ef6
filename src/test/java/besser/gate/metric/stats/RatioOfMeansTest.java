package besser.gate.metric.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals were computed by another program (SciPy's t distribution) from the formulas. */
class RatioOfMeansTest {
  private static void assertRatio(RatioOfMeans got, RatioOfMeans expected) {
    assertThat(got.ratio()).isCloseTo(expected.ratio(), within(1e-9));
    assertThat(got.low()).isCloseTo(expected.low(), within(1e-8));
    assertThat(got.high()).isCloseTo(expected.high(), within(1e-8));
    assertThat(got.detectable()).isCloseTo(expected.detectable(), within(1e-8));
    assertThat(got.chance()).isCloseTo(expected.chance(), within(1e-9));
  }

  private static RatioOfMeans of(List<Double> baseline, List<Double> observed, double step) {
    return RatioOfMeans.of(baseline, observed, step).orElseThrow();
  }

  @Test
  void anIntervalRestsOnTheSpreadOfBothArms() {
    assertRatio(
        of(List.of(100.0, 110.0, 120.0), List.of(200.0, 230.0, 210.0, 240.0), 0),
        new RatioOfMeans(
            2, 1.66638993339256, 2.400398562091949, 0.2001992810459745, 0.000384664633481991));
  }

  @Test
  void readingsThatAgreeToTheLastDigitLeaveAnIntervalAllTheSame() {
    assertRatio(
        of(List.of(100.0, 100.0, 100.0), List.of(101.0, 101.0), 0),
        new RatioOfMeans(
            1.01,
            1.0064621861242498,
            1.0135502496405429,
            0.0035150986540029017,
            0.0052167392218654815));
  }

  @Test
  void countsAreNoMoreExactThanTheirStep() {
    assertRatio(
        of(List.of(10.0, 10.0, 10.0), List.of(12.0, 12.0), 1),
        new RatioOfMeans(
            1.2,
            1.1052311401050081,
            1.3028948857369194,
            0.08574573811409958,
            0.0072507011365553695));
  }

  @Test
  void anArmThatIsZeroOrTooSmallHasNoRatio() {
    List<Double> some = List.of(1.0, 1.1);
    assertThat(RatioOfMeans.of(some, some, 0)).isPresent();
    assertThat(RatioOfMeans.of(some, List.of(1.0), 0)).isEmpty();
    assertThat(RatioOfMeans.of(List.of(1.0), some, 0)).isEmpty();
    assertThat(RatioOfMeans.of(some, List.of(0.0, 0.0), 0)).isEmpty();
    assertThat(RatioOfMeans.of(List.of(0.0, 0.0), some, 0)).isEmpty();
    assertThat(RatioOfMeans.of(some, List.of(-1.0, -1.0), 0)).isEmpty();
    assertThat(RatioOfMeans.of(List.of(-1.0, -1.0), some, 0)).isEmpty();
  }
}
