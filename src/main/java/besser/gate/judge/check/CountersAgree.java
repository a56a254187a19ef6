package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.metric.Reading;
import besser.gate.metric.Throughput;
import besser.gate.metric.Unit;
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
  public Opinion on(Exhibit exhibit) {
    Reading agreement =
        exhibit
            .upToFailure()
            .map(w -> Throughput.of(exhibit.repetition(), w).agreement())
            .orElseGet(() -> exhibit.noWindow("rx.agreement"));
    Opinion low =
        Bound.atLeast(least.fraction(), Unit.SHARE)
            .on(exhibit, agreement, "counts", "more on the interface");
    return low.outcome() == Outcome.HOLDS
        ? Bound.atMost(most.fraction(), Unit.SHARE)
            .on(exhibit, agreement, "counts", "more on the interface")
        : low;
  }
}
