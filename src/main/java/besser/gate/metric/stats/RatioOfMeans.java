package besser.gate.metric.stats;

import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * Mean of one arm over mean of another, with a 95 % interval over repetitions: Welch's t on the
 * logarithm of the ratio (delta method), which keeps the interval positive and symmetric in which
 * arm comes first.
 *
 * @param ratio observed over baseline
 * @param low lower end
 * @param high upper end
 * @param detectable smallest relative change an interval of this width leaves 1 out for
 * @param chance how likely chance alone makes the arms differ as much, two-sided; under 0.05 where
 *     the interval leaves 1 out
 */
public record RatioOfMeans(
    double ratio, double low, double high, double detectable, double chance) {
  private static final double UPPER = 0.975;

  /**
   * Empty where an arm has fewer than two values or a mean that is not above 0.
   *
   * @param step smallest difference two values can have: 1 for counts, 0 where there is none
   */
  public static Optional<RatioOfMeans> of(
      List<Double> baseline, List<Double> observed, double step) {
    double[] before = values(baseline);
    double[] after = values(observed);
    if (before.length < 2
        || after.length < 2
        || StatUtils.mean(before) <= 0
        || StatUtils.mean(after) <= 0) {
      return Optional.empty();
    }
    double a = relativeVariance(before, step);
    double b = relativeVariance(after, step);
    double ratio = StatUtils.mean(after) / StatUtils.mean(before);
    TDistribution t = new TDistribution(Welch.freedom(a, b, before.length, after.length));
    double deviation = Math.sqrt(a + b);
    double reach = t.inverseCumulativeProbability(UPPER) * deviation;
    return Optional.of(
        new RatioOfMeans(
            ratio,
            ratio * Math.exp(-reach),
            ratio * Math.exp(reach),
            Math.exp(reach) - 1,
            2 * t.cumulativeProbability(-Math.abs(Math.log(ratio)) / deviation)));
  }

  private static double relativeVariance(double[] values, double step) {
    double mean = StatUtils.mean(values);
    return Welch.variance(values, step) / values.length / (mean * mean);
  }

  private static double[] values(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
