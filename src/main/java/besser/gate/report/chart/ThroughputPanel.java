package besser.gate.report.chart;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.rx.Stall;
import besser.gate.plan.Plan;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import besser.gate.report.view.Bounds;
import java.util.List;

/**
 * Throughput: one line and the band of its extremes, what was offered, the bounds of the last
 * stage, stretches near zero shaded.
 *
 * @param bounds rates to draw as lines
 * @param axis time
 * @param top pixels
 */
record ThroughputPanel(Bounds bounds, TimeAxis axis, double top) {
  private static final double HEIGHT = 230;

  /** Width of a small letter, pixels. */
  private static final double LETTER = 6;

  double draw(
      Svg svg, Repetition repetition, Plan plan, List<StageSpan> stages, List<Event> events) {
    List<RxTick> ticks = repetition.rx().value().orElse(List.of());
    List<Sample> rates = Sample.rates(ticks);
    double highest =
        Math.max(
            plan.stages().stream().mapToDouble(s -> s.offered().bytesPerSecond()).max().orElse(1e6),
            rates.stream().mapToDouble(s -> s.value().orElse(0)).max().orElse(0));
    double max = Math.ceil(Math.min(highest * 1.04, 40e6) / 5e5) * 5e5;
    bands(svg, stages, plan);
    grid(svg, max);
    bounds.floor().ifPresent(floor -> stalls(svg, rates, floor, plan.tick()));
    if (rates.isEmpty()) {
      svg.text(
          "why",
          axis.left() + 8,
          top + 40,
          "Throughput was not recorded: " + repetition.rx().why());
    }
    for (StageSpan s : stages) {
      double y = y(s.stage().offered().bytesPerSecond(), max);
      svg.line("offered", axis.x(s.start()), y, axis.x(s.end()), y);
    }
    boolean payload = ticks.stream().anyMatch(t -> t.payload().isPresent());
    svg.text(
        "side",
        axis.right() + 5,
        top + 14,
        payload ? "TCP payload received" : "interface rx_bytes");
    svg.text("side", axis.right() + 5, top + 28, "dotted: offered");
    Trace trace = Trace.of(rates, axis, v -> y(v, max), rates.size() > 700 ? 1.6 : 0.1);
    svg.path("rxband", trace.band()).path("rx", trace.mean());
    limits(svg, stages, max);
    events.stream()
        .filter(e -> e.type() == Event.Type.LOSS || e.type() == Event.Type.DEATH)
        .forEach(e -> svg.line("lossline", axis.x(e.t()), top, axis.x(e.t()), top + HEIGHT));
    return top + HEIGHT;
  }

  private void bands(Svg svg, List<StageSpan> stages, Plan plan) {
    svg.rect("panel", axis.left(), top, axis.right() - axis.left(), HEIGHT, "");
    for (int i = 0; i < stages.size(); i++) {
      StageSpan s = stages.get(i);
      double x = axis.x(s.start());
      double width = axis.x(s.end()) - x;
      svg.rect(i % 2 == 0 ? "stage" : "stage2", x, top, width, HEIGHT, "");
      String name = "%s offered, %s".formatted(s.stage().offered(), plan.length(s.stage()));
      boolean fits = name.length() * LETTER < width;
      svg.text("mid small", x + width / 2, top - 6, fits ? name : s.stage().id());
    }
    double end = stages.isEmpty() ? axis.from() : stages.get(stages.size() - 1).end();
    if (axis.x(axis.to()) - axis.x(end) > 20) {
      svg.rect("unrun", axis.x(end), top, axis.right() - axis.x(end), HEIGHT, "not recorded");
      if (axis.right() - axis.x(end) > LETTER * "not recorded".length()) {
        svg.text("mid small", (axis.x(end) + axis.right()) / 2, top + 14, "not recorded");
      }
    }
  }

  private void grid(Svg svg, double max) {
    double step = max > 12e6 ? 5e6 : 1e6;
    for (double v = 0; v <= max; v += step) {
      svg.line("grid", axis.left(), y(v, max), axis.right(), y(v, max));
      svg.text(
          "end", axis.left() - 6, y(v, max) + 4, new ByteRate(v).toString().replace(" B/s", ""));
    }
  }

  /** Near zero as the judge has it; what is shorter than two ticks is left to the band. */
  private void stalls(Svg svg, List<Sample> rates, ByteRate floor, Span tick) {
    int run = 0;
    for (int i = 0; i <= rates.size(); i++) {
      boolean still =
          i < rates.size()
              && rates.get(i).value().stream().anyMatch(rate -> Stall.nearZero(rate, floor));
      if (still) {
        run++;
        continue;
      }
      if (run > 0) {
        shade(svg, run, rates.get(Math.max(0, i - run - 1)).t(), rates.get(i - 1).t(), tick);
      }
      run = 0;
    }
  }

  private void shade(Svg svg, int ticks, double from, double to, Span tick) {
    if (to - from > 1.5 * tick.seconds()) {
      double width = Math.max(1, axis.x(to) - axis.x(from));
      svg.rect("stall", axis.x(from), top, width, HEIGHT, "stall: " + ticks + " ticks near zero");
    }
  }

  private void limits(Svg svg, List<StageSpan> stages, double max) {
    if (stages.isEmpty()) {
      return;
    }
    StageSpan judged = stages.get(stages.size() - 1);
    double last = -100;
    for (Bounds.Line<ByteRate> bound : bounds.rates()) {
      double y = y(bound.at().bytesPerSecond(), max);
      svg.line("limit", axis.x(judged.start()), y, axis.right(), y);
      last = Math.max(y + 4, last + 14);
      svg.text("limittext", axis.right() + 5, last, bound.at() + " " + bound.label());
    }
  }

  private double y(double rate, double max) {
    return top + HEIGHT - Math.min(rate, max) / max * (HEIGHT - 8);
  }
}
