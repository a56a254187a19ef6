package besser.gate.metric.tablet;

import besser.gate.evidence.ConditionTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Seconds;
import besser.gate.metric.Unit;
import java.util.List;

/**
 * {@code condition.throttled}: longest time in which the tablet was held back by its heat, real
 * seconds: hotter than the first trip point of its chip with a clock below nine tenths of the
 * highest it had in the stage, or at the second one whatever its clock; or with a clock below six
 * tenths of the highest for as long as that lasted. A governor lowers the clock for a sample or
 * two; what lasts for minutes under an even load is no governor's.
 *
 * <p>Trip points of the RK3566, of CPU and GPU alike: passive at 70 and at 75 degrees, critical at
 * 95 (cpu_alert0, cpu_alert1 and cpu_crit in {@code arch/arm64/boot/dts/rockchip/rk356x.dtsi},
 * since Linux 5.15). The parts of the clock are ours: one step of its table is more than a tenth.
 */
final class Throttling {
  private static final double WARM = 70_000;
  private static final double HOT = 75_000;
  private static final double HELD = 0.9;
  private static final double LOW = 0.6;

  private Throttling() {}

  static Reading of(List<ConditionTick> ticks, Scope scope, String why) {
    String name = "condition.throttled";
    long highest = ticks.stream().mapToLong(t -> t.cpuKhz().orElse(0)).max().orElse(0);
    boolean warm = ticks.stream().anyMatch(t -> t.tempMilliC().isPresent());
    if (highest == 0 && !warm) {
      return scope.absent(name, why);
    }
    double longest = 0;
    int first = -1;
    for (int i = 0; i < ticks.size(); i++) {
      if (!held(ticks.get(i), highest)) {
        first = -1;
      } else {
        first = first < 0 ? i : first;
        longest = Math.max(longest, Seconds.between(ticks.get(first).t(), ticks.get(i).t()));
      }
    }
    // Held back it was by what there is; that it was not takes both.
    return longest > 0 || highest > 0 && warm
        ? scope.measured(name, longest, Unit.SECONDS)
        : scope.absent(
            name,
            "No sample in the window has the %s, and without it none shows that the tablet was not held back."
                .formatted(warm ? "clock of the CPU" : "temperature"));
  }

  private static boolean held(ConditionTick tick, long highest) {
    double temperature = tick.tempMilliC().orElse(0);
    double clock = highest == 0 ? 1 : tick.cpuKhz().orElse(highest) / (double) highest;
    return temperature >= HOT || temperature >= WARM && clock < HELD || clock < LOW;
  }
}
