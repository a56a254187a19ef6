package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.rx.Throughput;
import besser.gate.quantity.Share;

/**
 * {@code the interface counts between … and … more than the socket delivers}. Frames carry headers,
 * so less is as wrong as much more.
 *
 * @param least smallest surplus
 * @param most largest surplus
 */
public record CountersAgree(Share least, Share most) implements Check {
  @Override
  public String bound() {
    return "interface " + least + " to " + most + " above payload";
  }

  @Override
  public String remedy() {
    return "socket and interface counters that tell the same story";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Reading agreement =
        judgedStage
            .upToFailure()
            .map(w -> Throughput.of(judgedStage.repetition(), w).agreement())
            .orElseGet(() -> judgedStage.noWindow("rx.agreement"));
    Result low =
        Bound.atLeast(least.fraction(), Unit.SHARE)
            .on(judgedStage, agreement, "counts", "more on the interface");
    return low.outcome() == Outcome.HOLDS
        ? Bound.atMost(most.fraction(), Unit.SHARE)
            .on(judgedStage, agreement, "counts", "more on the interface")
        : low;
  }
}
