package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.tablet.Clocks;
import besser.gate.quantity.Span;

/**
 * {@code wall clock and boot-time clock drift apart by at most …}. Real time: a clock that is set
 * does not scale with the plan.
 *
 * @param span the bound
 */
public record EvenClock(Span span) implements Check {
  @Override
  public String bound() {
    return "clocks " + Bound.atMost(span.seconds(), Unit.SECONDS).words() + " apart";
  }

  @Override
  public String remedy() {
    return "no clock set during the recording";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Reading step =
        judgedStage
            .upToFailure()
            .map(w -> Clocks.step(judgedStage.repetition(), w))
            .orElseGet(() -> judgedStage.noWindow("clock.step"));
    return Bound.atMost(span.seconds(), Unit.SECONDS)
        .on(judgedStage, step, "saw its clocks move apart by", "");
  }
}
