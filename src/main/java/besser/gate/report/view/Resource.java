package besser.gate.report.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Style sheets and scripts that ship with the gate. */
public final class Resource {
  private Resource() {}

  /** A resource below {@code report/}. */
  public static String text(String name) {
    return named("/report/" + name);
  }

  /** A resource of the gate or of a library, by its whole name. */
  public static String named(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path; build the gate again.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be read from its jar.", e);
    }
  }
}
