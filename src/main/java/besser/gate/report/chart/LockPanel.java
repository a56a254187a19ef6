package besser.gate.report.chart;

import besser.gate.evidence.Repetition;
import besser.gate.quantity.Share;
import besser.gate.report.view.Bounds;
import java.util.List;

/**
 * Share of lock cycling in the driver's workers, one bar a perf window: the driver path dark, all
 * workers behind it.
 *
 * @param bounds shares to draw as lines
 * @param axis time
 * @param top pixels
 */
record LockPanel(Bounds bounds, TimeAxis axis, double top) {
  private static final double HEIGHT = 70;

  double draw(Svg svg, Repetition repetition, List<LockBar> bars) {
    svg.rect("panel", axis.left(), top, axis.right() - axis.left(), HEIGHT, "");
    svg.text("side", axis.right() + 5, top + 12, "lock share of workers");
    svg.text("side", axis.right() + 5, top + 25, "dark: driver path");
    double max =
        Math.max(
            0.25,
            bars.stream()
                    .mapToDouble(b -> Math.max(b.all().orElse(0), b.driver().orElse(0)))
                    .max()
                    .orElse(0)
                * 1.15);
    // Three labels, as far apart as their letters are high.
    double step = max > 0.7 ? 0.5 : max > 0.35 ? 0.2 : 0.1;
    for (double v : new double[] {0, step, 2 * step}) {
      svg.line("grid", axis.left(), y(v, max), axis.right(), y(v, max));
      svg.text("end", axis.left() - 6, y(v, max) + 4, new Share(v).toString());
    }
    for (LockBar bar : bars) {
      double x = axis.x(bar.start());
      double width = Math.max(3, axis.x(bar.end()) - x);
      bar.all()
          .ifPresent(
              v -> svg.rect("lockall", x, y(v, max), width, y(0, max) - y(v, max), bar.title()));
      bar.driver()
          .ifPresent(
              v -> svg.rect("lock", x, y(v, max), width, y(0, max) - y(v, max), bar.title()));
      if (bar.all().isEmpty()) {
        svg.marked("mid why", x + width / 2, y(0, max) - 4, "?", bar.title());
      }
    }
    double free = top + 40; // Below the words of the panel.
    for (Bounds.Line<Share> bound : bounds.lockShares()) {
      svg.line(
          "limit",
          axis.left(),
          y(bound.at().fraction(), max),
          axis.right(),
          y(bound.at().fraction(), max));
      double label = Math.max(free, y(bound.at().fraction(), max) + 4);
      svg.text("limittext", axis.right() + 5, label, bound.at() + " " + bound.label());
      free = label + 13;
    }
    if (bars.isEmpty()) {
      svg.text(
          "why",
          axis.left() + 8,
          top + 38,
          "No perf window was recorded. " + repetition.perf().why());
    }
    return top + HEIGHT;
  }

  private double y(double share, double max) {
    return top + HEIGHT - Math.min(share, max) / max * (HEIGHT - 4);
  }
}
