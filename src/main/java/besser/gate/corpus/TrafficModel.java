package besser.gate.corpus;

import besser.gate.quantity.ByteRate;
import java.util.Random;

/**
 * What link and sender can do in a stage. Delivered is the smaller of the two at every moment.
 *
 * @param capacity mean TCP payload the link takes; the mean of a stage without its first 10 s is
 *     this to a thousandth, whatever the seed
 * @param variation standard deviation from tick to tick as a part of the mean
 * @param correlation lag-one autocorrelation of the variation, 0 to below 1
 * @param decay capacity at the end of the stage as a part of that at its start
 * @param supply what the sender can give beside the cap of pv; small where it starves
 */
public record TrafficModel(
    ByteRate capacity, double variation, double correlation, double decay, ByteRate supply) {
  /** A sender that is never the limit. */
  private static final ByteRate PLENTY = new ByteRate(1e9);

  /** A link with 8 % variation and a sender that keeps up. */
  public static TrafficModel of(ByteRate capacity) {
    return new TrafficModel(capacity, 0.08, 0.9, 1, PLENTY);
  }

  /** With another variation from tick to tick. */
  public TrafficModel withVariation(double part) {
    return new TrafficModel(capacity, part, correlation, decay, supply);
  }

  /** With a capacity that drifts to this part of where it began, around the same mean. */
  public TrafficModel withDecay(double part) {
    return new TrafficModel(capacity, variation, correlation, part, supply);
  }

  /** With a sender that gives no more than this. */
  public TrafficModel withSupply(ByteRate most) {
    return new TrafficModel(capacity, variation, correlation, decay, most);
  }

  /**
   * What each tick takes as a part of the mean: AR(1) noise on a straight drift.
   *
   * @param ticks how many
   * @param first the mean from this one on is 1
   */
  double[] factors(int ticks, int first, Random random) {
    double[] factors = new double[ticks];
    double x = random.nextGaussian();
    double fresh = Math.sqrt(1 - correlation * correlation);
    double sum = 0;
    for (int i = 0; i < ticks; i++) {
      double drift = 1 + (decay - 1) * i / Math.max(1, ticks - 1);
      factors[i] = drift * Math.max(0.05, 1 + variation * x);
      x = correlation * x + fresh * random.nextGaussian();
      sum += i >= first ? factors[i] : 0;
    }
    for (int i = 0; i < ticks; i++) {
      factors[i] *= (ticks - first) / sum;
    }
    return factors;
  }
}
