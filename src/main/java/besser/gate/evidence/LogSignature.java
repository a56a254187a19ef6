package besser.gate.evidence;

import java.util.List;

/**
 * One kind of line a kernel log is known to have.
 *
 * @param kind what it means, as a word
 * @param fragments all of which a line has, in this order; by their words, so that case and
 *     punctuation decide nothing. One that begins with {@code ^} or {@code :} begins what is said,
 *     {@code …} in front means in anybody's line
 * @param reason why it is in the list
 * @param source the call it comes from, or who says so
 */
public record LogSignature(String kind, List<String> fragments, String reason, String source) {}
