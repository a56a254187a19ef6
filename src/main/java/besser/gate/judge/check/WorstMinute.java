package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.metric.Throughput;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;

/**
 * {@code no minute of any repetition falls below …}: whole minutes counted from where the stage
 * begins to count.
 *
 * @param rate of each minute
 */
public record WorstMinute(ByteRate rate) implements Check {
  @Override
  public String bound() {
    return "worst minute " + asked().words();
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    return Silence.after(exhibit, "received nothing in the minutes after it")
        .orElseGet(
            () ->
                asked()
                    .onRate(
                        exhibit,
                        exhibit
                            .throughput()
                            .map(Throughput::worstMinute)
                            .orElseGet(() -> exhibit.noWindow("rx.worst_minute")),
                        "received",
                        "in its worst minute"));
  }

  private Bound asked() {
    return Bound.atLeast(rate.bytesPerSecond(), Unit.BYTES_PER_SECOND);
  }
}
