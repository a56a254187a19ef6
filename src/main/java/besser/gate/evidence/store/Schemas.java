package besser.gate.evidence.store;

import java.math.BigInteger;
import java.util.Map;

/**
 * The schema a file says it has. A file of a newer one may mean something else by the same words,
 * so it is refused and not judged in silence.
 */
public final class Schemas {
  /** Of {@code campaign.json}, {@code repetition.json} and {@code derived/verdict.json}. */
  public static final int KNOWN = 1;

  private Schemas() {}

  /** Whether it is a later one than this gate's. */
  public static boolean isNewer(String schema) {
    return schema.matches("[1-9][0-9]*")
        && new BigInteger(schema).compareTo(BigInteger.valueOf(KNOWN)) > 0;
  }

  /** What is wrong with the schema a file has, empty where it is this gate's. */
  static String fault(String file, Map<String, String> facts) {
    String schema = facts.getOrDefault("schema", "");
    return schema.equals(String.valueOf(KNOWN))
        ? ""
        : "%s has %s, and this gate knows schema %s."
            .formatted(file, schema.isEmpty() ? "no schema" : "schema " + schema, KNOWN);
  }
}
