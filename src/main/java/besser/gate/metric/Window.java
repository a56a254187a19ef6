package besser.gate.metric;

import besser.gate.plan.Stage;

/**
 * The stretch of one repetition a metric looks at.
 *
 * @param stage the stage of the ramp it lies in
 * @param start device's boot-time clock, seconds
 * @param end device's boot-time clock, seconds; after {@code start}
 * @param compression of the plan: time constants are divided by it, rates and shares are not
 */
public record Window(Stage stage, double start, double end, double compression) {
  /** Its length in seconds. */
  public double seconds() {
    return end - start;
  }
}
