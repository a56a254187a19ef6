package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
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
    return Bound.atMost(0, Unit.COUNT)
        .on(exhibit, exhibit.reading("log.lost_records"), "lost", "records of its kernel log");
  }
}
