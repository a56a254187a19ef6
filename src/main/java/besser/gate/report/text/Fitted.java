package besser.gate.report.text;

import java.util.ArrayList;
import java.util.List;

/** Lines of a table that are longer than a terminal is wide, broken so that nothing is lost. */
public final class Fitted {
  private static final String COLUMN = "  ";
  private static final String INDENT = "    ";

  private Fitted() {}

  /**
   * The text in lines of at most {@code width} code points. What does not fit goes on below its
   * last column, or indented where that would leave it less than half of the line.
   */
  public static String to(int width, String text) {
    List<String> out = new ArrayList<>();
    text.lines().forEach(line -> add(width, line, out));
    return String.join("\n", out) + (text.endsWith("\n") ? "\n" : "");
  }

  private static void add(int width, String line, List<String> out) {
    if (Wrap.length(line) <= width) {
      out.add(line);
      return;
    }
    String text = line.stripLeading();
    String lead = " ".repeat(line.length() - text.length());
    int column = line.lastIndexOf(COLUMN, width);
    String first = "";
    String below = lead.length() + INDENT.length() > width / 2 ? INDENT : lead + INDENT;
    if (column >= lead.length() && column + COLUMN.length() <= width / 2) {
      first = line.substring(0, column + COLUMN.length());
      below = " ".repeat(Wrap.length(first));
      text = line.substring(column + COLUMN.length());
    } else {
      first = lead;
    }
    List<String> lines = Wrap.lines(text, width - Math.max(Wrap.length(first), below.length()));
    for (int i = 0; i < lines.size(); i++) {
      out.add((i == 0 ? first : below) + lines.get(i));
    }
  }
}
