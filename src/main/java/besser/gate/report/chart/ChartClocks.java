package besser.gate.report.chart;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.Repetition;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Other clocks of the tablet onto its boot-time clock, for drawing; the judge has its own rules.
 */
record ChartClocks(List<ConditionTick> ticks, OptionalDouble realtimeOffset) {
  static ChartClocks of(Repetition repetition) {
    Map<String, String> start = repetition.deviceStart().value().orElse(Map.of());
    OptionalDouble offset = OptionalDouble.empty();
    try {
      if (start.containsKey("realtime_s") && start.containsKey("t_s")) {
        offset =
            OptionalDouble.of(
                Double.parseDouble(start.getOrDefault("realtime_s", ""))
                    - Double.parseDouble(start.getOrDefault("t_s", "")));
      }
    } catch (NumberFormatException notMeasured) {
      offset = OptionalDouble.empty();
    }
    return new ChartClocks(repetition.condition().value().orElse(List.of()), offset);
  }

  /** The kernel log's clock stops while the tablet sleeps; without a pair they are taken as one. */
  double ofMonotonic(double monotonic) {
    double offset = 0;
    for (ConditionTick tick : ticks) {
      if (tick.monotonic().isPresent() && tick.monotonic().getAsDouble() <= monotonic) {
        offset = tick.t() - tick.monotonic().getAsDouble();
      }
    }
    return monotonic + offset;
  }

  /** Empty where the recording holds no pair of the two clocks. */
  OptionalDouble ofRealtime(double realtime) {
    OptionalDouble offset = realtimeOffset;
    for (ConditionTick tick : ticks) {
      if (tick.realtime().isPresent() && tick.realtime().getAsDouble() <= realtime) {
        offset = OptionalDouble.of(tick.realtime().getAsDouble() - tick.t());
      }
    }
    return offset.isPresent()
        ? OptionalDouble.of(realtime - offset.getAsDouble())
        : OptionalDouble.empty();
  }
}
