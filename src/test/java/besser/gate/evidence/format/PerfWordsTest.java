package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PerfWordsTest {
  private static final String QUIET =
      "[ perf record: Woken up 9 times to write data ]\n"
          + "[ perf record: Captured and wrote 2.2 MB ]\n";
  private static final String CHUNKS =
      QUIET + "Processed 6120 events and lost 3 chunks!\n\nCheck IO/CPU overload!\n";
  private static final String SHARE = "Processed 6120 samples and lost 7.25%!\n";
  private static final String NUMBER = "LOST 12 events!\n";

  private static Optional<Long> lost(Long recorded, String words) {
    return PerfWords.lost(Optional.ofNullable(recorded), words);
  }

  @Test
  void wherePerfSaysNothingOfALossTheRecordingTells() {
    assertThat(lost(0L, QUIET)).contains(0L);
    assertThat(lost(7L, "")).contains(7L);
    assertThat(lost(null, QUIET)).isEmpty();
  }

  @Test
  void aLossTheRecordingKnowsNothingOfIsNotZero() {
    assertThat(lost(0L, CHUNKS)).isEmpty();
    assertThat(lost(0L, SHARE)).isEmpty();
    assertThat(lost(0L, NUMBER)).isEmpty();
  }

  @Test
  void ofALossBothKnowOfTheLargerNumberCounts() {
    assertThat(lost(5L, CHUNKS)).contains(5L);
    assertThat(lost(5L, SHARE)).contains(444L);
    assertThat(lost(450L, SHARE)).contains(450L);
    assertThat(lost(5L, NUMBER)).contains(12L);
    assertThat(lost(13L, NUMBER)).contains(13L);
  }

  @Test
  void aWordThatOnlyHoldsThoseLettersIsNoLoss() {
    assertThat(lost(0L, "closting 3 events\n")).contains(0L);
  }
}
