package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;

/**
 * {@code at least … of what was offered arrives} in every stage before the judged one. Of what pv
 * let through: TCP is closed-loop, a slow link is offered less.
 *
 * @param share the bound
 */
public record LowerStages(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(share.fraction(), Unit.SHARE).words() + " of what was offered";
  }

  @Override
  public String remedy() {
    return "lower stages that deliver what they are offered";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return EachLowerStage.on(
        judgedStage,
        (stage, pressure) ->
            Bound.atLeast(share.fraction(), Unit.SHARE)
                .on(
                    judgedStage,
                    pressure.ofOffered(),
                    "delivered",
                    "of what was offered in the %s stage".formatted(stage.id())));
  }
}
