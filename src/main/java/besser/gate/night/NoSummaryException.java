package besser.gate.night;

import besser.gate.evidence.store.Schemas;
import java.io.IOException;

/** A campaign of which nothing can be told; the message says why, to stand after its name. */
public final class NoSummaryException extends IOException {
  private static final long serialVersionUID = 1;

  public NoSummaryException(String why) {
    super(why);
  }

  /**
   * Refuses what a newer gate wrote.
   *
   * @param file its name
   * @param schema as it says
   */
  public static void ifNewer(String file, String schema) throws NoSummaryException {
    if (Schemas.isNewer(schema)) {
      throw new NoSummaryException(
          "%s is a newer gate's: schema %s, and this one knows %s"
              .formatted(file, schema, Schemas.KNOWN));
    }
  }
}
