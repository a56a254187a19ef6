package besser.gate.judge.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Prediction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodDirectionTest {
  @ParameterizedTest(name = "of {0} {1} is better")
  @CsvSource({
    "rx.mean,                    MORE",
    "rx.worst_minute,            MORE",
    "pressure.offered,           MORE",
    "rx.time_under_floor,        LESS",
    "rx.longest_stall,           LESS",
    "rx.near_zero,               LESS",
    "lock.driver_path,           LESS",
    "lock.workers_of_one_core,   LESS",
    "lock.contention,            LESS",
    "driver.rx_queue_lock,       LESS",
    "link.lived,                 MORE",
    "link.associated,            MORE",
    "link.deaths,                LESS",
    "link.rx_mcs_min,            NEITHER",
    "link.rx_mcs_max,            NEITHER",
    "log.warn,                   LESS",
    "log.noise,                  NEITHER",
    "log.scan,                   NEITHER",
    "log.iw_scans,               NEITHER",
    "log.disconnect_ap,          NEITHER",
    "log.disconnect_local,       NEITHER",
    "workqueue.execute,          NEITHER",
    "mmc.requests,               NEITHER",
    "link.signal_median,         NEITHER",
    "lock.samples,               NEITHER",
  })
  void whichWayIsBetterIsToldByTheName(String metric, GoodDirection goodDirection) {
    assertThat(GoodDirection.of(metric)).isEqualTo(goodDirection);
  }

  @ParameterizedTest(name = "{0} is better, higher than predicted {1}: {2}")
  @CsvSource({
    "MORE,    true,  REFUTED_BETTER",
    "MORE,    false, REFUTED_WORSE",
    "LESS,    true,  REFUTED_WORSE",
    "LESS,    false, REFUTED_BETTER",
    "NEITHER, true,  REFUTED",
    "NEITHER, false, REFUTED",
  })
  void aRefutationSaysWhetherItIsForTheBetter(
      GoodDirection goodDirection, boolean higher, Prediction.Outcome outcome) {
    assertThat(goodDirection.refuted(higher)).isEqualTo(outcome);
  }
}
