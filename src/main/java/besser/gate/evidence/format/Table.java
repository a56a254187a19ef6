package besser.gate.evidence.format;

import besser.gate.evidence.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tab-separated tables by the rules of {@code reports/README.md}. Columns are found by name;
 * unknown ones are ignored; a missing one, a ragged line, or a time that runs backwards makes the
 * table missing. One that a later edition added is not measured where it is missing.
 */
final class Table {
  private Table() {}

  /** One line to its record. */
  interface RowParser<T> {
    T of(Row row) throws ParseFault;
  }

  /**
   * Reads a table whose lines are in the order of one of its columns.
   *
   * @param columns the ones it has
   * @param clock the column that must not run backwards
   */
  static <T> Part<List<T>> ticks(
      String file, String text, List<Column> columns, String clock, RowParser<T> parser) {
    return ticks(file, text, columns, clock, 1, parser);
  }

  /**
   * The same where several processes write, each in its own order. Which of them wrote a line is
   * not said, so the lines must be such that they can be told apart into that many orders.
   *
   * @param writers how many
   */
  static <T> Part<List<T>> ticks(
      String file,
      String text,
      List<Column> columns,
      String clock,
      int writers,
      RowParser<T> parser) {
    // The last line of each; a line goes to the one whose last is the latest that is not later.
    double[] last = new double[writers];
    Arrays.fill(last, Double.NEGATIVE_INFINITY);
    return read(
        file,
        text,
        columns,
        row -> {
          double now = row.number(clock);
          int writer = writers - 1;
          while (writer >= 0 && last[writer] > now) {
            writer--;
          }
          if (writer < 0) {
            throw row.wrong(
                clock, "but the line above is later; this clock does not run backwards");
          }
          last[writer] = now;
          Arrays.sort(last);
          return parser.of(row);
        });
  }

  /** Reads a table in which one column names the line: none may be there twice. */
  static <T> Part<List<T>> named(
      String file, String text, List<Column> columns, String key, RowParser<T> parser) {
    Set<String> seen = new HashSet<>();
    return read(
        file,
        text,
        columns,
        row -> {
          if (!seen.add(row.text(key))) {
            throw row.wrong(key, "but a line above has it already");
          }
          return parser.of(row);
        });
  }

  /** Reads a table; one that holds no line at all is missing. */
  static <T> Part<List<T>> read(
      String file, String text, List<Column> columns, RowParser<T> parser) {
    return Lines.part(file, text, lines -> rows(lines, columns, parser));
  }

  private static <T> List<T> rows(List<String> lines, List<Column> known, RowParser<T> parser)
      throws ParseFault {
    if (lines.isEmpty()) {
      throw ParseFault.at(1, "the header was cut off.");
    }
    Map<String, Integer> columns = header(lines.get(0), known);
    if (lines.size() == 1) {
      throw ParseFault.at(1, "there is a header and no line below it.");
    }
    List<T> rows = new ArrayList<>(lines.size() - 1);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != columns.size()) {
        throw ParseFault.at(
            i + 1, "it has " + cells.length + " columns, the header has " + columns.size() + ".");
      }
      rows.add(parser.of(new Row(i + 1, columns, known, cells)));
    }
    return List.copyOf(rows);
  }

  private static Map<String, Integer> header(String line, List<Column> known) throws ParseFault {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (String name : line.split("\t", -1)) {
      if (columns.put(name, columns.size()) != null) {
        throw ParseFault.at(1, "column " + name + " is there twice.");
      }
    }
    List<String> lacking =
        known.stream()
            .filter(Column::needed)
            .map(Column::name)
            .filter(name -> !columns.containsKey(name))
            .toList();
    if (!lacking.isEmpty()) {
      throw ParseFault.at(
          1,
          "%s%s%s missing; there are %s."
              .formatted(
                  lacking.size() == 1 ? "column " : "columns ",
                  String.join(", ", lacking),
                  lacking.size() == 1 ? " is" : " are",
                  String.join(", ", columns.keySet())));
    }
    return columns;
  }
}
