package besser.gate.night;

/**
 * How many clean repetitions show that a driver lives: Wald's sequential probability ratio, as a
 * test martingale. Each clean repetition multiplies the evidence by {@code meant / refused}, each
 * death by {@code (1 - meant) / (1 - refused)}; it is enough at {@code 1 / doubt}. By Ville's
 * inequality a driver that survives no more than {@code refused} of its repetitions gets there with
 * a probability of at most {@code doubt}, whenever one stops and however often one looks (A. Wald,
 * Sequential Tests of Statistical Hypotheses, 1945; J. Ville, 1939).
 *
 * @param refused share of repetitions survived by the best driver that must not pass
 * @param meant share survived by a driver worth having; below 1, so that a death can be made up for
 * @param doubt probability that a refused one passes all the same
 */
public record EnduranceRule(double refused, double meant, double doubt) {
  /** The rule in force. Who changes it counts anew: see {@link #words}. */
  public static final EnduranceRule IN_FORCE = new EnduranceRule(0.90, 0.99, 0.05);

  public EnduranceRule {
    if (!(0 < refused && refused < meant && meant < 1 && 0 < doubt && doubt < 1)) {
      throw new IllegalArgumentException("A rule wants 0 < refused < meant < 1 and 0 < doubt < 1.");
    }
  }

  /** Logarithm of the evidence after so many clean repetitions and deaths. */
  public double evidence(int clean, int deaths) {
    return clean * Math.log(meant / refused) + deaths * Math.log((1 - meant) / (1 - refused));
  }

  /** Clean repetitions that are still needed, if none dies; 0 where it is shown. */
  public int needed(int clean, int deaths) {
    double missing = -Math.log(doubt) - evidence(clean, deaths);
    return missing <= 0 ? 0 : (int) Math.ceil(missing / Math.log(meant / refused) - 1e-9);
  }

  /** The rule in a sentence; what is counted counts under one and the same sentence. */
  public String words() {
    return "survival above %s %% a repetition, at %s %% doubt, by the sequential ratio of %s to %s"
        .formatted(percent(refused), percent(doubt), meant, refused);
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }
}
