package besser.gate.prove;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What can become of a column of a table between a tool and the judge. */
enum Mutation {
  ABSENT("absent"),
  FROZEN("frozen half way"),
  HALVED("halved"),
  DOUBLED("doubled"),
  AN_HOUR_LATE("an hour late"),
  OF_ANOTHER("of another repetition"),
  OF_OTHER_HOST("of the other host"),
  REVERSED("reversed"),
  SILENT("silent from half way on"),
  GARBLED("garbled from half way on"),
  EVERY_SECOND_ROW("in every second row only");

  private final String words;

  Mutation(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /**
   * The table with it; the same text where it changes nothing.
   *
   * @param table the whole file
   * @param column its place in each row
   * @param other the same file of another repetition, or one like it with the other host's cells
   */
  String of(String table, int column, String other) {
    List<String[]> rows = rows(table);
    if (this == EVERY_SECOND_ROW) {
      List<String[]> kept = new ArrayList<>(rows.subList(0, Math.min(1, rows.size())));
      for (int i = 1; i < rows.size(); i += 2) {
        kept.add(rows.get(i));
      }
      return text(kept);
    }
    if (this == ABSENT) {
      rows.replaceAll(row -> without(row, column));
      return text(rows);
    }
    List<String> cells = new ArrayList<>(cells(rows, column));
    List<String> others = cells(rows(other), column);
    String half = cells.isEmpty() ? "" : cells.get(cells.size() / 2);
    switch (this) {
      case FROZEN -> fromHalfWay(cells, half);
      case SILENT -> fromHalfWay(cells, "-");
      case GARBLED -> fromHalfWay(cells, "#!");
      case HALVED -> cells.replaceAll(c -> scaled(c, "0.5", "0"));
      case DOUBLED -> cells.replaceAll(c -> scaled(c, "2", "0"));
      case AN_HOUR_LATE -> cells.replaceAll(c -> scaled(c, "1", "3600"));
      case OF_ANOTHER, OF_OTHER_HOST -> {
        for (int i = 0; i < Math.min(cells.size(), others.size()); i++) {
          cells.set(i, others.get(i));
        }
      }
      default -> Collections.reverse(cells);
    }
    for (int i = 0; i < cells.size(); i++) {
      rows.get(i + 1)[column] = cells.get(i);
    }
    return text(rows);
  }

  private static void fromHalfWay(List<String> cells, String cell) {
    Collections.fill(cells.subList(cells.size() / 2, cells.size()), cell);
  }

  private static List<String[]> rows(String table) {
    List<String[]> rows = new ArrayList<>();
    table.lines().forEach(line -> rows.add(line.split("\t", -1)));
    return rows;
  }

  private static List<String> cells(List<String[]> rows, int column) {
    return rows.stream().skip(1).map(r -> column < r.length ? r[column] : "-").toList();
  }

  private static String[] without(String[] row, int column) {
    List<String> kept = new ArrayList<>(List.of(row));
    if (column < kept.size()) {
      kept.remove(column);
    }
    return kept.toArray(String[]::new);
  }

  private static String text(List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
    return text.toString();
  }

  /** A number keeps its decimals; what is none stays as it is. */
  private static String scaled(String cell, String factor, String more) {
    if (!cell.matches("-?\\d+(\\.\\d+)?")) {
      return cell;
    }
    BigDecimal value = new BigDecimal(cell);
    return value
        .multiply(new BigDecimal(factor))
        .add(new BigDecimal(more))
        .setScale(value.scale(), RoundingMode.DOWN)
        .toPlainString();
  }
}
