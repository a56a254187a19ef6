package besser.gate.corpus;

import besser.gate.evidence.format.Column;
import java.util.Locale;

/** Lines of tab-separated cells; numbers the same in every locale. */
final class Tsv {
  private final StringBuilder text = new StringBuilder();
  private final String file;
  private final int columns;

  private Tsv(String file) {
    this.file = file;
    this.columns = Column.of(file).size();
    text.append(Column.header(file)).append('\n');
  }

  /** A table of a repetition with the header its recorder gives it. */
  static Tsv of(String file) {
    return new Tsv(file);
  }

  /** A time as {@code /proc/uptime} has it. */
  static double hundredths(double t) {
    return Math.round(t * 100) / 100.0;
  }

  /** One line; numbers with a fraction get two places. */
  Tsv row(Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          "A line of %s has %s cells, tables.tsv has %s columns."
              .formatted(file, cells.length, columns));
    }
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : "\t");
      if (cells[i] instanceof Double number) {
        seconds(text, number);
      } else {
        text.append(cells[i]);
      }
    }
    text.append('\n');
    return this;
  }

  /** Hundredths as /proc/uptime prints them, without the cost of a formatter. */
  static void seconds(StringBuilder to, double value) {
    long hundredths = Math.round(Math.abs(value) * 100);
    to.append(value < 0 && hundredths > 0 ? "-" : "").append(hundredths / 100).append('.');
    to.append((char) ('0' + hundredths / 10 % 10)).append((char) ('0' + hundredths % 10));
  }

  static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
