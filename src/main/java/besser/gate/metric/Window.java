package besser.gate.metric;

import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.plan.TimeScale;
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
 * @param scale of the plan
 * @param tick nominal time between two ticks of the recorder
 */
public record Window(
    Stage stage, double begun, double start, double end, double due, TimeScale scale, double tick) {
  public Window {
    if (!(begun <= start) || !(start <= end)) {
      throw new IllegalArgumentException(
          """
              A window runs forward; this one begins at %s s, starts at %s s and ends at %s s."""
              .formatted(begun, start, end));
    }
  }

  /** The whole of a stage that began and ended at these times. */
  public static Window of(Plan plan, Stage stage, double start, double end) {
    return new Window(
        stage,
        start,
        start,
        end,
        start + plan.length(stage).seconds(),
        plan.scale(),
        plan.tick().seconds());
  }

  /** A claim's time constant in this window's real time, one tick at least. */
  public Span real(Span nominal) {
    return scale.visible(nominal, tick);
  }

  /** Without its first seconds of real time; empty where there are no others. */
  public Window without(double first) {
    double from = Math.min(start + first, end);
    return new Window(stage, begun, from, end, due, scale, tick);
  }

  /** Up to a moment; what should have come after it is no longer missed. */
  public Window until(double t) {
    double last = Math.max(start, Math.min(end, t));
    return new Window(stage, begun, start, last, Math.min(due, t), scale, tick);
  }

  /** The same stretch, looked at so often. */
  public Window tickingEvery(double seconds) {
    return new Window(stage, begun, start, end, due, scale, seconds);
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
        scale.isRealTime()
            ? ""
            : " (time compressed " + Unit.COUNT.print(scale.compression()) + "-fold)";
    return stage.id() + " stage" + first + ", " + Unit.COUNT.print(seconds()) + " s" + pace;
  }
}
