package besser.gate.report.chart;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.plan.Plan;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Bounds;
import besser.gate.report.view.Resource;
import java.util.List;

/**
 * One repetition on one time axis: throughput with stages, bounds and stalls; events; signal; MCS;
 * lock share of each perf window. Light and dark by the reader's preference.
 *
 * @param bounds lines to draw
 * @param html escapes what comes from evidence
 */
public record RampChart(Bounds bounds, Html html) {
  /** The style sheet in every picture. */
  public static final String STYLE = Resource.text("ramp.css");

  static final double LEFT = 62;
  static final double RIGHT = 868;
  static final double WIDTH = 1000;

  /** The SVG, self-contained; panels without data say why. */
  public String draw(Repetition repetition, Plan plan) {
    List<RxTick> ticks = repetition.rx().value().orElse(List.of());
    List<StageSpan> stages = StageSpan.of(ticks, plan);
    TimeAxis axis = axis(ticks, stages, plan);
    List<Event> events = Event.of(repetition).stream().filter(e -> axis.holds(e.t())).toList();
    Svg svg = new Svg(html);
    double y = 26;
    y = new ThroughputPanel(bounds, axis, y).draw(svg, repetition, plan, stages, events);
    y = new EventLane(axis, y + 8).draw(svg, repetition, events);
    y = new LinkPanels(bounds, axis, y + 8).draw(svg, repetition);
    y = new LockPanel(bounds, axis, y + 22).draw(svg, repetition, LockBar.of(repetition, plan));
    y = scale(svg, axis, y);
    String id = repetition.id().replaceAll("[^A-Za-z0-9-]", "_");
    String title = "Repetition " + repetition.id() + ", " + repetition.state();
    return """
        <svg xmlns="http://www.w3.org/2000/svg" class="ramp" viewBox="0 0 %s %s" role="img" \
        aria-labelledby="t-%s d-%s">
        <title id="t-%s">%s</title>
        <desc id="d-%s">%s</desc>
        <style>%s</style>
        %s</svg>
        """
        .formatted(
            Svg.n(WIDTH),
            Svg.n(y),
            id,
            id,
            id,
            html.text(title),
            id,
            html.text(Description.of(repetition, plan, events)),
            STYLE,
            svg);
  }

  private static TimeAxis axis(List<RxTick> ticks, List<StageSpan> stages, Plan plan) {
    double first = ticks.isEmpty() ? 0 : ticks.get(0).t();
    double from = stages.isEmpty() ? first : stages.get(0).start();
    double last = ticks.isEmpty() ? from : ticks.get(ticks.size() - 1).t();
    return new TimeAxis(from, Math.max(last, from + plan.length().seconds()), LEFT, RIGHT);
  }

  private static double scale(Svg svg, TimeAxis axis, double y) {
    svg.line("axis", LEFT, y, RIGHT, y);
    for (double s = 0; s <= axis.to() - axis.from() + 1e-9; s += axis.step()) {
      double x = axis.x(axis.from() + s);
      svg.line("axis", x, y, x, y + 5).text("mid", x, y + 18, axis.label(s));
    }
    return y + 26;
  }
}
