package besser.gate.judge;

import java.util.Optional;

/**
 * What a sentence asks: a check of each repetition by itself, or a prediction about a campaign
 * beside its baseline.
 */
public interface Statement {
  /** The reading whose presence a comparison needs; empty for every other sentence. */
  default Optional<String> needed() {
    return Optional.empty();
  }

  /** Its bound as a chart draws it; empty where none does. */
  default Optional<Limit> limit() {
    return Optional.empty();
  }
}
