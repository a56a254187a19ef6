package besser.gate.evidence.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * A table that is part of the gate and not of a campaign, read by people as often as by the
 * program: tab-separated, a line that begins with {@code #} is for people. A fault in one is a
 * fault of the build, so it is thrown and not judged.
 */
public final class WrittenList {
  private WrittenList() {}

  /**
   * Each line below {@code /resource}, in its order.
   *
   * @param columns how many cells each line has
   */
  public static <T> List<T> read(String resource, int columns, Function<String[], T> line) {
    return lines(resource).stream()
        .filter(text -> !text.startsWith("#"))
        .map(text -> line.apply(cells(resource, text, columns)))
        .toList();
  }

  private static String[] cells(String resource, String text, int columns) {
    String[] cells = text.split("\t", -1);
    if (cells.length != columns) {
      throw new IllegalStateException(
          "%s: \"%s\" has %s columns, %s are needed."
              .formatted(resource, text, cells.length, columns));
    }
    return cells;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = WrittenList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not in this build; build the gate from a whole checkout.");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
