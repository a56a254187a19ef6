package besser.gate.metric.tablet;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.CostTick;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.quantity.ByteCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tablet's condition in a window, from {@code device/condition.tsv} and {@code device/cost.tsv}
 * (rows 15, 16 and 26 of src/test/README.md).
 */
public final class Condition {
  private Condition() {}

  /** Every reading, in the order they are published. */
  public static List<Reading> of(Repetition repetition, Window window) {
    Part<List<ConditionTick>> part = repetition.condition();
    List<ConditionTick> ticks =
        part.value().orElse(List.of()).stream().filter(t -> window.contains(t.t())).toList();
    Source source = Source.over(part.file(), ticks.stream().mapToInt(ConditionTick::line));
    Scope scope = new Scope(window.words(), source, "");
    String why = part.value().isEmpty() ? part.why() : "No sample in the window has it.";
    List<Reading> found = new ArrayList<>();
    found.add(
        extreme(
            "condition.temperature_max",
            ticks.stream().flatMap(t -> boxed(t.tempMilliC())).map(v -> v / 1e3),
            true,
            Unit.CELSIUS,
            scope,
            why));
    found.add(
        extreme(
            "condition.cpu_khz_min",
            ticks.stream().flatMap(t -> boxed(t.cpuKhz())),
            false,
            Unit.COUNT,
            scope,
            why));
    found.add(
        extreme(
            "condition.cpu_khz_max",
            ticks.stream().flatMap(t -> boxed(t.cpuKhz())),
            true,
            Unit.COUNT,
            scope,
            why));
    found.add(
        extreme(
            "condition.disk_free",
            ticks.stream()
                .flatMap(t -> boxed(t.diskFreeKb()))
                .map(k -> (double) ByteCount.ofKibibytes(k.longValue()).bytes()),
            false,
            Unit.BYTES,
            scope,
            why));
    found.add(changes("condition.governor_changes", ticks, ConditionTick::governor, scope, why));
    found.add(changes("condition.charger_changes", ticks, ConditionTick::charger, scope, why));
    found.addAll(cost(repetition, window));
    found.add(uptime(repetition));
    found.add(Throttling.of(ticks, scope, why));
    return found;
  }

  /**
   * {@code recorder.cost}, share of one core over the whole recording, and {@code
   * recorder.cost_at_locked_tick}, the same at one tick a second: a rehearsal ticks faster, and
   * most of the cost is paid a tick. perf's own cost is not in it.
   */
  private static List<Reading> cost(Repetition repetition, Window window) {
    Part<List<CostTick>> part = repetition.cost();
    List<CostTick> ticks = part.value().orElse(List.of());
    Scope scope = new Scope("the whole recording", Source.of(part.file()), "");
    if (ticks.size() < 2) {
      String why =
          part.value().isEmpty() ? part.why() : "Fewer than two samples of its cost were taken.";
      return List.of(
          scope.absent("recorder.cost", why), scope.absent("recorder.cost_at_locked_tick", why));
    }
    CostTick first = ticks.get(0);
    CostTick last = ticks.get(ticks.size() - 1);
    double seconds = Seconds.between(first.t(), last.t());
    if (seconds <= 0) {
      String why = "The clock of its samples does not run forward.";
      return List.of(
          scope.absent("recorder.cost", why), scope.absent("recorder.cost_at_locked_tick", why));
    }
    double spent = last.cpuSeconds() - first.cpuSeconds();
    if (spent < 0) {
      String why = "The CPU time of its samples ran backwards.";
      return List.of(
          scope.absent("recorder.cost", why), scope.absent("recorder.cost_at_locked_tick", why));
    }
    double share = spent / seconds;
    return List.of(
        scope.measured("recorder.cost", share, Unit.SHARE, "Of one core."),
        scope.measured(
            "recorder.cost_at_locked_tick",
            share * window.tick(), // the locked plan ticks once a second
            Unit.SHARE,
            "Of one core, at one tick a second."));
  }

  /**
   * {@code condition.uptime_at_start}: boot-time clock when the recorder began, {@code
   * device/start.txt}. The driver is known to collapse some 28 min after a boot.
   */
  private static Reading uptime(Repetition repetition) {
    String name = "condition.uptime_at_start";
    Part<Map<String, String>> part = repetition.deviceStart();
    Scope scope = new Scope("the start of the repetition", Source.of(part.file()), "");
    OptionalDouble t = Facts.number(part.value().orElse(Map.of()), "t_s");
    return t.isPresent()
        ? scope.measured(name, t.getAsDouble(), Unit.SECONDS)
        : scope.absent(name, part.value().isEmpty() ? part.why() : "It has no t_s.");
  }

  private static Reading extreme(
      String name, Stream<Double> values, boolean most, Unit unit, Scope scope, String why) {
    return values
        .reduce(most ? Math::max : Math::min)
        .map(v -> scope.measured(name, v, unit))
        .orElseGet(() -> scope.absent(name, why));
  }

  private static Reading changes(
      String name,
      List<ConditionTick> ticks,
      Function<ConditionTick, String> value,
      Scope scope,
      String why) {
    List<String> seen = ticks.stream().map(value).filter(Facts::told).toList();
    return scope.changes(name, seen, why);
  }

  private static Stream<Double> boxed(OptionalLong value) {
    return value.isPresent() ? Stream.of((double) value.getAsLong()) : Stream.empty();
  }
}
