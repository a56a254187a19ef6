package besser.gate.metric;

/** Differences of boot-time stamps. */
public final class Seconds {
  private Seconds() {}

  /**
   * Seconds from one stamp to another, to the microsecond. Stamps have two decimals, so the
   * subtraction's rounding error must not decide whether ten seconds were ten seconds.
   */
  public static double between(double from, double to) {
    return Math.rint((to - from) * 1e6) / 1e6;
  }
}
