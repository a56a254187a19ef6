package besser.gate.plan;

import besser.gate.quantity.Span;
import java.util.List;

/**
 * The locked ramp in compressed time, or with fewer repetitions on purpose. Whatever it shows is a
 * rehearsal.
 *
 * @param repetitions 1 or more
 * @param compression 1 or more; 60 turns 30 min into 30 s
 * @param tick real time between two ticks of the recorder
 */
public record RehearsalPlan(int repetitions, double compression, Span tick) implements Plan {
  public RehearsalPlan {
    if (repetitions < 1) {
      throw new IllegalArgumentException(
          "A plan has 1 repetition or more, not " + repetitions + ".");
    }
    if (!(compression >= 1) || !Double.isFinite(compression)) {
      throw new IllegalArgumentException(
          "A rehearsal is compressed by a factor of 1 or more, not " + compression + ".");
    }
  }

  /** Ticks follow the compression down to 250 ms: finer ones are missed on a busy machine. */
  public static RehearsalPlan compressed(int repetitions, double compression) {
    return new RehearsalPlan(repetitions, compression, new Span(Math.max(0.25, 1 / compression)));
  }

  @Override
  public String name() {
    return "rehearsal";
  }

  @Override
  public List<Stage> stages() {
    return new LockedPlan().stages();
  }

  @Override
  public Span cooldown() {
    return new LockedPlan().cooldown();
  }
}
