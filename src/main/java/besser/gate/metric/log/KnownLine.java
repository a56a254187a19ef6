package besser.gate.metric.log;

import besser.gate.evidence.LogSignature;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the lists of known lines, ready to be compared by its words. A fragment that ends in
 * punctuation ends a word, another may go on: {@code registered as 'phy} fits phy0 and phy1.
 *
 * @param row as written
 * @param anywhere whether it may stand in anybody's line, as rows that begin with {@code …} do
 * @param parts words of its fragments
 */
record KnownLine(LogSignature row, boolean anywhere, List<String> parts) {
  static KnownLine of(LogSignature row) {
    List<String> parts = new ArrayList<>();
    for (String fragment : row.fragments()) {
      String words = LogWords.of(fragment);
      boolean ends = !fragment.isEmpty() && LogWords.isWord(fragment.charAt(fragment.length() - 1));
      parts.add(ends ? words.substring(0, words.length() - 1) : words);
    }
    return new KnownLine(row, row.fragments().get(0).startsWith("…"), List.copyOf(parts));
  }

  /**
   * Whether a line says this.
   *
   * @param own words of what the module, its phy, its card or its interface said; empty where the
   *     line is none of theirs
   * @param whole words of the whole line
   */
  boolean fits(String own, String whole) {
    if (anywhere) {
      return follow(whole, 0, 0);
    }
    // Printed without a name in front, the words of the driver and of the kernel begin the line.
    return begins(whole) || (!own.isEmpty() && (mustBegin() ? begins(own) : follow(own, 0, 0)));
  }

  private boolean mustBegin() {
    char first = row.fragments().get(0).charAt(0);
    return first == '^' || first == ':';
  }

  private boolean begins(String words) {
    return words.startsWith(parts.get(0)) && follow(words, parts.get(0).length() - 1, 1);
  }

  private boolean follow(String words, int start, int first) {
    int from = start;
    for (String part : parts.subList(first, parts.size())) {
      int at = words.indexOf(part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length() - 1;
    }
    return true;
  }
}
