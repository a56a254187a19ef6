package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;

/**
 * {@code the sender has data waiting or has delivered its cap in at least … of every lower stage}:
 * a stage in which for most of its time neither was so was starved, and loaded nothing. Of the
 * judged stage far more is asked; a lower one decides no rate.
 *
 * @param share the bound
 */
public record LowerPressed(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(share.fraction(), Unit.SHARE).words() + " of each lower stage";
  }

  @Override
  public String remedy() {
    return "the lower stages under load";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return EachLowerStage.on(
        judgedStage,
        (stage, pressure) ->
            Bound.atLeast(share.fraction(), Unit.SHARE)
                .on(
                    judgedStage,
                    pressure.share(),
                    "was under pressure in",
                    "of the %s stage".formatted(stage.id())));
  }
}
