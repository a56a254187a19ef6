package besser.gate.judge.check;

import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.metric.Reading;
import java.util.List;

/** Opinions on rep-1, to compare with whole. */
final class Opinions {
  private Opinions() {}

  static Opinion holds(String reason, Reading... readings) {
    return new Opinion("rep-1", Outcome.HOLDS, reason, List.of(readings), false);
  }

  static Opinion fails(String reason, Reading... readings) {
    return new Opinion("rep-1", Outcome.FAILS, reason, List.of(readings), false);
  }

  static Opinion undecided(String reason, Reading... readings) {
    return new Opinion("rep-1", Outcome.UNDECIDED, reason, List.of(readings), false);
  }

  /** A failure that stands by the interface's counter, too. */
  static Opinion byBothCounters(Opinion o) {
    return new Opinion(o.repetition(), o.outcome(), o.reason(), o.readings(), o.marginal(), true);
  }

  /** The same, close to its bound. */
  static Opinion marginal(Opinion o) {
    return new Opinion(o.repetition(), o.outcome(), o.reason(), o.readings(), true);
  }
}
