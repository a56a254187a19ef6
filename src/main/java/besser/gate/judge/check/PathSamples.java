package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;
import java.util.List;

/**
 * Whether a path was seen often enough to say how little lock cycling there is on it. A function
 * that was renamed or inlined leaves a chain or two under its old name, and their share of
 * everything is small whatever the path costs. Needed are as many samples as show a lock that takes
 * the bound's part of them at least once, but for one case in a thousand: {@code (1 - bound)^n ≤
 * 0.001}, which is 66 for 10 % and 43 for 15 %.
 */
final class PathSamples {
  private static final double ODDS = 0.001;

  private PathSamples() {}

  /**
   * What holds, or why it is open: too few samples are a share of nothing.
   *
   * @param path in words: {@code on the driver path}
   */
  static Result enough(Reading samples, String path, Share bound, Result holds) {
    if (!(samples instanceof Reading.Measured m)) {
      return Bound.unmeasured(holds.repetition(), samples);
    }
    return m.value() >= least(bound.fraction())
        ? holds
        : Result.told(
            holds.repetition(),
            Outcome.UNDECIDED,
            """
                %s has %s samples %s, at least %s are needed to tell lock cycling of \
                %s from none (%s; %s). If its functions were renamed or inlined, name them in \
                drivers/<module>/driver.tsv; else record a longer profile. By what there is: %s"""
                .formatted(
                    holds.repetition(),
                    m.text(),
                    path,
                    Unit.COUNT.print(least(bound.fraction())),
                    bound,
                    m.window(),
                    m.source(),
                    holds.reason()),
            List.of(holds.readings().get(0), samples));
  }

  /** Samples of which one at least is in the lock where that takes the bound's part of them. */
  static double least(double bound) {
    return bound > 0 && bound < 1 ? Math.ceil(Math.log(ODDS) / Math.log(1 - bound)) : 1;
  }
}
