package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.probe.Durations;
import besser.gate.metric.probe.ProbedTimes;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code no spinlock of the driver is held for … or longer}: of every hold that was counted, as
 * closely as the kernel's buckets and their sums tell. Undecided where they leave it open.
 *
 * @param span the shortest time that is too long
 */
public record HeldBelow(Span span) implements Check {
  /** Times are whole nanoseconds: as long as the bound is longer than a nanosecond less. */
  private static final double NANOSECOND = 1e-9;

  @Override
  public String bound() {
    return "held for less than " + span;
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    ProbedTimes held = ProbedTimes.held(judgedStage.repetition());
    if (!held.why().isEmpty()) {
      return Bound.unmeasured(id, new Reading.Absent("held.longest", held.why(), held.source()));
    }
    double just = span.seconds() - NANOSECOND;
    Optional<Map.Entry<String, Durations>> worst =
        new TreeMap<>(held.times())
            .entrySet().stream()
                .filter(e -> e.getValue().mostOver(just) > 0)
                .reduce(
                    (a, b) -> b.getValue().leastOver(just) > a.getValue().leastOver(just) ? b : a);
    if (worst.isEmpty()) {
      return result(id, Outcome.HOLDS, longest(held), held);
    }
    Durations times = worst.get().getValue();
    Outcome outcome = times.leastOver(just) > 0 ? Outcome.FAILS : Outcome.UNDECIDED;
    return result(
        id,
        outcome,
        "the longest hold of %s lies %s".formatted(worst.get().getKey(), times.longest().words()),
        held);
  }

  private static String longest(ProbedTimes held) {
    return new TreeMap<>(held.times())
        .entrySet().stream()
            .reduce((a, b) -> b.getValue().longest().upTo() > a.getValue().longest().upTo() ? b : a)
            .map(
                e ->
                    "the longest hold, of %s, lies %s"
                        .formatted(e.getKey(), e.getValue().longest().words()))
            .orElse("");
  }

  private Result result(String id, Outcome outcome, String seen, ProbedTimes held) {
    return Result.told(
        id,
        outcome,
        "in %s %s; less than %s is asked (%s).".formatted(id, seen, span, held.source()),
        List.of());
  }
}
