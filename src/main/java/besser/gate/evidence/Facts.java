package besser.gate.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Values of {@code key=value} files; {@code -} and nothing are not measured. */
public final class Facts {
  private Facts() {}

  /** Whether a cell or a value was measured. */
  public static boolean told(String value) {
    return !value.isBlank() && !value.strip().equals("-");
  }

  public static Optional<String> text(Map<String, String> facts, String key) {
    return Optional.ofNullable(facts.get(key)).map(String::strip).filter(Facts::told);
  }

  public static OptionalDouble number(Map<String, String> facts, String key) {
    Optional<String> value = text(facts, key);
    if (value.isEmpty() || !value.get().matches("-?\\d+(\\.\\d+)?")) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(value.get()));
  }
}
