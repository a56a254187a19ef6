package besser.gate.judge.pair;

import besser.gate.judge.comparison.Arm;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.plan.TimeScale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@link Pairs} of predictions: what was predicted just so, and just not. */
public final class PredictedPairs {
  /** Both sides of what was predicted. */
  public record Foreseen(Arm before, Arm good, Arm bad) {}

  /** By sentence, one a number in it. */
  public static final Map<String, List<Function<Double, Foreseen>>> PREDICTED =
      new LinkedHashMap<>();

  private PredictedPairs() {}

  static {
    predicted();
  }

  private static void predicted() {
    foreseen(
        "rx.mean is predicted to be at least {}",
        v -> arms("rx.mean", v, Map.of("good", v + 1000, "bad", v - 1000)));
    PREDICTED.put(
        "lock.all_workers is predicted to lie between {} and {}",
        List.of(
            v -> arms("lock.all_workers", v, Map.of("good", v + 1e-4, "bad", v - 1e-4)),
            v -> arms("lock.all_workers", v, Map.of("good", v - 1e-4, "bad", v + 1e-4))));
    foreseen(
        "workqueue.execute is predicted to change by at most {}",
        v ->
            arms(
                "workqueue.execute",
                5000,
                Map.of("good", 5000 * (1 + v) - 1, "bad", 5000 * (1 + v) + 1)));
    for (String name : List.of("lock.all_workers", "lock.per_mb")) {
      PREDICTED.put(
          name + " is predicted to fall by {} to {}",
          List.of(
              v -> arms(name, 1, Map.of("good", 1 - v - 1e-4, "bad", 1 - v + 1e-4)),
              v -> arms(name, 1, Map.of("good", 1 - v + 1e-4, "bad", 1 - v - 1e-4))));
    }
    for (String name : List.of("driver.rx_queue_lock", "driver.bh_rx_wakes")) {
      foreseen(
          name + " is predicted to be {}", v -> arms(name, 7, Map.of("good", v, "bad", v + 1)));
    }
    foreseen(
        "the spread of rx.mean between repetitions is predicted to shrink",
        v ->
            new Foreseen(
                arm("rx.mean", 1e6, 2e6, 3e6),
                arm("rx.mean", 2e6, 2e6, 3.999e6),
                arm("rx.mean", 2e6, 2e6, 4e6)));
    PREDICTED.put(
        "all repetitions are predicted to receive at least {} for {}",
        List.of(
            v ->
                new Foreseen(arm("rx.mean", 1), lived(v + 1000, 1800, 0), lived(v - 1000, 1800, 0)),
            // The stage's ends are seen to within a tick each.
            v -> new Foreseen(arm("rx.mean", 1), lived(3e6, v - 1.9, 0), lived(3e6, v - 2.1, 1))));
  }

  private static Arm lived(double rate, double seconds, int deaths) {
    Map<String, List<Reading>> reps = new LinkedHashMap<>();
    reps.put(
        "rep-1",
        List.of(reading("rx.mean", 3e6), reading("link.lived", 1801), reading("link.deaths", 0)));
    reps.put(
        "rep-2",
        List.of(
            reading("rx.mean", rate),
            reading("link.lived", seconds),
            reading("link.deaths", deaths)));
    return new Arm("c", new TimeScale(1), 1, reps);
  }

  private static Foreseen arms(String name, double before, Map<String, Double> sides) {
    return new Foreseen(
        arm(name, before, before), arm(name, side(sides, "good")), arm(name, side(sides, "bad")));
  }

  private static double side(Map<String, Double> sides, String which) {
    return sides.getOrDefault(which, Double.NaN);
  }

  private static Arm arm(String name, double... values) {
    Map<String, List<Reading>> reps = new LinkedHashMap<>();
    for (double value : values) {
      reps.put("rep-" + (reps.size() + 1), List.of(reading(name, value)));
    }
    return new Arm("c", new TimeScale(1), 1, reps);
  }

  private static Reading reading(String name, double value) {
    return new Reading.Measured(name, value, Unit.COUNT, "w", Source.of("f"), "");
  }

  private static void foreseen(String sentence, Function<Double, Foreseen> pair) {
    PREDICTED.put(sentence, List.of(pair));
  }
}
