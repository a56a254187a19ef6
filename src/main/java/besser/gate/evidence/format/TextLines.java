package besser.gate.evidence.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of a text as ranges of one buffer. Perf text is hundreds of megabytes a repetition: a
 * String per line would cost more than reading it.
 */
final class TextLines {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 1 << 20;

  private final InputStream text;
  private byte[] buffer = new byte[BUFFER];
  private int filled;
  private int next;
  private int start;
  private int end;
  private int number;
  private boolean ended;
  private boolean cutOff;

  TextLines(InputStream text) {
    this.text = text;
  }

  /**
   * Moves to the next line.
   *
   * @return false at the end of the text
   * @throws ParseFault for a line longer than any tool writes
   */
  boolean next() throws IOException, ParseFault {
    int from = next;
    while (true) {
      int i = Octets.newline(buffer, from, filled);
      if (i < filled) {
        start = next;
        end = i;
        next = i + 1;
        number++;
        return true;
      }
      if (ended || !fill()) {
        cutOff = next < filled;
        return false;
      }
      from = start;
    }
  }

  /** Reads more; {@code start} is where the scan goes on. */
  private boolean fill() throws IOException, ParseFault {
    int kept = filled - next;
    if (kept == buffer.length) {
      if (kept >= LONGEST) {
        throw ParseFault.at(
            number + 1, "longer than " + LONGEST + " bytes; no tool writes such a line.");
      }
      buffer = Arrays.copyOf(buffer, 2 * kept);
    } else if (next > 0) {
      System.arraycopy(buffer, next, buffer, 0, kept);
    }
    next = 0;
    start = kept;
    filled = kept;
    int n = text.read(buffer, kept, buffer.length - kept);
    ended = n < 0;
    filled += Math.max(n, 0);
    return !ended;
  }

  /** Buffer the current line lies in; valid until {@link #next}. */
  byte[] buffer() {
    return buffer;
  }

  /** First byte of the current line. */
  int start() {
    return start;
  }

  /** After its last character. */
  int end() {
    return end;
  }

  /** Its number, the first line is 1. */
  int number() {
    return number;
  }

  /** Whether the text ended inside a line. */
  boolean cutOff() {
    return cutOff;
  }

  /** The current line. */
  String string() {
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }
}
