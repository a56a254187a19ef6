package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.metric.Unit;

/**
 * {@code no record of the kernel log is missing}: sequence numbers have no gap and nothing was
 * rate-limited away.
 */
public record LogWhole() implements Check {
  @Override
  public String bound() {
    return "no gap in the log";
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    Opinion gaps = Bound.atMost(0, Unit.COUNT).on(exhibit, exhibit.reading("log.missing_records"), "lost", "records of its kernel log");
    return gaps.outcome() == Outcome.HOLDS
        ? Bound.atMost(0, Unit.COUNT).on(exhibit, exhibit.reading("log.suppressed"), "has", "notices of suppressed lines in its kernel log")
        : gaps;
  }
}
