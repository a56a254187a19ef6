package besser.gate.report.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Style sheets that ship with the gate. */
public final class Resource {
  private Resource() {}

  /** A resource below {@code report/}. */
  public static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream("/report/" + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "report/" + name + " is missing from the jar; build it again.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report/" + name + " could not be read from the jar.", e);
    }
  }
}
