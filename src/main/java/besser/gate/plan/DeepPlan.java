package besser.gate.plan;

import besser.gate.quantity.Span;
import java.util.List;

/**
 * The locked ramp with instruments that are too costly for a judged minute: probes on functions the
 * whole kernel calls. What it measures explains; what the driver received meanwhile is slowed by
 * the instruments, so that it decides nothing, neither way.
 *
 * @param repetitions 1 or more
 * @param compression 1 or more; 60 turns 30 min into 30 s
 * @param tick real time between two ticks of the recorder
 */
public record DeepPlan(int repetitions, double compression, Span tick) implements Plan {
  /** Word of its type, in files and for options. */
  public static final String NAME = "deep";

  public DeepPlan {
    if (repetitions < 1) {
      throw new IllegalArgumentException(
          "A plan has 1 repetition or more, not " + repetitions + ".");
    }
    if (!(compression >= 1) || !Double.isFinite(compression)) {
      throw new IllegalArgumentException(
          "A plan is compressed by a factor of 1 or more, not " + compression + ".");
    }
  }

  /** The same times and repetitions as another plan of the locked ramp. */
  public static DeepPlan like(Plan plan) {
    return new DeepPlan(plan.repetitions(), plan.compression(), plan.tick());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Stage> stages() {
    return new LockedPlan().stages();
  }

  @Override
  public Span cooldown() {
    return new LockedPlan().cooldown();
  }

  @Override
  public boolean isDeep() {
    return true;
  }
}
