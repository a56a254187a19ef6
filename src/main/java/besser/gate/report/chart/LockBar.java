package besser.gate.report.chart;

import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Window;
import besser.gate.metric.Windows;
import besser.gate.metric.lock.LockCpu;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lock share of one perf window, as the metric publishes it.
 *
 * @param start boot-time clock, seconds
 * @param end boot-time clock, seconds
 * @param driver {@code lock.driver_path} of the window
 * @param all {@code lock.all_workers} of the window
 * @param title in words, or why there is no number
 */
record LockBar(double start, double end, OptionalDouble driver, OptionalDouble all, String title) {
  /** One bar a window, in the order of perf.tsv; stages without a window have none. */
  static List<LockBar> of(Repetition repetition, Plan plan) {
    List<PerfWindow> windows = repetition.perf().value().orElse(List.of());
    List<LockBar> out = new ArrayList<>();
    for (Stage stage : plan.stages()) {
      List<PerfWindow> mine = windows.stream().filter(w -> w.stage().equals(stage.id())).toList();
      Optional<Window> window = Windows.judged(repetition, plan, stage).found();
      Map<String, Reading> readings =
          mine.isEmpty() || window.isEmpty()
              ? Map.of()
              : LockCpu.of(repetition, window.get()).stream()
                  .collect(Collectors.toMap(Reading::name, Function.identity(), (a, b) -> a));
      mine.forEach(w -> out.add(of(w, readings)));
    }
    return List.copyOf(out);
  }

  private static LockBar of(PerfWindow window, Map<String, Reading> readings) {
    Optional<Reading> driver =
        Optional.ofNullable(readings.get("lock.driver_path.window-" + window.window()));
    Optional<Reading> all =
        Optional.ofNullable(readings.get("lock.all_workers.window-" + window.window()));
    String title =
        "window %s: driver path %s, all workers %s"
            .formatted(window.window(), words(driver), words(all));
    return new LockBar(window.start(), window.end(), value(driver), value(all), title);
  }

  private static OptionalDouble value(Optional<Reading> reading) {
    return reading
        .flatMap(Reading::measured)
        .map(m -> OptionalDouble.of(m.value()))
        .orElse(OptionalDouble.empty());
  }

  private static String words(Optional<Reading> reading) {
    if (reading.isPresent() && reading.get() instanceof Reading.Absent absent) {
      return "not measured (" + absent.why() + ")";
    }
    return reading.flatMap(Reading::measured).map(Reading.Measured::text).orElse("not measured");
  }
}
