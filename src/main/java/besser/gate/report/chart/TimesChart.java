package besser.gate.report.chart;

import besser.gate.metric.Interval;
import besser.gate.metric.probe.Durations;
import besser.gate.report.escape.Html;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long one thing took: the baseline above, this campaign below, on one axis of powers of two. A
 * bar's height is its part of all times of its arm; the count stands on it.
 */
public final class TimesChart {
  private static final int WIDTH = 720;
  private static final int ROW = 70;
  private static final int LEFT = 90;

  private final Html html;

  public TimesChart(Html html) {
    this.html = html;
  }

  /**
   * One arm.
   *
   * @param name as the row is headed
   * @param times none where it was not measured
   */
  public record Row(String name, Durations times) {}

  /** The chart; empty where no arm has a time. */
  public String of(String what, List<Row> rows) {
    List<Durations.Bucket> all = rows.stream().flatMap(r -> r.times().buckets().stream()).toList();
    if (all.isEmpty()) {
      return "";
    }
    int first = all.stream().mapToInt(Durations.Bucket::power).min().orElse(0);
    int last = all.stream().mapToInt(Durations.Bucket::power).max().orElse(0);
    double step = Math.min(60, (double) (WIDTH - LEFT) / (last - first + 1));
    int height = rows.size() * ROW + 20;
    Svg svg = new Svg(html);
    svg.raw(
        "<svg class=\"times\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(WIDTH, height, html.text(words(what, rows))));
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), i * ROW, first, step);
    }
    for (int p = first; p <= last; p++) {
      String end = new Interval(0, Math.scalb(1e-9, p)).words().replace("at most ", "");
      svg.text("axis", LEFT + (p - first + 0.35) * step, height - 6, end);
    }
    return svg.raw("</svg>\n").toString();
  }

  private static void row(Svg svg, Row row, double top, int first, double step) {
    svg.text("axis", 0, top + ROW / 2.0, row.name());
    long count = row.times().count();
    svg.text("axis", 0, top + ROW / 2.0 + 14, count == 0 ? "not measured" : count + " times");
    for (Durations.Bucket b : row.times().buckets()) {
      double size = Math.max(1, (ROW - 24) * b.count() / (double) count);
      double x = LEFT + (b.power() - first) * step;
      String title = b.count() + " " + b.interval().words();
      svg.rect("bar", x + 1, top + ROW - 4 - size, step - 2, size, title);
      svg.text("axis", x + 2, top + ROW - 7 - size, Long.toString(b.count()));
    }
  }

  private static String words(String what, List<Row> rows) {
    return Stream.concat(
            Stream.of(what),
            rows.stream()
                .map(
                    r ->
                        r.times().count() == 0
                            ? r.name() + " not measured"
                            : String.format(
                                Locale.ROOT,
                                "%s: %d times, half of them %s, the longest %s",
                                r.name(),
                                r.times().count(),
                                r.times().quantile(0.5).words(),
                                r.times().longest().words())))
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }
}
