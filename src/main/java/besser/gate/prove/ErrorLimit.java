package besser.gate.prove;

import org.hipparchus.distribution.continuous.BetaDistribution;

/** Exact limits for a share seen in a few cases, after Clopper and Pearson (1934). */
final class ErrorLimit {
  private ErrorLimit() {}

  /**
   * Upper 95 % limit, one-sided, of the share that {@code seen} of {@code cases} stand for; 1 where
   * there are no cases.
   */
  static double upper(int seen, int cases) {
    return seen >= cases
        ? 1
        : new BetaDistribution(seen + 1.0, (double) cases - seen)
            .inverseCumulativeProbability(0.95);
  }
}
