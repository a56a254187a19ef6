package besser.gate.report.text;

import besser.gate.report.escape.Redaction;
import besser.gate.report.escape.Visible;
import besser.gate.report.view.SideBySide;
import java.util.ArrayList;
import java.util.List;

/**
 * The same table for a terminal: a block a row, a line a campaign, so that any width will do.
 *
 * @param width columns
 * @param redaction applied to all text
 */
public record SideBySideTable(int width, Redaction redaction) {
  /**
   * The text, ended by a line break.
   *
   * @param page where the whole table is
   */
  public String print(SideBySide table, String page) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < table.campaigns().size(); i++) {
      add(out, "[%s] %s%s".formatted(i, table.campaigns().get(i), i == 0 ? ", the baseline" : ""));
    }
    table.warnings().forEach(w -> add(out, w));
    for (SideBySide.Row row : table.rows()) {
      if (row.shown()) {
        add(out, row.name());
        for (int i = 0; i < row.fields().size(); i++) {
          SideBySide.Field field = row.fields().get(i);
          add(out, "  [%s] %s%s".formatted(i, field.text(), field.moved() ? " moved" : ""));
        }
      }
    }
    add(out, table.rest() + ".");
    add(out, "Comparison: " + page);
    return Fitted.to(Math.max(40, width), String.join("\n", out) + "\n");
  }

  private void add(List<String> out, String line) {
    out.add(
        line.startsWith("  ")
            ? "  " + Visible.line(redaction.apply(line.strip()))
            : Visible.line(redaction.apply(line)));
  }
}
