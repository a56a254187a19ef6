package besser.gate.report.chart;

import besser.gate.report.escape.Html;
import besser.gate.report.view.PrintedNumbers;

/** Elements of an SVG, written one after the other; coordinates to a tenth of a pixel. */
final class Svg {
  private final StringBuilder out = new StringBuilder(32_768);
  private final Html html;

  Svg(Html html) {
    this.html = html;
  }

  Svg raw(String markup) {
    out.append(markup);
    return this;
  }

  Svg rect(String css, double x, double y, double width, double height, String title) {
    out.append("<rect class=\"").append(css).append("\" x=\"").append(n(x));
    out.append("\" y=\"").append(n(y)).append("\" width=\"").append(n(Math.max(0, width)));
    out.append("\" height=\"").append(n(Math.max(0, height))).append('"');
    return titled("rect", title);
  }

  Svg line(String css, double x1, double y1, double x2, double y2) {
    out.append("<path class=\"").append(css).append("\" d=\"M").append(n(x1)).append(' ');
    out.append(n(y1)).append('L').append(n(x2)).append(' ').append(n(y2)).append("\"/>\n");
    return this;
  }

  Svg path(String css, String data) {
    if (!data.isEmpty()) {
      out.append("<path class=\"").append(css).append("\" d=\"").append(data).append("\"/>\n");
    }
    return this;
  }

  Svg text(String css, double x, double y, String untrusted) {
    out.append("<text class=\"").append(css).append("\" x=\"").append(n(x)).append("\" y=\"");
    out.append(n(y)).append("\">").append(html.text(untrusted)).append("</text>\n");
    return this;
  }

  /** A text with a tool tip. */
  Svg marked(String css, double x, double y, String text, String title) {
    out.append("<text class=\"").append(css).append("\" x=\"").append(n(x)).append("\" y=\"");
    out.append(n(y)).append("\">").append(html.text(text)).append("<title>");
    out.append(html.text(title)).append("</title></text>\n");
    return this;
  }

  private Svg titled(String element, String title) {
    if (title.isEmpty()) {
      out.append("/>\n");
    } else {
      out.append("><title>").append(html.text(title)).append("</title></").append(element);
      out.append(">\n");
    }
    return this;
  }

  static String n(double value) {
    return PrintedNumbers.rounded(value, 1);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
