package besser.gate.report.chart;

import besser.gate.evidence.Repetition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Events as letters in three rows, worst on top; neighbours of one type share a letter with their
 * number.
 *
 * @param axis time
 * @param top pixels
 */
record EventLane(TimeAxis axis, double top) {
  private static final double ROW = 15;
  private static final double GAP = 3;

  /** Of its own width: as far from a mark an event still joins it. */
  private static final double NEAR = 8;

  double draw(Svg svg, Repetition repetition, List<Event> events) {
    double height = 3 * ROW + 4;
    svg.rect("panel", axis.left(), top, axis.right() - axis.left(), height, "");
    svg.text("end", axis.left() - 6, top + 28, "events");
    for (Mark m : marks(events)) {
      svg.marked(
          "mid " + m.type().css(),
          m.x() + m.width() / 2,
          top + 13 + m.type().row * ROW,
          m.label(),
          tip(m));
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

  /**
   * Neighbours of one type as one letter with their number.
   *
   * @param x its left edge, pixels
   * @param events what it stands for, at least one
   */
  record Mark(double x, List<Event> events) {
    Event.Type type() {
      return events.get(0).type();
    }

    String label() {
      return type().letter + (events.size() > 1 ? "×" + events.size() : "");
    }

    double width() {
      return 9 + (events.size() > 1 ? 7.0 * label().length() : 0);
    }
  }

  /** Marks row by row from left to right; none begins before the one before it ends. */
  List<Mark> marks(List<Event> events) {
    List<Mark> out = new ArrayList<>();
    for (int row = 0; row < Event.ROWS; row++) {
      double free = Double.NEGATIVE_INFINITY;
      for (Mark mark : gathered(events, row)) {
        out.add(new Mark(Math.max(mark.x(), free), mark.events()));
        free = next(free, mark);
      }
    }
    return out;
  }

  /** Where there is no room, an event joins the last mark of its type, if that one is near. */
  private List<Mark> gathered(List<Event> events, int row) {
    List<Mark> out = new ArrayList<>();
    Map<Event.Type, Mark> latest = new EnumMap<>(Event.Type.class);
    for (Event e : events) {
      if (e.type().row != row) {
        continue;
      }
      double free = Double.NEGATIVE_INFINITY;
      for (Mark mark : out) {
        free = next(free, mark); // Anew each time: a mark grows with its number.
      }
      double x = axis.x(e.t()) - 4.5;
      Mark same = latest.get(e.type());
      if (same != null && x < free && x < same.x() + NEAR * same.width()) {
        same.events().add(e);
      } else {
        Mark mark = new Mark(x, new ArrayList<>(List.of(e)));
        latest.put(e.type(), mark);
        out.add(mark);
      }
    }
    return out;
  }

  /** Where the next mark may begin, if this one begins where it is free. */
  private static double next(double free, Mark mark) {
    return Math.max(mark.x(), free) + mark.width() + GAP;
  }

  private String tip(Mark mark) {
    Event e = mark.events().get(0);
    int same = mark.events().size();
    return "%s %s%s: %s"
        .formatted(
            axis.label(e.t() - axis.from()),
            e.type().words,
            same > 1 ? " (×" + same + " here)" : "",
            e.text());
  }
}
