package besser.gate.metric;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Values of {@code key=value} files; {@code -} and nothing are not measured. */
public final class Facts {
  private Facts() {}

  public static Optional<String> text(Map<String, String> facts, String key) {
    String value = facts.getOrDefault(key, "-").strip();
    return value.isEmpty() || value.equals("-") ? Optional.empty() : Optional.of(value);
  }

  public static OptionalDouble number(Map<String, String> facts, String key) {
    Optional<String> value = text(facts, key);
    if (value.isEmpty() || !value.get().matches("-?\\d+(\\.\\d+)?")) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(value.get()));
  }
}
