package besser.gate.evidence;

import java.util.List;

/**
 * One kind of line a kernel log is known to have.
 *
 * @param kind what it means, as a word
 * @param fragments all of which a line has, in this order; one that begins with {@code ^} begins
 *     the line
 * @param reason why it is in the list
 * @param source the call it comes from, or who says so
 */
public record LogSignature(String kind, List<String> fragments, String reason, String source) {
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
