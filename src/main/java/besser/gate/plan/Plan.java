package besser.gate.plan;

import besser.gate.quantity.Span;
import java.util.List;

/**
 * Stages, repetitions and cool-down of a campaign. Its type says what its evidence can carry: only
 * a {@link LockedPlan} can be accepted, a {@link RehearsalPlan} is a rehearsal whatever it shows,
 * an {@link OtherPlan} can reject but never accept, a {@link DeepPlan} decides nothing.
 */
public sealed interface Plan permits LockedPlan, RehearsalPlan, OtherPlan, DeepPlan {
  /** Longest time between two windows of CPU samples in the sampled stage, nominal. */
  Span UNSAMPLED = new Span(600);

  /** {@code locked}, {@code rehearsal}, or the name its file gives. */
  String name();

  /** At least one, in the order they are run. */
  List<Stage> stages();

  /** How many repetitions, 1 or more. */
  int repetitions();

  /** Nominal pause between repetitions. */
  Span cooldown();

  /** By what factor nominal time is shortened, see {@link TimeScale}; 1 is real time. */
  double compression();

  /** What its nominal times are in real ones. */
  default TimeScale scale() {
    return new TimeScale(compression());
  }

  /** Real time between two ticks of the recorder. */
  Span tick();

  /** Whether it burdens the tablet with instruments that change what they measure. */
  default boolean isDeep() {
    return false;
  }

  /** Real length of a stage in this plan. */
  default Span length(Stage stage) {
    return scale().real(stage.nominal());
  }

  /** Real length of one repetition, without cool-down. */
  default Span length() {
    return new Span(stages().stream().mapToDouble(s -> length(s).seconds()).sum());
  }

  /** Real pause between repetitions. */
  default Span pause() {
    return scale().real(cooldown());
  }

  /** Real length of all repetitions with the pauses between them. */
  default Span inAll() {
    return new Span(repetitions() * length().seconds() + (repetitions() - 1) * pause().seconds());
  }

  /**
   * Real time between two samples of the tablet's condition: nominally 10 s. Each costs two
   * processes, so a rehearsal has not more of them than sixty a repetition, and never more than one
   * a second.
   */
  default Span conditionEvery() {
    double often = Math.max(1, Math.max(scale().real(10), length().seconds() / 60));
    return new Span(Math.min(10, often));
  }

  /** The stage CPU samples are taken in: the last of those with the highest rate. */
  default Stage sampled() {
    return stages().stream()
        .reduce((a, b) -> b.offered().compareTo(a.offered()) >= 0 ? b : a)
        .orElseThrow();
  }
}
