package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.metric.offered.Pressure;
import besser.gate.quantity.Share;

/**
 * {@code the sender has data waiting or has delivered its cap in at least … of the stage}, up to
 * the moment of failure. Without it nothing was stressed.
 *
 * @param share the bound
 */
public record UnderPressure(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(share.fraction(), Unit.SHARE).words() + " of the stage under pressure";
  }

  @Override
  public String remedy() {
    return "a sender that keeps data waiting in %s of the stage"
        .formatted(Bound.atLeast(share.fraction(), Unit.SHARE).words());
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Bound.atLeast(share.fraction(), Unit.SHARE)
        .on(
            judgedStage,
            judgedStage
                .pressure()
                .map(Pressure::share)
                .orElseGet(() -> judgedStage.noWindow("pressure.share")),
            "was under pressure in",
            "of the stage");
  }
}
