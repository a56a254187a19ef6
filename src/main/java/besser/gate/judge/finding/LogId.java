package besser.gate.judge.finding;

import java.util.Locale;

/** Ids of findings about lines of the kernel log. */
final class LogId {
  private static final int LONGEST = 48;

  private LogId() {}

  /**
   * The words of a signature: {@code F-log.warning-at-bh-c-wsm_release_tx_buffer-bes2600}. A long
   * one is cut and told apart by a hash of the whole.
   */
  static String of(String signature) {
    String words =
        signature.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-").replaceAll("^-+|-+$", "");
    String id = "F-log." + words;
    return words.length() <= LONGEST && !words.isEmpty()
        ? id
        : "F-log.%s-%04x"
            .formatted(
                words.substring(0, Math.min(LONGEST, words.length())),
                signature.hashCode() & 0xffff);
  }
}
