package besser.gate.metric.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a line without what differs each time, so that the same line is the same signature in
 * every repetition, on every module build and after every re-load.
 *
 * <p>Kept, because they are words: short hexadecimal codes ({@code request 0x0007}), error numbers
 * ({@code -22}), reason codes, and numbers that are part of a name ({@code bes2600}, {@code
 * ieee80211}). One scan. Of a WARN the offset, the line and the folder of its file go too: they
 * move with each patch and each way to build it; as in syzbot's titles the function names the
 * place.
 */
final class LogText {
  private static final Pattern OFFSET = Pattern.compile("\\+0x[0-9a-f]+/0x[0-9a-f]+");
  private static final Pattern SUFFIX =
      Pattern.compile("\\.(isra|constprop|part|cold|llvm|lto_priv)\\b[.\\w]*");

  /**
   * A WARN in the words of kernels 5.10 to 7.2, with and without DEBUG_BUGVERBOSE and its DETAILED.
   */
  private static final Pattern WARN =
      Pattern.compile(
          """
              WARNING: (?:CPU: \\d+ PID: \\d+ )?(?:\\[.*] )?(?:(\\S+):\\d+ )?at (?:(\\S+):\\d+ \
              )?([^\\s,]+)(?: \\[([\\w-]+)[^]]*])?(?:, CPU#\\d+: .*)?""");

  /** {@code drivers/net/bh.c:51}: a build's folder, and a line that moves with each patch. */
  private static final Pattern FILE =
      Pattern.compile("(?:[\\w./+-]*/)?([\\w.-]+\\.[chS]):\\d+(?::\\d+)?!?");

  /** Who happened to run: {@code [kworker/1:2:345]}, {@code kworker/1:2/345/0x2}, {@code CPU#1}. */
  private static final Pattern WHO =
      Pattern.compile(
          """
               \\[[^]]*:\\d+]$|,? \\S+/\\d+(?:/0x[0-9a-f]+)?$|(?<=INFO: task )\\S.* \
              (?=blocked)|(?<=CPUs/tasks: ?)\\{?.*$|(?<=\\bon tasks: ?).*$|#\\d+|(?<=stuck for \
              )\\d+s""");

  private LogText() {}

  /** What begins an event of the kernel, by what it is and where, and not by when and who. */
  static String place(String text) {
    Matcher warn = WARN.matcher(text);
    if (warn.matches()) {
      String file = warn.group(1) == null ? warn.group(2) : warn.group(1);
      return "WARNING at %s%s%s"
          .formatted(
              file == null ? "" : file.substring(file.lastIndexOf('/') + 1) + " ",
              function(warn.group(3)),
              warn.group(4) == null ? "" : " [%s]".formatted(warn.group(4)));
    }
    return plain(WHO.matcher(FILE.matcher(function(text)).replaceAll("$1")).replaceAll("")).strip();
  }

  private static String function(String text) {
    return SUFFIX.matcher(OFFSET.matcher(text).replaceAll("")).replaceAll("");
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
