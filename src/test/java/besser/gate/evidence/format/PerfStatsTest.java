package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PerfStatsTest {
  private static final String CLEAN =
      "\nAggregated stats:\n           TOTAL events:         67\n          SAMPLE events:         52\n";

  @Test
  void aRecordingThatLostNothingSaysSo() throws Exception {
    PerfStats stats = PerfStats.parse(PerfScriptTest.resource("clean.stats.txt"));
    assertThat(stats.samples()).hasValue(52);
    assertThat(stats.lost(0)).contains(0L);
    assertThat(stats.throttled()).isZero();
  }

  @Test
  void withoutStatisticsNothingIsKnownOfLosses() {
    assertThat(PerfStats.parse("").samples()).isEmpty();
    assertThat(PerfStats.parse("").lost(0)).isEmpty();
    assertThat(PerfStats.parse("").lost(7)).contains(7L);
  }

  @Test
  void lostRecordsWithoutAnAmountAreUnknownAndNotZero() {
    assertThat(PerfStats.parse(CLEAN + "            LOST events:          1\n").lost(0)).isEmpty();
    assertThat(PerfStats.parse(CLEAN + "    LOST_SAMPLES events:          1\n").lost(0)).isEmpty();
    assertThat(PerfStats.parse(CLEAN + "Processed 9 events and lost 2 chunks!\n").lost(0))
        .isEmpty();
  }

  @Test
  void theAmountOfTheEventCountsAndThatOfPerfsOwnDummyDoesNot() {
    String lost = CLEAN + "    LOST_SAMPLES events:          3  ( 0.0%)\n";
    assertThat(
            PerfStats.parse(lost + "cpu-clock stats:\n    LOST_SAMPLES events:       8440\n")
                .lost(8241))
        .contains(8440L);
    assertThat(
            PerfStats.parse(lost + "dummy:HG stats:\n    LOST_SAMPLES events:          3\n")
                .lost(0))
        .contains(0L);
    assertThat(PerfStats.parse(lost + "# Total Lost Samples: 12\n").lost(0)).contains(12L);
  }

  @Test
  void throttlingIsCounted() throws Exception {
    PerfStats stats = PerfStats.parse(PerfScriptTest.resource("lost-20khz.stats.txt"));
    assertThat(stats.throttled()).isEqualTo(9);
    assertThat(stats.samples()).hasValue(34900);
  }
}
