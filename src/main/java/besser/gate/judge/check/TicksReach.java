package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.rx.Throughput;
import besser.gate.quantity.Share;

/**
 * {@code the ticks reach over at least … of the stage}, of its full length, or up to the moment of
 * failure. Without that a mean is one of some other time.
 *
 * @param share the bound
 */
public record TicksReach(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(share.fraction(), Unit.SHARE).words() + " of the stage between its ticks";
  }

  @Override
  public String remedy() {
    return "ticks from the start of the stage to its end";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Reading span =
        judgedStage
            .upToFailure()
            .map(w -> Throughput.of(judgedStage.repetition(), w).span())
            .orElseGet(() -> judgedStage.noWindow("rx.span"));
    return Bound.atLeast(share.fraction(), Unit.SHARE)
        .on(judgedStage, span, "knows its counter over", "of the stage");
  }
}
