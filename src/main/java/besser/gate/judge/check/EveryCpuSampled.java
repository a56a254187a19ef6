package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;

/**
 * {@code each processor gives at least … of the samples it owes}, in every window: what ran on a
 * CPU nobody sampled is in no share.
 *
 * @param share the bound
 */
public record EveryCpuSampled(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(share.fraction(), Unit.SHARE).words() + " of the samples of each CPU";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Bound.atLeast(share.fraction(), Unit.SHARE)
        .on(
            judgedStage,
            judgedStage.reading("lock.cpu_coverage"),
            "has",
            "of the samples a CPU owes");
  }
}
