package besser.gate.corpus;

import besser.gate.quantity.ByteRate;

/**
 * What link and sender can do in a stage. Delivered is the smaller of the two at every moment.
 *
 * @param capacity mean TCP payload the link takes; the mean of a stage without its first 10 s is
 *     this exactly, whatever the seed
 * @param variation standard deviation from tick to tick as a part of the mean
 * @param correlation lag-one autocorrelation of the variation, 0 to below 1
 * @param decay capacity at the end of the stage as a part of that at its start
 * @param supply what the sender can give beside the cap of pv; small where it starves
 */
public record Traffic(
    ByteRate capacity, double variation, double correlation, double decay, ByteRate supply) {
  /** A sender that is never the limit. */
  public static final ByteRate PLENTY = new ByteRate(1e9);

  /** A link with 8 % variation and a sender that keeps up. */
  public static Traffic of(ByteRate capacity) {
    return new Traffic(capacity, 0.08, 0.9, 1, PLENTY);
  }

  /** With another variation from tick to tick. */
  public Traffic withVariation(double part) {
    return new Traffic(capacity, part, correlation, decay, supply);
  }

  /** With a capacity that drifts to this part of where it began, around the same mean. */
  public Traffic withDecay(double part) {
    return new Traffic(capacity, variation, correlation, part, supply);
  }

  /** With a sender that gives no more than this. */
  public Traffic withSupply(ByteRate most) {
    return new Traffic(capacity, variation, correlation, decay, most);
  }
}
