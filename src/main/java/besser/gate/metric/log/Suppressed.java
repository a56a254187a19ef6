package besser.gate.metric.log;

import java.util.List;

/** Notices that the kernel left lines out: {@code net_ratelimit: 23 callbacks suppressed}. */
public final class Suppressed {
  private static final List<String> NOTICES =
      List.of(" callbacks suppressed", " printk messages dropped");

  private Suppressed() {}

  /** How many lines this one says were left out; 1 where it gives no number, 0 where it is none. */
  public static long lines(String text) {
    for (String notice : NOTICES) {
      int at = text.indexOf(notice);
      if (at >= 0) {
        int from = at;
        while (from > 0 && at - from < 18 && Character.digit(text.charAt(from - 1), 10) >= 0) {
          from--;
        }
        return from == at ? 1 : Math.max(1, Long.parseLong(text, from, at, 10));
      }
    }
    return 0;
  }
}
