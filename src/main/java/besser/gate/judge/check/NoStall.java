package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;

/**
 * {@code no repetition stalls for … or longer}: ticks near zero in a row, shorter in all than the
 * span in the plan's time.
 *
 * @param span nominal length of a stall that counts
 * @param rate F of the scenario; near zero is 1 % of it
 */
public record NoStall(Span span, ByteRate rate) implements Check {
  @Override
  public String bound() {
    return "no stall of " + span + " or longer";
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    return Silence.after(exhibit, "stalled for good")
        .orElseGet(
            () ->
                Bound.lessThan(exhibit.real(span).seconds(), Unit.SECONDS)
                    .on(
                        exhibit,
                        exhibit
                            .throughput()
                            .map(t -> t.longestStall(rate))
                            .orElseGet(() -> exhibit.noWindow("rx.longest_stall")),
                        "stalled for",
                        "at the longest"));
  }
}
