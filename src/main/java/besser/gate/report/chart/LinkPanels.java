package besser.gate.report.chart;

import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.report.view.Bounds;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Signal with its window, and the MCS of reception.
 *
 * @param bounds for the window
 * @param axis time
 * @param top pixels
 */
record LinkPanels(Bounds bounds, TimeAxis axis, double top) {
  private static final double SIGNAL = 70;
  private static final double MCS = 46;

  double draw(Svg svg, Repetition repetition) {
    List<LinkTick> ticks = repetition.link().value().orElse(List.of());
    List<Sample> signal = series(ticks, LinkTick::signalDbm);
    double weakest = bounds.signal().map(w -> w.weakest().dbm() - 5.0).orElse(-75.0);
    double strongest = bounds.signal().map(w -> w.strongest().dbm() + 5.0).orElse(-45.0);
    var seen =
        signal.stream()
            .filter(s -> s.value().isPresent())
            .mapToDouble(s -> s.value().orElse(0))
            .summaryStatistics();
    double low = seen.getCount() == 0 ? weakest : Math.min(weakest, Math.floor(seen.getMin()));
    double high = seen.getCount() == 0 ? strongest : Math.max(strongest, Math.ceil(seen.getMax()));
    double y = top;
    svg.rect("panel", axis.left(), y, axis.right() - axis.left(), SIGNAL, "");
    final double at = y;
    bounds
        .signal()
        .ifPresent(
            w -> {
              double upper = scale(w.strongest().dbm(), low, high, at, SIGNAL);
              double lower = scale(w.weakest().dbm(), low, high, at, SIGNAL);
              svg.rect(
                  "window",
                  axis.left(),
                  upper,
                  axis.right() - axis.left(),
                  lower - upper,
                  "signal window");
              svg.text("end", axis.left() - 6, upper + 4, Integer.toString(w.strongest().dbm()));
              svg.text("end", axis.left() - 6, lower + 4, Integer.toString(w.weakest().dbm()));
            });
    svg.text("side", axis.right() + 5, y + 14, "signal, dBm");
    panel(svg, signal, "sig", low, high, y, SIGNAL, missing(repetition, seen.getCount(), "Signal"));
    y += SIGNAL + 8;
    List<Sample> mcs = series(ticks, LinkTick::rxMcs);
    long count = mcs.stream().filter(s -> s.value().isPresent()).count();
    svg.rect("panel", axis.left(), y, axis.right() - axis.left(), MCS, "");
    svg.text("side", axis.right() + 5, y + 14, "RX MCS index");
    for (int level : new int[] {0, 7}) {
      svg.text(
          "end", axis.left() - 6, scale(level, -0.5, 7.5, y, MCS) + 4, Integer.toString(level));
    }
    panel(svg, mcs, "mcs", -0.5, 7.5, y, MCS, missing(repetition, count, "MCS"));
    return y + MCS;
  }

  private void panel(
      Svg svg,
      List<Sample> samples,
      String css,
      double low,
      double high,
      double y,
      double height,
      String missing) {
    if (!missing.isEmpty()) {
      svg.text("why", axis.left() + 8, y + height / 2 + 4, missing);
      return;
    }
    Trace trace = Trace.of(samples, axis, v -> scale(v, low, high, y, height), 2);
    svg.path(css + "band", trace.band()).path(css, trace.mean());
  }

  private static String missing(Repetition repetition, long samples, String what) {
    if (samples > 0) {
      return "";
    }
    String why = repetition.link().why();
    return what + " was not recorded" + (why.isEmpty() ? "." : ": " + why);
  }

  private static List<Sample> series(List<LinkTick> ticks, Function<LinkTick, OptionalInt> of) {
    return ticks.stream()
        .map(
            t -> {
              OptionalInt v = of.apply(t);
              return new Sample(
                  t.t(), v.isPresent() ? OptionalDouble.of(v.getAsInt()) : OptionalDouble.empty());
            })
        .toList();
  }

  private static double scale(double v, double low, double high, double y, double height) {
    double inside = Math.max(low, Math.min(high, v));
    return y + height - (inside - low) / (high - low) * height;
  }
}
