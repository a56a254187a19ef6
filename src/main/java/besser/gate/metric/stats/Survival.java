package besser.gate.metric.stats;

/**
 * What clean repetitions prove of a driver's survival.
 *
 * @param repetitions how many ran without a death, 1 or more
 */
public record Survival(int repetitions) {
  private static final double DOUBT = 0.05;

  public Survival {
    if (repetitions < 1) {
      throw new IllegalArgumentException(
          "Survival is shown by 1 repetition or more, not " + repetitions + ".");
    }
  }

  /**
   * Exact one-sided 95 % lower bound of the chance to survive a repetition: 37 % after 3, 90 %
   * after 29.
   */
  public double lowerBound() {
    return Math.pow(DOUBT, 1.0 / repetitions);
  }

  /** Chance that a driver which dies in this share of its runs would have passed all the same. */
  public double oddsOfPassing(double deathShare) {
    return Math.pow(1 - deathShare, repetitions);
  }

  /** Clean repetitions needed to show a survival of at least this. */
  public static int needed(double survival) {
    return (int) Math.ceil(Math.log(DOUBT) / Math.log(survival) - 1e-9);
  }
}
