package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.rx.Wire;
import besser.gate.quantity.Share;

/**
 * {@code at most … of the load travels over the control wire}.
 *
 * @param share the bound
 */
public record OverTheAir(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atMost(share.fraction(), Unit.SHARE).words() + " over the wire";
  }

  @Override
  public String remedy() {
    return "the load on the air and not on the control wire";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Reading wire =
        judgedStage
            .upToFailure()
            .map(w -> Wire.share(judgedStage.repetition(), w))
            .orElseGet(() -> judgedStage.noWindow("wire.share"));
    return Bound.atMost(share.fraction(), Unit.SHARE)
        .on(judgedStage, wire, "may have carried", "of the load over the wire");
  }
}
