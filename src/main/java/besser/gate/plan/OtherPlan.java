package besser.gate.plan;

import besser.gate.quantity.Span;
import java.util.List;

/**
 * Any real-time plan that is not the locked one: the Phase 0 anchor's 10 minutes, somebody's
 * 3-minute repetitions. It can reject a driver, it can never accept one.
 *
 * @param name what its file calls it
 * @param stages at least one
 * @param repetitions 1 or more
 * @param cooldown pause between repetitions
 * @param tick real time between two ticks of the recorder
 */
public record OtherPlan(String name, List<Stage> stages, int repetitions, Span cooldown, Span tick)
    implements Plan {
  public OtherPlan {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("Plan " + name + " has no stage; give at least one.");
    }
    if (repetitions < 1) {
      throw new IllegalArgumentException(
          "A plan has 1 repetition or more, not " + repetitions + ".");
    }
  }

  /** With a tick a second. */
  public OtherPlan(String name, List<Stage> stages, int repetitions, Span cooldown) {
    this(name, stages, repetitions, cooldown, new Span(1));
  }

  @Override
  public double compression() {
    return 1;
  }
}
