package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Unit;

/**
 * {@code its event counts CPU time}: a share of cache misses or of traced calls is no share of CPU.
 */
public record CountsCpuTime() implements Check {
  @Override
  public String bound() {
    return "an event that counts CPU time";
  }

  @Override
  public String remedy() {
    return "perf on an event that counts CPU time (cycles or cpu-clock)";
  }

  @Override
  public String counted() {
    return "windows of another event";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Bound.atMost(0, Unit.COUNT)
        .on(
            judgedStage,
            judgedStage.reading("lock.foreign_events"),
            "has",
            "windows whose event counts no CPU time");
  }
}
