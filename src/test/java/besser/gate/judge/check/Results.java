package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import java.util.List;

/** Results on rep-1, to compare with whole. */
public final class Results {
  private Results() {}

  public static Result holds(String reason, Reading... readings) {
    return new Result("rep-1", Outcome.HOLDS, reason, List.of(readings), false);
  }

  public static Result fails(String reason, Reading... readings) {
    return new Result("rep-1", Outcome.FAILS, reason, List.of(readings), false);
  }

  public static Result undecided(String reason, Reading... readings) {
    return new Result("rep-1", Outcome.UNDECIDED, reason, List.of(readings), false);
  }

  /** A failure that stands by the interface's counter, too. */
  public static Result byBothCounters(Result o) {
    return new Result(o.repetition(), o.outcome(), o.reason(), o.readings(), o.marginal(), true);
  }

  /** The same, close to its bound. */
  public static Result marginal(Result o) {
    return new Result(o.repetition(), o.outcome(), o.reason(), o.readings(), true);
  }
}
