package besser.gate.metric.log;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Repetition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Puts the kernel log's clock and the wall clock onto the tablet's boot-time clock, by the nearest
 * line of {@code device/condition.tsv}.
 */
public final class DeviceClock {
  /**
   * Part of the time since boot by which the kernel log's clock may have drifted off: nothing
   * steers it as NTP steers the others.
   */
  public static final double LOG_DRIFT = 0.001;

  private final List<ConditionTick> ticks;
  private final OptionalDouble startOffset;

  public DeviceClock(Repetition repetition) {
    ticks = repetition.condition().value().orElse(List.of());
    startOffset =
        repetition
            .deviceStart()
            .value()
            .map(
                facts -> {
                  OptionalDouble real = Facts.number(facts, "realtime_s");
                  OptionalDouble t = Facts.number(facts, "t_s");
                  return real.isPresent() && t.isPresent()
                      ? OptionalDouble.of(real.getAsDouble() - t.getAsDouble())
                      : OptionalDouble.empty();
                })
            .orElse(OptionalDouble.empty());
  }

  /** The kernel log's clock; the same as boot time where nothing says how long the tablet slept. */
  public double ofMonotonic(double monotonic) {
    return monotonic
        + nearest(monotonic, ConditionTick::monotonic)
            .map(c -> c.t() - c.monotonic().orElseThrow())
            .orElse(0.0);
  }

  /** The wall clock; empty where nothing ties it to boot time. */
  public OptionalDouble ofRealtime(double realtime) {
    Optional<ConditionTick> tick = nearest(realtime, ConditionTick::realtime);
    if (tick.isPresent()) {
      return OptionalDouble.of(tick.get().t() + (realtime - tick.get().realtime().orElseThrow()));
    }
    return startOffset.isPresent()
        ? OptionalDouble.of(realtime - startOffset.getAsDouble())
        : OptionalDouble.empty();
  }

  private Optional<ConditionTick> nearest(
      double time, Function<ConditionTick, OptionalDouble> clock) {
    return ticks.stream()
        .filter(c -> clock.apply(c).isPresent())
        .min(Comparator.comparingDouble(c -> Math.abs(clock.apply(c).orElseThrow() - time)));
  }
}
