package besser.gate.metric;

import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;

/**
 * The stretch of one repetition a metric looks at, on the tablet's boot-time clock, real seconds.
 *
 * @param stage the stage of the ramp it lies in
 * @param begun when the stage began: its first payload byte
 * @param start where the stretch begins
 * @param end where the evidence of it ends
 * @param due where it would have ended had the stage run its full length; what lies between end and
 *     due was not measured
 * @param compression of the plan: time constants are divided by it, rates and shares are not
 * @param tick nominal time between two ticks of the recorder
 */
public record Window(
    Stage stage,
    double begun,
    double start,
    double end,
    double due,
    double compression,
    double tick) {
  public Window {
    if (!(begun <= start) || !(start <= end)) {
      throw new IllegalArgumentException(
          """
              A window runs forward; this one begins at %s s, starts at %s s and ends at %s s."""
              .formatted(begun, start, end));
    }
  }

  /** The whole of a stage under a plan that ticks as {@link RehearsalPlan#compressed} does. */
  public Window(Stage stage, double start, double end, double compression) {
    this(
        stage,
        start,
        start,
        end,
        start + stage.nominal().compressed(compression).seconds(),
        compression,
        RehearsalPlan.compressed(1, compression).tick().seconds());
  }

  /** The whole of a stage that began and ended at these times. */
  public static Window of(Plan plan, Stage stage, double start, double end) {
    return new Window(
        stage,
        start,
        start,
        end,
        start + plan.length(stage).seconds(),
        plan.compression(),
        plan.tick().seconds());
  }

  /**
   * A claim's time constant in this window's real time: divided by the compression, but never below
   * one tick, because nothing shorter can be seen.
   */
  public Span real(Span nominal) {
    return new Span(Math.max(nominal.seconds() / compression, tick));
  }

  /** Without its first seconds of nominal time; empty where there are no others. */
  public Window without(Span first) {
    double from = Math.min(start + first.seconds() / compression, end);
    return new Window(stage, begun, from, end, due, compression, tick);
  }

  /** Up to a moment; what should have come after it is no longer missed. */
  public Window until(double t) {
    double last = Math.max(start, Math.min(end, t));
    return new Window(stage, begun, start, last, Math.min(due, t), compression, tick);
  }

  /** Its measured length in seconds. */
  public double seconds() {
    return Seconds.between(start, end);
  }

  /** Whether a moment lies in it, both ends included. */
  public boolean contains(double t) {
    return start <= t && t <= end;
  }

  /** {@code 4M stage without its first 10 s, 1790 s}. */
  public String words() {
    String first =
        start > begun ? " without its first " + new Span(Seconds.between(begun, start)) : "";
    String pace =
        compression == 1 ? "" : " (time compressed " + Unit.COUNT.print(compression) + "-fold)";
    return stage.id() + " stage" + first + ", " + Unit.COUNT.print(seconds()) + " s" + pace;
  }
}
