package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.rx.Throughput;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;

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
  public String remedy() {
    return "a recorder that misses no two ticks in a row";
  }

  @Override
  public Optional<Span> nominal() {
    return Optional.of(span);
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Silence.after(judgedStage, "received nothing from then on")
        .orElseGet(() -> recorded(judgedStage));
  }

  /**
   * A gap between ticks hides a stall as long as itself: the counter bridges it, nobody saw how.
   */
  private Result recorded(JudgedStage judgedStage) {
    Bound bound = Bound.lessThan(judgedStage.real(span).seconds(), Unit.SECONDS);
    Result stalls =
        bound.on(
            judgedStage,
            judgedStage
                .throughput()
                .map(t -> t.longestStall(rate))
                .orElseGet(() -> judgedStage.noWindow("rx.longest_stall")),
            "stalled for",
            "at the longest");
    Reading gap =
        judgedStage
            .throughput()
            .map(Throughput::largestGap)
            .orElseGet(() -> judgedStage.noWindow("rx.largest_gap"));
    // Two ticks apart is what one missed tick leaves; a rehearsal's bound may be shorter than that.
    double seen = Math.max(bound.value(), 2.5 * judgedStage.campaign().plan().tick().seconds());
    if (stalls.outcome() != Outcome.HOLDS
        || gap.measured().filter(m -> m.value() < seen).isPresent()) {
      return stalls;
    }
    String id = judgedStage.repetition().id();
    return gap.measured()
        .map(
            m ->
                Result.told(
                    id,
                    Outcome.UNDECIDED,
                    "%s has no tick for %s, which could hide a stall (%s). %s"
                        .formatted(id, m.text(), m.source(), m.note()),
                    List.of(gap)))
        .orElseGet(() -> Bound.unmeasured(id, gap));
  }
}
