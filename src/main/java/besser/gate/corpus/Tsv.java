package besser.gate.corpus;

import java.util.Locale;

/** Lines of tab-separated cells; numbers the same in every locale. */
final class Tsv {
  private final StringBuilder text = new StringBuilder();

  Tsv(String... header) {
    text.append(String.join("\t", header)).append('\n');
  }

  /** One line; numbers with a fraction get two places. */
  Tsv row(Object... cells) {
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
