package besser.gate.evidence.format;

import java.util.List;
import java.util.Optional;

/**
 * A column and something that may become of it without a word from the judge, from {@code
 * evidence/free.tsv}: read by a person, with the reason.
 *
 * @param file table
 * @param column its name
 * @param mutations as {@code gate prove} names them
 * @param reason why nothing has to be said
 */
public record FreePair(String file, String column, List<String> mutations, String reason) {
  private static final List<FreePair> WRITTEN =
      WrittenList.read(
          "/evidence/free.tsv",
          4,
          c -> new FreePair(c[0], c[1], List.of(c[2].split(", ", -1)), c[3]));

  /** All that are written. */
  public static List<FreePair> written() {
    return WRITTEN;
  }

  /** The reason a pair is free; empty where it is not. */
  public static Optional<String> of(Column column, String mutation) {
    return WRITTEN.stream()
        .filter(f -> f.file.equals(column.file()) && f.column.equals(column.name()))
        .filter(f -> f.mutations.contains(mutation))
        .map(FreePair::reason)
        .findFirst();
  }
}
