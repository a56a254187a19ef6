package besser.gate.judge.comparison;

import besser.gate.judge.Prediction;
import java.util.Set;

/** Whether more or less of a reading is good for the tablet's owner; most counts have none. */
public enum GoodDirection {
  MORE,
  LESS,
  NEITHER;

  private static final Set<String> GOOD_LIVES = Set.of("link.lived", "link.associated");
  private static final Set<String> NEUTRAL_LINES =
      Set.of("log.noise", "log.scan", "log.iw_scans", "log.disconnect_ap", "log.disconnect_local");
  private static final Set<String> RADIO = Set.of("link.rx_mcs_min", "link.rx_mcs_max");

  /** Of a reading, by its name. */
  public static GoodDirection of(String metric) {
    return switch (Family.of(metric)) {
      case RECEIVED ->
          metric.startsWith("rx.time_under")
                  || metric.startsWith("rx.longest_stall")
                  || metric.startsWith("rx.stalls")
                  || metric.startsWith("rx.near_zero")
              ? LESS
              : MORE;
      case LOCK, WORKERS, CONTENTION, DRIVER -> LESS;
      case LINK -> GOOD_LIVES.contains(metric) ? MORE : RADIO.contains(metric) ? NEITHER : LESS;
      case LOG -> NEUTRAL_LINES.contains(metric) ? NEITHER : LESS;
      case WORK, BUS, CONDITION, BOOKKEEPING -> NEITHER;
    };
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
