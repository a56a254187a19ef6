package besser.gate.metric.stats;

import org.hipparchus.stat.StatUtils;

/**
 * What Welch's t test needs of two arms whose variances differ. Repetitions that agree to the last
 * digit do not prove that the next one would, so each arm's variance is at least that of its
 * readings' resolution.
 */
final class Welch {
  /** No reading of such a rig repeats to better than a part in a thousand. */
  private static final double EXACT = 1e-3;

  private Welch() {}

  /** At least what the resolution of the values leaves open. */
  static double variance(double[] values, double step) {
    double exact = EXACT * Math.abs(StatUtils.mean(values));
    return Math.max(StatUtils.variance(values), step * step / 12 + exact * exact);
  }

  /** Welch and Satterthwaite's degrees of freedom. */
  static double freedom(double a, double b, int n, int m) {
    return (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
  }
}
