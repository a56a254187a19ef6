package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.metric.Clocks;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;

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
  public Opinion on(Exhibit exhibit) {
    Reading sleep =
        exhibit
            .upToFailure()
            .map(w -> Clocks.sleep(exhibit.repetition(), w))
            .orElseGet(() -> exhibit.noWindow("clock.sleep"));
    return Bound.atMost(RESOLUTION, Unit.SECONDS).on(exhibit, sleep, "slept for", "");
  }
}
