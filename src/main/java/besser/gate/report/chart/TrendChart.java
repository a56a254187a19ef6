package besser.gate.report.chart;

import besser.gate.night.Trend;
import besser.gate.report.escape.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading over nights: a dot a campaign, a line a level, a dashed line for the bound, a rule
 * where the driver is another.
 */
public final class TrendChart {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 150;
  private static final double LEFT = 8;
  private static final double TOP = 18;
  private static final double BOTTOM = 24;

  /** Of a driver's name, so that the next one does not stand on it. */
  private static final double NAME = 96;

  private final Html html;

  public TrendChart(Html html) {
    this.html = html;
  }

  /** The picture, ready to stand in a page. */
  public String draw(Trend trend) {
    List<Trend.Point> points = trend.points();
    double high = points.stream().mapToDouble(Trend.Point::value).max().orElse(1);
    double highest = Math.max(high, trend.limit().orElse(high));
    double top = highest <= 0 ? 1 : highest * 1.1;
    Svg svg = new Svg(html);
    svg.raw(
        "<svg class=\"trend\" viewBox=\"0 0 %s %s\" role=\"img\">\n"
            .formatted(Svg.n(WIDTH), Svg.n(HEIGHT)));
    svg.line("axis", LEFT, y(0, top), WIDTH - LEFT, y(0, top));
    svg.text("label", LEFT, TOP - 6, trend.print(high));
    trend.limit().ifPresent(at -> bound(svg, y(at, top), trend.print(at)));
    drivers(svg, points);
    levels(svg, trend, top);
    for (int i = 0; i < points.size(); i++) {
      Trend.Point p = points.get(i);
      String said = "%s: %s, module %s".formatted(p.campaign(), trend.print(p.value()), p.module());
      svg.rect("dot", x(i, points.size()) - 3, y(p.value(), top) - 3, 6, 6, said);
    }
    return svg.raw("</svg>\n").toString();
  }

  private static void bound(Svg svg, double y, String words) {
    svg.line("bound", LEFT, y, WIDTH - LEFT, y);
    svg.text("label at-bound", WIDTH - LEFT, TOP - 6, "bound " + words);
  }

  private static void drivers(Svg svg, List<Trend.Point> points) {
    String last = "";
    double free = 0;
    for (int i = 0; i < points.size(); i++) {
      String module = points.get(i).module();
      if (!module.equals(last)) {
        double x = x(i, points.size()) - 5;
        svg.line("driver", x, TOP, x, HEIGHT - BOTTOM);
        if (x >= free) {
          svg.text("label", x, HEIGHT - 6, module);
          free = x + NAME;
        }
        last = module;
      }
    }
  }

  private static void levels(Svg svg, Trend trend, double top) {
    List<Trend.Point> points = trend.points();
    List<Integer> ends = new ArrayList<>(trend.changes());
    ends.add(points.size());
    int from = 0;
    for (int to : ends) {
      if (to > from) {
        double mean =
            points.subList(from, to).stream().mapToDouble(Trend.Point::value).average().orElse(0);
        double y = y(mean, top);
        svg.line("level", x(from, points.size()), y, x(to - 1, points.size()), y);
      }
      from = to;
    }
  }

  private static double x(int index, int of) {
    return of == 1 ? WIDTH / 2 : LEFT + 10 + index * (WIDTH - 2 * LEFT - 20) / (of - 1);
  }

  private static double y(double value, double top) {
    return HEIGHT - BOTTOM - Math.max(0, value) / top * (HEIGHT - BOTTOM - TOP);
  }
}
