package besser.gate.night;

import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * What a reading usually is: the nights before as single values, because repetitions of one night
 * are more alike than nights are. The interval is that of one more night (Student's t prediction
 * interval).
 *
 * @param nights values of the nights before, {@link #FEWEST} or more
 */
public record Usual(List<Double> nights) {
  /** Fewer nights have no spread to speak of. */
  public static final int FEWEST = 3;

  /** One night in a hundred lies outside by chance. */
  private static final double CHANCE = 0.01;

  /** No reading of such a rig repeats to better than a part in a hundred from night to night. */
  private static final double EXACT = 0.01;

  public Usual {
    nights = List.copyOf(nights);
  }

  /** Of so many nights as there are; empty where they are too few. */
  public static Optional<Usual> of(List<Double> nights) {
    return nights.size() < FEWEST ? Optional.empty() : Optional.of(new Usual(nights));
  }

  /** Mean of the nights. */
  public double mean() {
    return StatUtils.mean(values());
  }

  /** How far one more night may lie from the mean. */
  public double reach() {
    int n = nights.size();
    double spread = Math.max(Math.sqrt(StatUtils.variance(values())), EXACT * Math.abs(mean()));
    double t = new TDistribution(n - 1).inverseCumulativeProbability(1 - CHANCE / 2);
    return t * spread * Math.sqrt(1 + 1.0 / n);
  }

  /** Whether a night lies further away than that. */
  public boolean isUnusual(double night) {
    return Math.abs(night - mean()) > reach();
  }

  private double[] values() {
    return nights.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
