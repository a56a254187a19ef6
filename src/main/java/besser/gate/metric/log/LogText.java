package besser.gate.metric.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a line without what differs each time, so that the same line is the same signature in
 * every repetition, on every module build and after every re-load.
 *
 * <p>Kept, because they are words: short hexadecimal codes ({@code request 0x0007}), error numbers
 * ({@code -22}), reason codes, and numbers that are part of a name ({@code bes2600}, {@code
 * ieee80211}). One scan. The offset and the line of a WARN go too: they move with each patch, as in
 * syzbot's titles the function names the place.
 */
final class LogText {
  private static final Pattern WARN_5 =
      Pattern.compile("WARNING: CPU: \\d+ PID: \\d+ at (\\S+):\\d+ (.+)");
  private static final Pattern WARN_6 =
      Pattern.compile("WARNING: (?:(\\S+):\\d+ )?at ([^,]+), CPU#\\d+:.*");
  private static final Pattern OFFSET = Pattern.compile("\\+0x[0-9a-f]+/0x[0-9a-f]+");

  private LogText() {}

  /** A line of a WARN by file and function, in the words of kernels before and after 6.16. */
  static String place(String text) {
    Matcher five = WARN_5.matcher(text);
    Matcher six = WARN_6.matcher(text);
    Matcher m = five.matches() ? five : six;
    if (m != five && !six.matches()) {
      return plain(OFFSET.matcher(text).replaceAll(""));
    }
    String file =
        m.group(1) == null ? "" : m.group(1).replaceAll("^(\\.\\./)+|^.*/(?=drivers/)", "") + " ";
    return "WARNING at " + file + OFFSET.matcher(m.group(2)).replaceAll("").strip();
  }

  static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!isWord(c)) {
        out.append(c);
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
      i = word(text, i, end, out);
    }
    return out.toString();
  }

  /** Appends one run of letters, digits and underscores, and says where to go on. */
  private static int word(String text, int from, int end, StringBuilder out) {
    if (isMac(text, from)) {
      out.append("<mac>");
      return from + 17;
    }
    char before = from > 0 ? text.charAt(from - 1) : ' ';
    boolean code =
        before == '-' && end - from <= 3 && (from < 2 || !isWord(text.charAt(from - 2)))
            || text.startsWith("Reason: ", from - 8);
    if (text.startsWith("0x", from)) {
      out.append(end - from <= 6 ? text.substring(from, end) : "<hex>");
    } else if (isDigits(text, from, end)) {
      out.append(code ? text.substring(from, end) : "#");
    } else if (end - from >= 8 && isHex(text, from, end)) {
      out.append("<hex>");
    } else {
      name(text, from, end, out);
    }
    return end;
  }

  /** A name keeps its digits unless they count instances at its end: phy0, wlan1, cpu12. */
  private static void name(String text, int from, int end, StringBuilder out) {
    int digits = end;
    while (isDigit(text.charAt(digits - 1))) { // A word of digits only never comes here.
      digits--;
    }
    boolean instance = end - digits == 1 || end - digits == 2;
    out.append(text, from, instance ? digits : end).append(instance ? "#" : "");
  }

  private static boolean isMac(String text, int from) {
    if (from + 17 > text.length()
        || (from + 17 < text.length() && isWord(text.charAt(from + 17)))) {
      return false;
    }
    for (int i = 0; i < 17; i++) {
      char c = text.charAt(from + i);
      if (i % 3 == 2 ? c != ':' : Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDigits(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(String text, int from, int end) {
    boolean digit = false;
    for (int i = from; i < end; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
      digit |= isDigit(text.charAt(i));
    }
    return digit;
  }
}
