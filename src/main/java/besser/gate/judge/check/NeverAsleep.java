package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.tablet.Clocks;

/** {@code the tablet never sleeps}: boot time and monotonic time grow alike. */
public record NeverAsleep() implements Check {
  /**
   * Both clocks are read with two decimals, one after the other; this is no bound but what cannot
   * be told apart.
   */
  private static final double RESOLUTION = 0.1;

  @Override
  public String bound() {
    return "no sleep";
  }

  @Override
  public String remedy() {
    return "suspend switched off on the tablet";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Reading sleep =
        judgedStage
            .upToFailure()
            .map(w -> Clocks.sleep(judgedStage.repetition(), w))
            .orElseGet(() -> judgedStage.noWindow("clock.sleep"));
    return Bound.atMost(RESOLUTION, Unit.SECONDS).on(judgedStage, sleep, "slept for", "");
  }
}
