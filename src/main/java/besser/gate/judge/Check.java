package besser.gate.judge;

/**
 * What one {@code Then} asks of one repetition. Its bounds are its fields, filled from the
 * sentence.
 */
public interface Check extends Ask {
  /** The bound for tables: {@code at least 2 MB/s}. */
  String bound();

  /**
   * Judges one repetition. Pure; a check that throws is taken as UNDECIDED by {@link Judge}, never
   * as HOLDS.
   *
   * @param exhibit the repetition with its metrics
   */
  Opinion on(Exhibit exhibit);

  /** The floor it asks for, where it is a floor of the mean: near zero is measured against it. */
  default java.util.Optional<besser.gate.quantity.ByteRate> floor() {
    return java.util.Optional.empty();
  }
}
