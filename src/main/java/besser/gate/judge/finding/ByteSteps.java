package besser.gate.judge.finding;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Unit;
import besser.gate.metric.Windows;
import besser.gate.metric.offered.OutOfStep;
import besser.gate.metric.offered.StoodStill;
import besser.gate.metric.rx.Uncounted;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counters of bytes that come to the same at the end of a stage and not on the way: one stood still
 * while the others ran, and caught up. The claims add up whole stages.
 */
final class ByteSteps {
  private final JudgedStage judgedStage;
  private final Repetition repetition;
  private final Plan plan;
  private final Optional<Span> stall;
  private final List<String> seen = new ArrayList<>();

  /**
   * @param stall as long as one that fails a claim
   */
  private ByteSteps(JudgedStage judgedStage, Optional<Span> stall) {
    this.judgedStage = judgedStage;
    repetition = judgedStage.repetition();
    plan = judgedStage.campaign().plan();
    this.stall = stall;
  }

  static List<Seen> of(JudgedStage judgedStage, ClaimedBounds bounds) {
    if (judgedStage.linkSoFar().dead()) {
      return List.of();
    }
    ByteSteps steps = new ByteSteps(judgedStage, bounds.stall());
    steps.plan.stages().forEach(steps::stage);
    return steps.seen.isEmpty()
        ? List.of()
        : List.of(
            new Seen(
                "F-bytes-steps",
                "condition",
                steps.repetition.id(),
                ": a counter of its bytes stood still while others ran.",
                String.join("; ", steps.seen)));
  }

  private void stage(Stage stage) {
    double lasting =
        stall
            .map(s -> Math.max(judgedStage.real(s).seconds(), 10 * plan.tick().seconds()))
            .orElse(Double.POSITIVE_INFINITY);
    List<OfferedTick> sent =
        repetition.offered().value().orElse(List.of()).stream()
            .filter(t -> t.stage().equals(stage.id()))
            .toList();
    List<RxTick> received =
        repetition.rx().value().orElse(List.of()).stream()
            .filter(t -> t.stage().equals(stage.id()))
            .toList();
    double tick = stage.offered().bytesPerSecond() * plan.tick().seconds();
    OutOfStep.in(sent, tick, lasting)
        .ifPresent(
            s ->
                seen.add(
                    "%s stage, for %s and longer: %s (%s lines %s-%s)"
                        .formatted(
                            stage.id(),
                            Unit.SECONDS.print(s.seconds()),
                            s.words(),
                            repetition.offered().file(),
                            s.fromLine(),
                            s.toLine())));
    StoodStill.in(sent, received, lasting)
        .ifPresent(
            s ->
                seen.add(
                    "%s stage: nothing was acknowledged for %s, and the tablet received with no break longer than %s (%s lines %s-%s)"
                        .formatted(
                            stage.id(),
                            Unit.SECONDS.print(s.sender()),
                            Unit.SECONDS.print(s.tablet()),
                            repetition.offered().file(),
                            s.fromLine(),
                            s.toLine())));
    Windows.judged(repetition, plan, stage)
        .found()
        .flatMap(w -> Uncounted.in(repetition, w))
        .ifPresent(
            u ->
                seen.add(
                    "%s stage: %s (%s %s)"
                        .formatted(stage.id(), u.words(), repetition.rx().file(), u.lines())));
  }
}
