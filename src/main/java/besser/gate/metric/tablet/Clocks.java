package besser.gate.metric.tablet;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Whether the tablet's clocks ran evenly, from {@code device/condition.tsv} (row 4 of
 * src/test/README.md).
 */
public final class Clocks {
  private Clocks() {}

  /**
   * {@code clock.step}: largest minus smallest of realtime less boot time, seconds. A wall clock
   * that was set shows here.
   */
  public static Reading step(Repetition repetition, Window window) {
    return range("clock.step", repetition, window, ConditionTick::realtime);
  }

  /**
   * {@code clock.sleep}: growth of boot time less monotonic time, seconds. Monotonic time stops
   * while the tablet sleeps. Where only the kernel's count of suspends is there, 0 of them is 0 s.
   */
  public static Reading sleep(Repetition repetition, Window window) {
    String name = "clock.sleep";
    Part<List<ConditionTick>> part = repetition.condition();
    List<ConditionTick> ticks = inside(part, window);
    List<ConditionTick> counted = ticks.stream().filter(t -> t.suspends().isPresent()).toList();
    Scope scope = scope(part, window, counted);
    Reading growth = range(name, repetition, window, ConditionTick::monotonic);
    if (counted.size() < 2) {
      return growth;
    }
    long suspends =
        counted.get(counted.size() - 1).suspends().orElseThrow()
            - counted.get(0).suspends().orElseThrow();
    if (suspends > 0) {
      return growth.measured().filter(m -> m.value() > 0).isPresent()
          ? growth
          : scope.measured(
              name,
              window.seconds(),
              Unit.SECONDS,
              """
                  %s suspends are counted; how long they took is not known, the window is an upper \
                  bound."""
                  .formatted(suspends));
    }
    // A count that fell is of another boot and proves nothing.
    return growth instanceof Reading.Absent && suspends == 0 && covers(part, counted, window)
        ? scope.measured(name, 0, Unit.SECONDS, "From the kernel's count of suspends.")
        : growth;
  }

  private static Reading range(
      String name,
      Repetition repetition,
      Window window,
      Function<ConditionTick, OptionalDouble> clock) {
    Part<List<ConditionTick>> part = repetition.condition();
    List<ConditionTick> ticks =
        inside(part, window).stream().filter(t -> clock.apply(t).isPresent()).toList();
    Scope scope = scope(part, window, ticks);
    if (ticks.size() < 2) {
      return scope.absent(
          name,
          part.value().isEmpty()
              ? part.why()
              : "Fewer than two samples in the window have this clock.");
    }
    if (!covers(part, ticks, window)) {
      return scope.absent(name, "Its samples do not reach over the whole window.");
    }
    ToDoubleFunction<ConditionTick> offset = t -> clock.apply(t).orElseThrow() - t.t();
    double most = ticks.stream().mapToDouble(offset).max().orElseThrow();
    double least = ticks.stream().mapToDouble(offset).min().orElseThrow();
    return scope.measured(name, Seconds.between(least, most), Unit.SECONDS);
  }

  /** Whether the samples reach from end to end, but for two of their own steps. */
  private static boolean covers(
      Part<List<ConditionTick>> part, List<ConditionTick> ticks, Window window) {
    List<ConditionTick> all = part.value().orElse(List.of());
    double step =
        Seconds.between(all.get(0).t(), all.get(all.size() - 1).t()) / Math.max(1, all.size() - 1);
    double slack = 2 * Math.max(step, window.tick());
    return ticks.get(0).t() <= window.start() + slack
        && ticks.get(ticks.size() - 1).t() >= window.end() - slack;
  }

  /**
   * Samples from the last one before the window to the first one after it: a step between two
   * samples belongs to both.
   */
  private static List<ConditionTick> inside(Part<List<ConditionTick>> part, Window window) {
    List<ConditionTick> all = part.value().orElse(List.of());
    double from =
        all.stream()
            .mapToDouble(ConditionTick::t)
            .filter(t -> t <= window.start())
            .max()
            .orElse(window.start());
    double to =
        all.stream()
            .mapToDouble(ConditionTick::t)
            .filter(t -> t >= window.end())
            .min()
            .orElse(window.end());
    return all.stream().filter(t -> from <= t.t() && t.t() <= to).toList();
  }

  private static Scope scope(
      Part<List<ConditionTick>> part, Window window, List<ConditionTick> ticks) {
    Source lines = Source.over(part.file(), ticks.stream().mapToInt(ConditionTick::line));
    return new Scope(window.words(), lines, "");
  }
}
