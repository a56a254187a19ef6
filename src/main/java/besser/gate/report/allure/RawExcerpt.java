package besser.gate.report.allure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Beginning and end of a raw file that is too large for the page, with what is left out. */
final class RawExcerpt {
  private static final int HEAD = 120;
  private static final int TAIL = 40;
  private static final int WIDEST = 300;

  /** Most bytes an excerpt takes in the page, whatever its characters are. */
  static final long MOST = (HEAD + TAIL + 1) * (WIDEST + 10) * 3L;

  private RawExcerpt() {}

  /**
   * The text, ending each cut with what was cut.
   *
   * @param name of the file below the campaign's folder
   */
  static byte[] of(Path file, String name) throws IOException {
    StringBuilder out = new StringBuilder();
    Deque<String> tail = new ArrayDeque<>();
    long left = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      String line;
      for (int n = 0; (line = in.readLine()) != null; n++) {
        String shown = line.length() > WIDEST ? line.substring(0, WIDEST) + " … cut" : line;
        if (n < HEAD) {
          out.append(shown).append('\n');
          continue;
        }
        tail.add(shown);
        if (tail.size() > TAIL) {
          tail.remove();
          left++;
        }
      }
    }
    if (left > 0) {
      out.append("… ").append(left).append(" lines left out, file ").append(name).append('\n');
    }
    tail.forEach(l -> out.append(l).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
