package besser.gate.evidence.format;

/**
 * Numbers as the recorder writes them: ASCII digits, {@code .} as decimal point. Stricter than the
 * JDK on purpose, which takes {@code 1e5}, {@code NaN}, {@code 0x1p3} and digits of other scripts.
 */
final class RecordedNumbers {
  private RecordedNumbers() {}

  /** Whether it is digits, with a minus where {@code signed}; at most 18, so that it fits. */
  static boolean isWhole(String text, boolean signed) {
    int from = signed && text.startsWith("-") ? 1 : 0;
    return text.length() > from && text.length() <= from + 18 && digits(text, from, text.length());
  }

  /** Whether it is digits, or digits, a point and digits; a minus may lead. */
  static boolean isDecimal(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    if (point < 0) {
      return isWhole(text, true);
    }
    return text.length() <= 40
        && point > from
        && point < text.length() - 1
        && digits(text, from, point)
        && digits(text, point + 1, text.length());
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return to > from;
  }
}
