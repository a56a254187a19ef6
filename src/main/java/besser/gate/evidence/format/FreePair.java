package besser.gate.evidence.format;

import java.util.List;
import java.util.Optional;

/**
 * A column and something that may become of it without a word from the judge, from {@code
 * evidence/free.tsv}: read by a person, with the reason. A column that no claim and no finding
 * reads is free as a whole.
 *
 * @param file table
 * @param column its name
 * @param mutation as {@code gate prove} names it, or * for all
 * @param reason why nothing has to be said
 */
public record FreePair(String file, String column, String mutation, String reason) {
  private static final List<FreePair> WRITTEN =
      WrittenList.read("/evidence/free.tsv", 4, c -> new FreePair(c[0], c[1], c[2], c[3]));

  /** All that are written. */
  public static List<FreePair> written() {
    return WRITTEN;
  }

  /** The reason a pair is free; empty where it is not. */
  public static Optional<String> of(Column column, String mutation) {
    if (column.readBy().stream()
        .allMatch(r -> List.of("nobody", "report", "comparison").contains(r))) {
      return Optional.of("no claim and no finding of one campaign reads it");
    }
    return WRITTEN.stream()
        .filter(f -> f.file.equals(column.file()) && f.column.equals(column.name()))
        .filter(f -> f.mutation.equals("*") || f.mutation.equals(mutation))
        .map(FreePair::reason)
        .findFirst();
  }
}
