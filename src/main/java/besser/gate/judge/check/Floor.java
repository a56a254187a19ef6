package besser.gate.judge.check;

import besser.gate.quantity.ByteRate;

/**
 * F: the mean a feature file asks for. Near zero is 1 % of it, in the stalls of its scenario, in
 * the silence its link claim counts, and in what is published.
 *
 * @param rate the mean
 * @param feature the file that asks for it, below {@code features/}
 */
public record Floor(ByteRate rate, String feature) {
  /** {@code F is 2 MB/s, the mean targets.feature asks for.} */
  String words() {
    return "F is %s, the mean %s asks for.".formatted(rate, feature);
  }
}
