package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.metric.offered.Pressure;
import besser.gate.plan.Stage;
import besser.gate.quantity.Share;
import java.util.List;

/**
 * {@code at least … of what was offered arrives} in every stage before the judged one. Of what pv
 * let through: TCP is closed-loop, a slow link is offered less. A plan without such a stage shows
 * nothing of them, which is undecided.
 *
 * @param share the bound
 */
public record LowerStages(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(share.fraction(), Unit.SHARE).words() + " of what was offered";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Bound bound = Bound.atLeast(share.fraction(), Unit.SHARE);
    List<Result> results =
        judgedStage.campaign().plan().stages().stream()
            .takeWhile(s -> !s.id().equals(judgedStage.stageId()))
            .map(
                s ->
                    bound.on(
                        judgedStage,
                        pressure(judgedStage, s).ofOffered(),
                        "delivered",
                        "of what was offered in the " + s.id() + " stage"))
            .toList();
    Outcome worst = Outcome.worst(results.stream().map(Result::outcome).toList());
    String reason =
        results.isEmpty()
            ? """
                Undecided: the plan "%s" has no stage below the %s stage, so %s shows nothing of \
                one. Run a plan that has them."""
                .formatted(
                    judgedStage.campaign().plan().name(),
                    judgedStage.stageId(),
                    judgedStage.repetition().id())
            : String.join(
                " ",
                results.stream().filter(o -> o.outcome() == worst).map(Result::reason).toList());
    return new Result(
        judgedStage.repetition().id(),
        worst,
        reason,
        results.stream().flatMap(o -> o.readings().stream()).toList(),
        results.stream().anyMatch(Result::marginal));
  }

  private static Pressure pressure(JudgedStage judgedStage, Stage stage) {
    return Pressure.of(
        judgedStage.repetition(), judgedStage.campaign().plan(), stage, Double.POSITIVE_INFINITY);
  }
}
