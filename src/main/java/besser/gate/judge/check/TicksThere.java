package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.rx.Throughput;
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
  public String remedy() {
    return "%s of the ticks there".formatted(Bound.atLeast(share.fraction(), Unit.SHARE).words());
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Reading coverage =
        judgedStage
            .upToFailure()
            .map(w -> Throughput.of(judgedStage.repetition(), w).coverage())
            .orElseGet(() -> judgedStage.noWindow("rx.coverage"));
    return Bound.atLeast(share.fraction(), Unit.SHARE)
        .on(judgedStage, coverage, "has", "of its ticks");
  }
}
