package besser.gate.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a table with tabs, as rows whose columns stand below one another. */
final class Columns {
  private static final int WIDEST = 24;

  private Columns() {}

  /** Two spaces between columns; what is wider than 24 characters pushes its own row only. */
  static List<String> aligned(List<String> rows) {
    List<List<String>> cells = rows.stream().map(r -> List.of(r.split("\t", -1))).toList();
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : cells) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), Math.min(WIDEST, row.get(i).length())));
      }
    }
    return cells.stream().map(row -> padded(row, widths)).toList();
  }

  private static String padded(List<String> row, List<Integer> widths) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      out.add(row.get(i) + " ".repeat(Math.max(0, widths.get(i) - row.get(i).length())));
    }
    return out.stream().collect(Collectors.joining("  ")).stripTrailing();
  }
}
