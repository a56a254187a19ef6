package besser.gate.night;

import besser.gate.metric.Catalogue;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One reading over campaigns that can stand in one chart: of one rig, plan and kernel.
 *
 * @param environment name of the rig
 * @param plan of all of them
 * @param kernel of all of them
 * @param claim that asks for the reading
 * @param reading its name
 * @param bound as the claim says it
 * @param points those that measured it, oldest first
 */
public record Trend(
    String environment,
    String plan,
    String kernel,
    String claim,
    String reading,
    String bound,
    List<Point> points) {
  public Trend {
    points = List.copyOf(points);
  }

  /**
   * A campaign's mean.
   *
   * @param campaign its name
   * @param module which driver it was
   * @param value mean over its repetitions, in the reading's unit
   */
  public record Point(String campaign, String module, double value) {}

  /** Index of the first point of each new level. */
  public List<Integer> changes() {
    return ChangePoints.in(points.stream().map(Point::value).toList());
  }

  /**
   * The bound as a value. Empty where it names none, and for a time in a rehearsal, which is
   * shorter than the bound says.
   */
  public OptionalDouble limit() {
    Unit unit = Catalogue.of(reading).map(Catalogue.Entry::unit).orElse(Unit.COUNT);
    return unit == Unit.SECONDS && plan.contains(Summary.SHORTENED)
        ? OptionalDouble.empty()
        : unit.in(bound);
  }

  /** Every trend there is. */
  public static List<Trend> of(List<Summary> campaigns) {
    Map<List<String>, List<Measured>> trends = new LinkedHashMap<>();
    for (Summary s : campaigns) {
      for (Summary.Line line : s.lines()) {
        if (line.mean().isPresent()) {
          trends
              .computeIfAbsent(
                  List.of(s.environment(), s.plan(), s.ground().kernel(), line.reading()),
                  first -> new ArrayList<>())
              .add(new Measured(s, line));
        }
      }
    }
    return trends.values().stream().map(Trend::over).toList();
  }

  /** A line and the campaign it is of. */
  private record Measured(Summary campaign, Summary.Line line) {
    Point point() {
      return new Point(campaign.campaign(), campaign.ground().module(), line.mean().orElseThrow());
    }
  }

  /** Claim and bound as the oldest says them. */
  private static Trend over(List<Measured> all) {
    Summary first = all.get(0).campaign();
    Summary.Line line = all.get(0).line();
    return new Trend(
        first.environment(),
        first.plan(),
        first.ground().kernel(),
        line.claim(),
        line.reading(),
        line.bound(),
        all.stream().map(Measured::point).toList());
  }

  /** A value as people read it. */
  public String print(double value) {
    return Catalogue.of(reading).map(e -> e.unit().print(value)).orElse(String.valueOf(value));
  }
}
