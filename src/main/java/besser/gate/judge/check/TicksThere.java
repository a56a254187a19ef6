package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.metric.Reading;
import besser.gate.metric.Throughput;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;

/**
 * {@code at least … of the ticks are there}, of the stage's full length, or up to the moment of
 * failure.
 *
 * @param share the bound
 */
public record TicksThere(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(share.fraction(), Unit.SHARE).words() + " of the ticks";
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    Reading coverage =
        exhibit
            .upToFailure()
            .map(w -> Throughput.of(exhibit.repetition(), w).coverage())
            .orElseGet(() -> exhibit.noWindow("rx.coverage"));
    return Bound.atLeast(share.fraction(), Unit.SHARE).on(exhibit, coverage, "has", "of its ticks");
  }
}
