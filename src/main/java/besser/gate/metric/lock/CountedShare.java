package besser.gate.metric.lock;

/**
 * Samples that came over samples that were owed, where chance has its part in both: how many come
 * is a Poisson number, and how many are owed follows from a busy time that is told in whole ticks.
 * A CPU that owes 60 samples gives fewer than 48 of them in one window of twenty and is at no
 * fault; one that owes 6000 never does.
 *
 * @param got samples that came
 * @param owed samples that were owed
 * @param error relative standard deviation of what was owed
 */
record CountedShare(long got, double owed, double error) {
  /** Squared number of standard deviations: beyond three chance is once in 700 times. */
  private static final double SIGMA2 = 9;

  /**
   * The share as near to 1 as chance allows: of all shares the count lies within three standard
   * deviations of (a score interval, {@code (got - x)² = 9 (x + error² x²)} with x of what is
   * owed), the one nearest to 1. More than is owed is told as it came.
   */
  double withoutChance() {
    double share = got / owed;
    return share < 1 ? Math.min(1, atMost()) : share;
  }

  private double atMost() {
    double a = narrowness();
    return a > 0 ? (middle() + root()) / (2 * a) / owed : 1;
  }

  /** Where busy time is as good as unknown, so is the largest share. */
  private double narrowness() {
    return 1 - SIGMA2 * error * error;
  }

  private double middle() {
    return 2.0 * got + SIGMA2;
  }

  private double root() {
    return Math.sqrt(middle() * middle() - 4.0 * got * got * narrowness());
  }
}
