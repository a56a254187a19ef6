package besser.gate.report.chart;

import besser.gate.evidence.Repetition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Events as letters in three rows, worst on top; neighbours of one type share a letter.
 *
 * @param axis time
 * @param top pixels
 */
record EventLane(TimeAxis axis, double top) {
  private static final double ROW = 15;

  double draw(Svg svg, Repetition repetition, List<Event> events) {
    double height = 3 * ROW + 4;
    svg.rect("panel", axis.left(), top, axis.right() - axis.left(), height, "");
    svg.text("end", axis.left() - 6, top + 28, "events");
    Map<Event.Type, Double> same = new EnumMap<>(Event.Type.class);
    double[] taken = {-100, -100, -100};
    for (int i = 0; i < events.size(); i++) {
      Event e = events.get(i);
      double x = axis.x(e.t());
      int row = e.type().row;
      if (x - same.getOrDefault(e.type(), -100.0) >= 12) {
        same.put(e.type(), x);
        taken[row] = Math.max(x, taken[row] + 12);
        svg.marked(
            "mid " + e.type().css(),
            taken[row],
            top + 13 + row * ROW,
            e.type().letter,
            tip(events, i));
      }
    }
    String legend =
        Description.counts(events).entrySet().stream()
            .map(n -> n.getKey().letter + " " + n.getKey().words + " ×" + n.getValue())
            .collect(Collectors.joining(" · "));
    String missing =
        repetition.kmsg().why().isEmpty()
            ? ""
            : " · kernel log missing: " + repetition.kmsg().why();
    svg.text(
        "small",
        axis.left(),
        top + height + 13,
        (legend.isEmpty() ? "no event" : legend) + missing);
    return top + height + 16;
  }

  private String tip(List<Event> events, int first) {
    Event e = events.get(first);
    long same =
        events.stream()
            .filter(o -> o.type() == e.type() && Math.abs(axis.x(o.t()) - axis.x(e.t())) < 12)
            .count();
    return "%s %s%s: %s"
        .formatted(
            axis.label(e.t() - axis.from()),
            e.type().words,
            same > 1 ? " (×" + same + " here)" : "",
            e.text());
  }
}
