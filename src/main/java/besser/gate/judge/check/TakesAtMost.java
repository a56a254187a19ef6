package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.probe.Durations;
import besser.gate.metric.probe.ProbedTimes;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import java.util.List;

/**
 * {@code wsm_cmd_send takes at most 2 ms in 99 % of its calls}: of every call that was counted, as
 * closely as the kernel's buckets and their sums tell. Undecided where they leave it open.
 *
 * @param function of the driver
 * @param span the longest time that is short enough
 * @param share of the calls that must be
 */
public record TakesAtMost(String function, Span span, Share share) implements Check {
  @Override
  public String bound() {
    return "%s at most %s in %s".formatted(function, span, share);
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    ProbedTimes timed = ProbedTimes.timed(judgedStage.repetition(), function);
    if (!timed.why().isEmpty()) {
      return Bound.unmeasured(
          id, new Reading.Absent("timed.p99." + function, timed.why(), timed.source()));
    }
    Durations times = timed.times().getOrDefault("", new Durations(List.of()));
    double may = (1 - share.fraction()) * times.count() + 1e-9;
    Outcome outcome =
        times.mostOver(span.seconds()) <= may
            ? Outcome.HOLDS
            : times.leastOver(span.seconds()) > may ? Outcome.FAILS : Outcome.UNDECIDED;
    return Result.told(
        id,
        outcome,
        "in %s %s took longer than %s in %s of %s calls, %s of them lie %s; at most %s in %s is asked (%s)."
            .formatted(
                id,
                function,
                span,
                over(times),
                times.count(),
                share,
                times.quantile(share.fraction()).words(),
                span,
                share,
                timed.source()),
        List.of());
  }

  private String over(Durations times) {
    long least = times.leastOver(span.seconds());
    long most = times.mostOver(span.seconds());
    return least == most ? Long.toString(least) : least + " to " + most;
  }
}
