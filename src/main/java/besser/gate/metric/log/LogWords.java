package besser.gate.metric.log;

/**
 * The words of a line, for comparing: {@code "[BH] Fatal error, exiting."} is {@code " bh fatal
 * error exiting "}. Case and punctuation differ between trees of one driver and decide nothing.
 */
final class LogWords {
  private LogWords() {}

  /** In lower case, one blank before, between and after. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(' ');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWord(c)) {
        out.append(Character.toLowerCase(c));
      } else if (out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    if (out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
    return out.toString();
  }

  static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
