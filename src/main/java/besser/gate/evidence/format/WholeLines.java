package besser.gate.evidence.format;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a stream that end in {@code \n}, one at a time. {@link BufferedReader#readLine} cannot
 * be used: it does not tell whether the last line was whole, and splits at carriage returns.
 */
final class WholeLines {
  private final BufferedReader in;
  private final StringBuilder line = new StringBuilder();
  private int number;
  private boolean cutOff;

  WholeLines(BufferedReader in) {
    this.in = in;
  }

  /** The next whole line without its end, or null after the last. */
  @Nullable String next() throws IOException {
    line.setLength(0);
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        number++;
        return line.toString();
      }
      line.append((char) c);
    }
    cutOff = line.length() > 0;
    return null;
  }

  /** Number of the line {@link #next} gave last. */
  int number() {
    return number;
  }

  /** Whether something without a line end came after the last whole line. */
  boolean cutOff() {
    return cutOff;
  }
}
