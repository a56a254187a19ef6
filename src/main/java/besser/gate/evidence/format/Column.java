package besser.gate.evidence.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One column of one table of a campaign: a line of {@code evidence/tables.tsv}, whose head says
 * what each cell is.
 *
 * @param file {@code device/rx_bytes.tsv}
 * @param name of the column
 * @param unit of its numbers, {@code text} where it has none
 * @param since edition that began to write it; one of the first must be there
 * @param readBy ids of the claims that rest on it, or words for what else does
 * @param meaning for people
 */
public record Column(
    String file, String name, String unit, int since, List<String> readBy, String meaning) {
  private static final int FIRST = 1;
  private static final List<Column> WRITTEN =
      WrittenList.read("/evidence/tables.tsv", 6, Column::of);

  /** All columns of all tables, in the order of the file, which is their order in each table. */
  public static List<Column> written() {
    return WRITTEN;
  }

  /**
   * The columns of one table, in their order.
   *
   * @throws IllegalArgumentException where there is no such table
   */
  public static List<Column> of(String file) {
    List<Column> columns = WRITTEN.stream().filter(c -> c.file.equals(file)).toList();
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          "%s is no table of a campaign; there are %s."
              .formatted(
                  file,
                  WRITTEN.stream().map(Column::file).distinct().collect(Collectors.joining(", "))));
    }
    return columns;
  }

  /** The first line of a table, without its line end. */
  public static String header(String file) {
    return of(file).stream().map(Column::name).collect(Collectors.joining("\t"));
  }

  /** Whether a table without it was not written by any recorder of ours. */
  boolean needed() {
    return since == FIRST;
  }

  private static Column of(String[] c) {
    return new Column(c[0], c[1], c[2], Integer.parseInt(c[3]), List.of(c[4].split(", ")), c[5]);
  }
}
