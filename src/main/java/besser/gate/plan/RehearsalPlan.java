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

  /**
   * Some 120 ticks in the longest stage, which is what one that ends early is still told by; never
   * finer than 250 ms, which a busy machine misses, nor coarser than the locked second.
   */
  public static RehearsalPlan compressed(int repetitions, double compression) {
    double tick = Math.min(1, Math.max(0.25, new TimeScale(compression).real(15)));
    return new RehearsalPlan(repetitions, compression, new Span(tick));
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
