package besser.gate.plan;

import besser.gate.quantity.Span;
import java.util.List;

/**
 * Stages, repetitions and cool-down of a campaign. Its type says what its evidence can carry: only
 * a {@link LockedPlan} can be accepted, a {@link RehearsalPlan} is a rehearsal whatever it shows,
 * an {@link OtherPlan} can reject but never accept.
 */
public sealed interface Plan permits LockedPlan, RehearsalPlan, OtherPlan {
  /** {@code locked}, {@code rehearsal}, or the name its file gives. */
  String name();

  /** At least one, in the order they are run. */
  List<Stage> stages();

  /** How many repetitions, 1 or more. */
  int repetitions();

  /** Nominal pause between repetitions. */
  Span cooldown();

  /**
   * By what factor nominal time is shortened; 1 is real time. Every time constant of a claim is
   * divided by it, no rate or share is.
   */
  double compression();

  /** Real time between two ticks of the recorder. */
  Span tick();

  /** Real length of a stage in this plan. */
  default Span length(Stage stage) {
    return stage.nominal().compressed(compression());
  }

  /** Real length of one repetition, without cool-down. */
  default Span length() {
    return new Span(stages().stream().mapToDouble(s -> length(s).seconds()).sum());
  }
}
