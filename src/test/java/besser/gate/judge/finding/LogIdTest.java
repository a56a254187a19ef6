package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ids of findings about the kernel log say the line in words a shell takes. */
class LogIdTest {
  @Test
  void theWordsOfTheLineAreTheId() {
    assertThat(LogId.of("WARNING at bh.c wsm_release_tx_buffer [bes2600]"))
        .isEqualTo("F-log.warning-at-bh-c-wsm_release_tx_buffer-bes2600");
    assertThat(LogId.of("[BH] Fatal error, exiting.")).isEqualTo("F-log.bh-fatal-error-exiting");
  }

  @Test
  void longLinesThatBeginAlikeAreToldApart() {
    String begin = "a driver that explains at length what went wrong this time: ";
    assertThat(LogId.of(begin + "one")).startsWith("F-log.a-driver-that-explains-at-length");
    assertThat(LogId.of(begin + "one")).isNotEqualTo(LogId.of(begin + "two"));
    assertThat(LogId.of("!?")).isNotEqualTo(LogId.of("?!"));
  }
}
