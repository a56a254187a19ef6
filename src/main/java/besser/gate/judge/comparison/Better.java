package besser.gate.judge.comparison;

import besser.gate.judge.Prediction;

/** Which way of a reading is good for the tablet's owner; most counts have none. */
enum Better {
  MORE,
  LESS,
  NEITHER;

  static Better of(String metric) {
    if (metric.startsWith("rx.")
        && !metric.startsWith("rx.time_under")
        && !metric.startsWith("rx.longest_stall")
        && !metric.startsWith("rx.near_zero")) {
      return MORE;
    }
    return metric.startsWith("lock.") || metric.startsWith("driver.") || metric.startsWith("rx.")
        ? LESS
        : NEITHER;
  }

  /** The refutation of a prediction by a value that is higher or lower than foretold. */
  Prediction.Outcome refuted(boolean higher) {
    return switch (this) {
      case NEITHER -> Prediction.Outcome.REFUTED;
      case MORE -> higher ? Prediction.Outcome.REFUTED_BETTER : Prediction.Outcome.REFUTED_WORSE;
      case LESS -> higher ? Prediction.Outcome.REFUTED_WORSE : Prediction.Outcome.REFUTED_BETTER;
    };
  }
}
