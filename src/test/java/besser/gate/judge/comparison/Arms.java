package besser.gate.judge.comparison;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.plan.TimeScale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arms of a comparison written by hand, one list of readings a repetition. */
public final class Arms {
  private Arms() {}

  /** In real time, a tick a second. */
  @SafeVarargs
  public static Arm arm(String campaign, List<Reading>... repetitions) {
    return compressed(campaign, 1, 1, repetitions);
  }

  /** Time compressed by a factor. */
  @SafeVarargs
  public static Arm compressed(
      String campaign, double factor, double tick, List<Reading>... repetitions) {
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    for (List<Reading> repetition : repetitions) {
      readings.put("rep-" + (readings.size() + 1), repetition);
    }
    return new Arm(campaign, new TimeScale(factor), tick, readings);
  }

  /** One reading, one value a repetition. */
  public static Arm of(String campaign, String name, Unit unit, double... values) {
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    Arrays.stream(values)
        .forEach(
            v -> readings.put("rep-" + (readings.size() + 1), List.of(measured(name, v, unit))));
    return new Arm(campaign, new TimeScale(1), 1, readings);
  }

  /** A value that was measured. */
  public static Reading measured(String name, double value, Unit unit) {
    return new Reading.Measured(name, value, unit, "4M stage", Source.of("device/x.tsv"), "");
  }

  /** A value that was not, and why. */
  public static Reading absent(String name, String why) {
    return new Reading.Absent(name, why, Source.of("device/x.tsv"));
  }
}
