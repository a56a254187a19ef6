package besser.gate.evidence.format;

import java.util.List;

/**
 * The written list of what the kernel log is known to say: {@code signatures/kernel-log.tsv}. It is
 * a file of the gate and not of a campaign, so that noise is a decision with a reason and a source
 * and never a pattern somebody added in passing.
 */
public final class SignatureList {
  private static final String RESOURCE = "/signatures/kernel-log.tsv";
  private static final String GAP = " … ";

  /**
   * One kind of line.
   *
   * @param kind word of the first column
   * @param fragments all of which a line has, in this order; one that begins with {@code ^} begins
   *     the line
   * @param reason why it is in the list
   * @param source who says so
   */
  public record Entry(String kind, List<String> fragments, String reason, String source) {
    /** Whether a line of the log is of this kind. */
    public boolean fits(String text) {
      int from = 0;
      for (String fragment : fragments) {
        boolean first = fragment.charAt(0) == '^';
        String part = first ? fragment.substring(1) : fragment;
        int at = first ? (text.startsWith(part) ? 0 : -1) : text.indexOf(part, from);
        if (at < 0) {
          return false;
        }
        from = at + part.length();
      }
      return true;
    }
  }

  private SignatureList() {}

  /** The list as it stands in this build, in the order in which it decides. */
  public static List<Entry> written() {
    return WrittenList.read(
        RESOURCE, 4, c -> new Entry(c[0], List.of(c[1].split(GAP, -1)), c[2], c[3]));
  }
}
