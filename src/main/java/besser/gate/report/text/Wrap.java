package besser.gate.report.text;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a width, counted in code points. */
final class Wrap {
  private Wrap() {}

  /** At spaces; a word longer than the width is cut. Never empty. */
  static List<String> lines(String text, int width) {
    List<String> out = new ArrayList<>();
    String rest = text.strip();
    while (length(rest) > width) {
      int hard = rest.offsetByCodePoints(0, width);
      int space = rest.lastIndexOf(' ', hard);
      int cut = space > 0 ? space : hard;
      out.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    out.add(rest);
    return out;
  }

  /** Filled with spaces on the right. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
