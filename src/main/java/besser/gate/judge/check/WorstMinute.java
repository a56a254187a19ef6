package besser.gate.judge.check;

import besser.gate.judge.Limit;
import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.metric.rx.Throughput;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.Optional;

/**
 * {@code no minute of any repetition falls below …}: whole minutes counted from where the stage
 * begins to count, and the one its time ends with. One astride two of them is asked about.
 *
 * @param rate of each minute
 */
public record WorstMinute(ByteRate rate) implements Check {
  @Override
  public String bound() {
    return "worst minute " + asked().words();
  }

  @Override
  public Optional<Limit> limit() {
    return Optional.of(new Limit.OfRate(rate));
  }

  @Override
  public String remedy() {
    return "the payload counted through every minute of the stage";
  }

  @Override
  public Optional<Span> nominal() {
    return Optional.of(new Span(60));
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Silence.after(judgedStage, "received nothing in the minutes after it")
        .orElseGet(
            () ->
                asked()
                    .onRate(
                        judgedStage,
                        judgedStage
                            .throughput()
                            .map(Throughput::worstMinute)
                            .orElseGet(() -> judgedStage.noWindow("rx.worst_minute")),
                        "received",
                        "in its worst minute"));
  }

  private Bound asked() {
    return Bound.atLeast(rate.bytesPerSecond(), Unit.BYTES_PER_SECOND);
  }
}
