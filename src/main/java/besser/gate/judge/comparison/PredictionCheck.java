package besser.gate.judge.comparison;

import besser.gate.judge.Prediction;
import besser.gate.judge.Statement;
import besser.gate.metric.Catalogue;
import besser.gate.metric.Unit;
import besser.gate.quantity.Span;
import java.util.Optional;

/** What the author of a patch predicted of one reading. */
public sealed interface PredictionCheck extends Statement {
  /** Name of the reading. */
  String metric();

  /** Whether it speaks of a change, which needs a baseline. */
  default boolean needsBaseline() {
    return false;
  }

  /** Which movements against the baseline it speaks of. */
  default Prediction.Covers covers() {
    return Prediction.Covers.FAMILY;
  }

  /** What became of it, where both arms it needs have the reading in every repetition. */
  Prediction.Outcome outcome(Optional<Arm> baseline, Arm observed);

  /** At least so much on average over the repetitions. */
  record AtLeast(String metric, double value, Unit unit) implements PredictionCheck {
    @Override
    public Prediction.Outcome outcome(Optional<Arm> baseline, Arm observed) {
      return observed.mean(metric) >= value
          ? Prediction.Outcome.CONFIRMED
          : GoodDirection.of(metric).refuted(false);
    }
  }

  /** Between two bounds, both included, on average over the repetitions. */
  record Between(String metric, double low, double high, Unit unit) implements PredictionCheck {
    @Override
    public Prediction.Outcome outcome(Optional<Arm> baseline, Arm observed) {
      double mean = observed.mean(metric);
      if (mean < low) {
        return GoodDirection.of(metric).refuted(false);
      }
      return mean > high ? GoodDirection.of(metric).refuted(true) : Prediction.Outcome.CONFIRMED;
    }
  }

  /**
   * At most so long in every repetition. A quantile and the longest of what probes timed are the
   * upper end of a bucket that begins at half of it: a bound in between leaves it open.
   */
  record AtMostTime(String metric, Span span) implements PredictionCheck {
    @Override
    public Prediction.Covers covers() {
      return Prediction.Covers.READING;
    }

    @Override
    public Prediction.Outcome outcome(Optional<Arm> baseline, Arm observed) {
      double most =
          observed.measured(metric).stream().mapToDouble(m -> m.value()).max().orElseThrow();
      double least = isBucket() ? most / 2 : most;
      if (most <= span.seconds()) {
        return Prediction.Outcome.CONFIRMED;
      }
      return least >= span.seconds()
          ? GoodDirection.of(metric).refuted(true)
          : Prediction.Outcome.NOT_MEASURED;
    }

    private boolean isBucket() {
      return metric.contains(".longest.")
          || Catalogue.of(metric).filter(e -> e.unit() == Unit.BUCKET).isPresent();
    }
  }

  /**
   * Falls by so much of the baseline's mean, both ends included; a share by percentage points. What
   * was nothing has no part it could fall by.
   */
  record Falls(String metric, double low, double high) implements PredictionCheck {
    /** What a difference of two means of doubles may be off by. */
    private static final double TINY = 1e-12;

    @Override
    public boolean needsBaseline() {
      return true;
    }

    @Override
    public Prediction.Outcome outcome(Optional<Arm> baseline, Arm observed) {
      double before = baseline.orElseThrow().mean(metric);
      double after = observed.mean(metric);
      boolean points = observed.measured(metric).get(0).unit() == Unit.SHARE;
      if (before == 0 && !points) {
        return after == 0
            ? Prediction.Outcome.NOT_MEASURED
            : GoodDirection.of(metric).refuted(after > 0);
      }
      double fell = points ? before - after : (before - after) / Math.abs(before);
      if (fell < low - TINY) {
        return GoodDirection.of(metric).refuted(true);
      }
      return fell > high + TINY
          ? GoodDirection.of(metric).refuted(false)
          : Prediction.Outcome.CONFIRMED;
    }
  }

  /** Exactly 0 in every repetition. */
  record Zero(String metric) implements PredictionCheck {
    @Override
    public Prediction.Covers covers() {
      return Prediction.Covers.READING;
    }

    @Override
    public Prediction.Outcome outcome(Optional<Arm> baseline, Arm observed) {
      boolean zero = observed.measured(metric).stream().allMatch(m -> m.value() == 0);
      return zero ? Prediction.Outcome.CONFIRMED : GoodDirection.of(metric).refuted(true);
    }
  }

  /** Moves by at most a share of the baseline's mean, either way. */
  record Steady(String metric, double share) implements PredictionCheck {
    @Override
    public Prediction.Covers covers() {
      return Prediction.Covers.READING;
    }

    @Override
    public boolean needsBaseline() {
      return true;
    }

    @Override
    public Prediction.Outcome outcome(Optional<Arm> baseline, Arm observed) {
      double before = baseline.orElseThrow().mean(metric);
      double after = observed.mean(metric);
      return Math.abs(after - before) <= share * Math.abs(before)
          ? Prediction.Outcome.CONFIRMED
          : GoodDirection.of(metric).refuted(after > before);
    }
  }

  /** The spread between repetitions is smaller than the baseline's. One alone has none. */
  record SpreadShrinks(String metric) implements PredictionCheck {
    @Override
    public Prediction.Covers covers() {
      return Prediction.Covers.NOTHING;
    }

    @Override
    public boolean needsBaseline() {
      return true;
    }

    @Override
    public Prediction.Outcome outcome(Optional<Arm> baseline, Arm observed) {
      Arm before = baseline.orElseThrow();
      if (before.measured(metric).size() < 2 || observed.measured(metric).size() < 2) {
        return Prediction.Outcome.NOT_MEASURED;
      }
      return observed.spread(metric) < before.spread(metric)
          ? Prediction.Outcome.CONFIRMED
          : Prediction.Outcome.REFUTED_WORSE;
    }
  }

  /**
   * Every repetition reaches a level and its link lives for as long as asked, in nominal time. As
   * of the claim on endurance: a link that died refutes it however short the run, one that was only
   * seen alive for less leaves it open.
   */
  record AllReach(String metric, double value, Unit unit, Span span) implements PredictionCheck {
    /** The reading that says how long a link lived. */
    private static final String LIVED = "link.lived";

    private static final String DEATHS = "link.deaths";

    @Override
    public Prediction.Outcome outcome(Optional<Arm> baseline, Arm observed) {
      if (observed.missing(LIVED).isPresent()) {
        return Prediction.Outcome.NOT_MEASURED;
      }
      if (observed.measured(metric).stream().anyMatch(m -> m.value() < value)) {
        return Prediction.Outcome.REFUTED_WORSE;
      }
      double due = observed.scale().survival(span, observed.tick());
      if (observed.measured(LIVED).stream().allMatch(m -> m.value() >= due)) {
        return Prediction.Outcome.CONFIRMED;
      }
      return observed.measured(DEATHS).stream().anyMatch(m -> m.value() > 0)
          ? Prediction.Outcome.REFUTED_WORSE
          : Prediction.Outcome.NOT_MEASURED;
    }
  }
}
