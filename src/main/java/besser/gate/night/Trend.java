package besser.gate.night;

import besser.gate.metric.Catalogue;
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

  /** Every trend there is. */
  public static List<Trend> of(List<Summary> campaigns) {
    Map<List<String>, Trend> trends = new LinkedHashMap<>();
    for (Summary s : campaigns) {
      for (Summary.Line line : s.lines()) {
        OptionalDouble mean = line.mean();
        if (mean.isPresent()) {
          List<String> key =
              List.of(s.environment(), s.plan(), s.ground().kernel(), line.reading());
          Trend known =
              trends.getOrDefault(
                  key,
                  new Trend(
                      s.environment(),
                      s.plan(),
                      s.ground().kernel(),
                      line.claim(),
                      line.reading(),
                      line.bound(),
                      List.of()));
          trends.put(
              key, known.with(new Point(s.campaign(), s.ground().module(), mean.getAsDouble())));
        }
      }
    }
    return List.copyOf(trends.values());
  }

  private Trend with(Point point) {
    List<Point> more = new ArrayList<>(points);
    more.add(point);
    return new Trend(environment, plan, kernel, claim, reading, bound, more);
  }

  /** A value as people read it. */
  public String print(double value) {
    return Catalogue.of(reading).map(e -> e.unit().print(value)).orElse(String.valueOf(value));
  }
}
