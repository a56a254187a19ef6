package besser.gate.judge.comparison;

import besser.gate.judge.Prediction;
import besser.gate.metric.Catalogue;

/** Whether more or less of a reading is good for the tablet's owner; most counts have none. */
public enum GoodDirection {
  MORE,
  LESS,
  NEITHER;

  /** Of a reading, as the catalogue says; of one it does not know neither is. */
  public static GoodDirection of(String metric) {
    return Catalogue.of(metric)
        .map(entry -> GoodDirection.valueOf(entry.good().name()))
        .orElse(NEITHER);
  }

  /** The refutation of a prediction by a value that is higher or lower than predicted. */
  Prediction.Outcome refuted(boolean higher) {
    return switch (this) {
      case NEITHER -> Prediction.Outcome.REFUTED;
      case MORE -> higher ? Prediction.Outcome.REFUTED_BETTER : Prediction.Outcome.REFUTED_WORSE;
      case LESS -> higher ? Prediction.Outcome.REFUTED_WORSE : Prediction.Outcome.REFUTED_BETTER;
    };
  }
}
