package besser.gate.evidence.format;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One line of a table, asked by column name. {@code -} is absent, everything else must be right.
 */
final class Row {
  private final int line;
  private final Map<String, Integer> columns;
  private final List<Column> known;
  private final String[] cells;

  Row(int line, Map<String, Integer> columns, List<Column> known, String[] cells) {
    this.line = line;
    this.columns = columns;
    this.known = known;
    this.cells = cells;
  }

  /** Line number in the file; the header is line 1. */
  int line() {
    return line;
  }

  /** The cell as it stands, {@code -} where it was not measured. */
  String text(String column) {
    Integer index = columns.get(column);
    if (index != null) {
      return cells[index];
    }
    if (known.stream().noneMatch(c -> c.name().equals(column))) {
      throw new IllegalStateException("Column " + column + " does not stand in tables.tsv.");
    }
    return "-";
  }

  double number(String column) throws ParseFault {
    String cell = text(column);
    if (!RecordedNumbers.isDecimal(cell)) {
      throw wrong(column, "a number is needed");
    }
    return Double.parseDouble(cell);
  }

  OptionalDouble optionalNumber(String column) throws ParseFault {
    String cell = text(column);
    if (cell.equals("-")) {
      return OptionalDouble.empty();
    }
    if (!RecordedNumbers.isDecimal(cell)) {
      throw wrong(column, "a number, or - where it was not measured, is needed");
    }
    return OptionalDouble.of(Double.parseDouble(cell));
  }

  /** A counter: a whole number from 0 up. */
  OptionalLong count(String column) throws ParseFault {
    String cell = text(column);
    if (cell.equals("-")) {
      return OptionalLong.empty();
    }
    if (!RecordedNumbers.isWhole(cell, false)) {
      throw wrong(column, "a whole number from 0 up, or - where it was not measured, is needed");
    }
    return OptionalLong.of(Long.parseLong(cell));
  }

  /** A whole number of either sign. */
  OptionalInt whole(String column) throws ParseFault {
    String cell = text(column);
    if (cell.equals("-")) {
      return OptionalInt.empty();
    }
    if (!RecordedNumbers.isWhole(cell, true)
        || Math.abs(Long.parseLong(cell)) > Integer.MAX_VALUE) {
      throw wrong(column, "a whole number, or - where it was not measured, is needed");
    }
    return OptionalInt.of(Integer.parseInt(cell));
  }

  /** A whole number of either sign that may be large. */
  OptionalLong wholeLong(String column) throws ParseFault {
    String cell = text(column);
    if (cell.equals("-")) {
      return OptionalLong.empty();
    }
    if (!RecordedNumbers.isWhole(cell, true)) {
      throw wrong(column, "a whole number, or - where it was not measured, is needed");
    }
    return OptionalLong.of(Long.parseLong(cell));
  }

  ParseFault wrong(String column, String needed) {
    return ParseFault.at(line, column + " is \"" + text(column) + "\", " + needed + ".");
  }
}
