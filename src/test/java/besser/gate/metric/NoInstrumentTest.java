package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoInstrumentTest {
  @Test
  void whatWouldCountWakesOfTheBottomHalfIsSaid() {
    assertThat(NoInstrument.of("driver.bh_rx_wakes"))
        .isEqualTo(
            "The recorder has no instrument for driver.bh_rx_wakes. It takes a hist trigger keyed"
                + " by stacktrace on a kprobe of __wake_up, counted where the receive path of"
                + " bes2600 calls; workqueue events do not show a wake of a work that never"
                + " returns.");
  }

  @Test
  void ofAnythingElseOnlyThatThereIsNone() {
    assertThat(NoInstrument.of("driver.temperature"))
        .isEqualTo("The recorder has no instrument for driver.temperature.");
  }
}
