package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.judge.Statement;

/**
 * What one {@code Then} asks of one repetition. Its bounds are its fields, filled from the
 * sentence.
 */
public interface Check extends Statement {
  /** The bound for tables: {@code at least 2 MB/s}. */
  String bound();

  /**
   * Judges one repetition. Pure; a check that throws is taken as UNDECIDED by the judge of claims,
   * never as HOLDS.
   *
   * @param judgedStage the repetition with its metrics
   */
  Result on(JudgedStage judgedStage);

  /**
   * What a recording needs that would decide it, as it follows {@code Record again with}: {@code
   * the signal between -65 dBm and -55 dBm}.
   */
  default String remedy() {
    return "";
  }

  /** What a count of it counts, for tables: {@code gaps}; empty where it counts nothing. */
  default String counted() {
    return "";
  }

  /** The nominal time in its bound that a rehearsal divides; empty where there is none. */
  default java.util.Optional<besser.gate.quantity.Span> nominal() {
    return java.util.Optional.empty();
  }

  /** The floor it asks for, where it is a floor of the mean: near zero is measured against it. */
  default java.util.Optional<besser.gate.quantity.ByteRate> floor() {
    return java.util.Optional.empty();
  }
}
