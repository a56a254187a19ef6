package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.metric.Reading;
import besser.gate.metric.Throughput;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.List;

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
    return Silence.after(exhibit, "stalled for good").orElseGet(() -> recorded(exhibit));
  }

  /**
   * A gap between ticks hides a stall as long as itself: the counter bridges it, nobody saw how.
   */
  private Opinion recorded(Exhibit exhibit) {
    Bound bound = Bound.lessThan(exhibit.real(span).seconds(), Unit.SECONDS);
    Opinion stalls =
        bound.on(
            exhibit,
            exhibit
                .throughput()
                .map(t -> t.longestStall(rate))
                .orElseGet(() -> exhibit.noWindow("rx.longest_stall")),
            "stalled for",
            "at the longest");
    Reading gap =
        exhibit
            .throughput()
            .map(Throughput::largestGap)
            .orElseGet(() -> exhibit.noWindow("rx.largest_gap"));
    // Two ticks apart is what one missed tick leaves; a rehearsal's bound may be shorter than that.
    double seen = Math.max(bound.value(), 2.5 * exhibit.campaign().plan().tick().seconds());
    if (stalls.outcome() != Outcome.HOLDS
        || gap.measured().filter(m -> m.value() < seen).isPresent()) {
      return stalls;
    }
    String id = exhibit.repetition().id();
    return gap.measured()
        .map(
            m ->
                new Opinion(
                    id,
                    Outcome.UNDECIDED,
                    "Undecided: "
                        + id
                        + " has no tick for "
                        + m.text()
                        + ", which could hide a stall ("
                        + m.source()
                        + "). "
                        + m.note(),
                    List.of(gap),
                    false))
        .orElseGet(() -> Bound.unmeasured(id, gap));
  }
}
