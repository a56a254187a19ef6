package besser.gate.judge;

/**
 * What a sentence asks: a check of each repetition by itself, or a prediction about a campaign
 * beside its baseline.
 */
public interface Statement {
  /** The reading whose presence a comparison needs; empty for every other sentence. */
  default java.util.Optional<String> needed() {
    return java.util.Optional.empty();
  }
}
