package besser.gate.report.escape;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Control characters made visible, so that no untrusted text can act on what prints it. */
public final class Visible {
  private Visible() {}

  /**
   * One line of text: line breaks and tabs become spaces, every other control, format or unpaired
   * surrogate character (escape sequences, bidirectional overrides, zero-width) becomes {@code
   * \x1b} or {@code \u202e}.
   */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  /** As {@link #line}, but tabs stay: for blocks that print evidence verbatim. */
  public static String verbatim(String text) {
    return Arrays.stream(text.split("\t", -1)).map(Visible::line).collect(Collectors.joining("\t"));
  }

  private static void append(StringBuilder out, int c) {
    if (c == '\n' || c == '\t' || c == '\r') {
      out.append(' ');
    } else if (!shown(c)) {
      out.append(String.format(Locale.ROOT, c < 256 ? "\\x%02x" : "\\u%04x", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  private static boolean shown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
