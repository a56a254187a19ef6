package besser.gate.judge.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyTest {
  @ParameterizedTest(name = "{0} is about {1}")
  @CsvSource({
    "rx.mean,                       RECEIVED",
    "rx.frames_mac80211.list,       RECEIVED",
    "pressure.offered,              RECEIVED",
    "pressure.delivered_of_cap,     RECEIVED",
    "mmc.bytes.cmd53,               RECEIVED",
    "lock.driver_path,              LOCK",
    "lock.caller.bes2600_bh,        LOCK",
    "lock.workers_of_one_core,      WORKERS",
    "lock.interrupted_share,        WORKERS",
    "lock.contention,               CONTENTION",
    "workqueue.execute,             WORK",
    "mmc.requests.cmd53,            BUS",
    "link.lived,                    LINK",
    "log.warn,                      LOG",
    "driver.rx_queue_lock,          DRIVER",
    "rx.coverage,                   CONDITION",
    "rx.agreement,                  CONDITION",
    "rx.largest_gap,                CONDITION",
    "rx.length,                     CONDITION",
    "lock.lost_share,               CONDITION",
    "link.signal_median,            CONDITION",
    "link.cell,                     CONDITION",
    "clock.step,                    CONDITION",
    "pressure.share,                CONDITION",
    "lock.samples,                  BOOKKEEPING",
    "condition.disk_free,           BOOKKEEPING",
    "log.noise,                     BOOKKEEPING",
  })
  void aReadingIsOfOneFamilyByItsName(String metric, Family family) {
    assertThat(Family.of(metric)).isEqualTo(family);
  }

  @Test
  void eachFamilyHasItsWords() {
    assertThat(Arrays.stream(Family.values()).map(Family::words))
        .containsExactly(
            "the received rate",
            "lock cycling",
            "the CPU time of the driver's workers",
            "lock contention",
            "work on the kernel's queues",
            "requests on the SDIO bus",
            "the link",
            "the kernel log",
            "the driver's own counts",
            "the conditions of the recording",
            "times the kernel measured",
            "the size of the recording");
  }
}
