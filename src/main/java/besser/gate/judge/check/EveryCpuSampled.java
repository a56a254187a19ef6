package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;

/**
 * {@code each processor gives between … and … of the samples it owes}, in every window: what ran on
 * a CPU nobody sampled is in no share, and a CPU that gave far more than was ordered was sampled by
 * another order than the one that is written down.
 *
 * @param least smallest part
 * @param most largest part; the kernel steers the period of cycles and overshoots at first
 */
public record EveryCpuSampled(Share least, Share most) implements Check {
  @Override
  public String bound() {
    return "%s to %s of the samples of each CPU".formatted(least, most);
  }

  @Override
  public String remedy() {
    return "perf sampling every CPU through the whole stage";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Result low =
        Bound.atLeast(least.fraction(), Unit.SHARE)
            .on(
                judgedStage,
                judgedStage.reading("lock.cpu_coverage"),
                "has",
                "of the samples a CPU owes");
    return low.outcome() == Outcome.HOLDS
        ? Bound.atMost(most.fraction(), Unit.SHARE)
            .on(
                judgedStage,
                judgedStage.reading("lock.cpu_surplus"),
                "has",
                "of the samples asked of a CPU")
        : low;
  }
}
