package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.metric.Clocks;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
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
  public Opinion on(Exhibit exhibit) {
    Reading step =
        exhibit
            .upToFailure()
            .map(w -> Clocks.step(exhibit.repetition(), w))
            .orElseGet(() -> exhibit.noWindow("clock.step"));
    return Bound.atMost(span.seconds(), Unit.SECONDS)
        .on(exhibit, step, "saw its clocks move apart by", "");
  }
}
