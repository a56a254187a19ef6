package besser.gate.judge.check;

import besser.gate.judge.Result;
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
  public String remedy() {
    return "a kernel log that loses no record (a larger log_buf_len)";
  }

  @Override
  public String counted() {
    return "gaps";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Bound.atMost(0, Unit.COUNT)
        .on(
            judgedStage,
            judgedStage.reading("log.lost_records"),
            "lost",
            "records of its kernel log");
  }
}
