package besser.gate.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Values of {@code key=value} files. {@code -} and nothing are not measured; nor is a word by which
 * programs say that they know nothing, for two of those are not alike.
 */
public final class Facts {
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "-",
          "?",
          "n/a",
          "na",
          "nan",
          "nil",
          "none",
          "not available",
          "not found",
          "not supported",
          "null",
          "(null)",
          "unavailable",
          "undefined",
          "unknown",
          "unsupported");

  private Facts() {}

  /** Whether a cell or a value was measured. */
  public static boolean told(String value) {
    return !value.isBlank() && !SAYS_NOTHING.contains(value.strip().toLowerCase(Locale.ROOT));
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
