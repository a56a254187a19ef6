package besser.gate.judge.check;

import besser.gate.judge.Limit;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.rx.Basis;
import besser.gate.metric.rx.Throughput;
import besser.gate.quantity.ByteRate;
import java.util.List;
import java.util.Optional;

/**
 * {@code every repetition receives at least … on average}: payload over the stage without its first
 * 10 s. After a link death nothing is received, so that time counts as zero even where the
 * repetition was ended early.
 *
 * @param rate the floor F
 */
public record MeanRate(ByteRate rate) implements Check {
  @Override
  public String bound() {
    return asked().words();
  }

  @Override
  public Optional<ByteRate> floor() {
    return Optional.of(rate);
  }

  @Override
  public Optional<Limit> limit() {
    return Optional.of(new Limit.OfRate(rate));
  }

  @Override
  public String remedy() {
    return "the payload counted through the whole stage";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Reading mean =
        judgedStage
            .throughput()
            .map(Throughput::mean)
            .orElseGet(() -> judgedStage.noWindow("rx.mean"));
    Result result = asked().onRate(judgedStage, mean, "received", "on average");
    if (judgedStage.cut()) {
      return result.kept(
          "%s was ended early, so its mean was not measured.".formatted(result.repetition()),
          List.of());
    }
    return new Result(
        result.repetition(),
        result.outcome(),
        result.reason(),
        result.readings(),
        result.marginal(),
        result.outcome() == Outcome.FAILS && framesMissItToo(judgedStage));
  }

  /**
   * Frames are never fewer bytes than the payload in them. A driver that makes its peer send much
   * twice, or loses what the socket waits for, sets the two counters apart; where neither reaches
   * the floor the failure stands.
   */
  private boolean framesMissItToo(JudgedStage judgedStage) {
    return judgedStage
        .throughput()
        .filter(t -> t.basis() == Basis.PAYLOAD)
        .map(Throughput::interfaceMean)
        .filter(r -> r instanceof Reading.Measured m && !asked().met(m.value()))
        .isPresent();
  }

  private Bound asked() {
    return Bound.atLeast(rate.bytesPerSecond(), Unit.BYTES_PER_SECOND);
  }
}
