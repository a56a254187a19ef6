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
 */
public record RatioOfMeans(double ratio, double low, double high, double detectable) {
  private static final double UPPER = 0.975;

  /** Empty where an arm has fewer than two values or a mean that is not above 0. */
  public static Optional<RatioOfMeans> of(List<Double> baseline, List<Double> observed) {
    double[] before = values(baseline);
    double[] after = values(observed);
    if (before.length < 2
        || after.length < 2
        || StatUtils.mean(before) <= 0
        || StatUtils.mean(after) <= 0) {
      return Optional.empty();
    }
    double a = relativeVariance(before);
    double b = relativeVariance(after);
    double ratio = StatUtils.mean(after) / StatUtils.mean(before);
    double reach = a + b == 0 ? 0 : quantile(a, b, before.length, after.length) * Math.sqrt(a + b);
    return Optional.of(
        new RatioOfMeans(
            ratio, ratio * Math.exp(-reach), ratio * Math.exp(reach), Math.exp(reach) - 1));
  }

  /** Whether the interval leaves 1 out. */
  public boolean beyondNoise() {
    return low > 1 || high < 1;
  }

  private static double relativeVariance(double[] values) {
    double mean = StatUtils.mean(values);
    return StatUtils.variance(values) / values.length / (mean * mean);
  }

  /** Student's quantile at Welch and Satterthwaite's degrees of freedom. */
  private static double quantile(double a, double b, int n, int m) {
    double freedom = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
    return new TDistribution(freedom).inverseCumulativeProbability(UPPER);
  }

  private static double[] values(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
