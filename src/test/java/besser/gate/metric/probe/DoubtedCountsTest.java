package besser.gate.metric.probe;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.Part;
import besser.gate.metric.TinyRepetition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Counters that ran for 100 s. */
class DoubtedCountsTest {
  private final List<Counter> counters = new ArrayList<>();

  private DoubtedCountsTest has(String name, String detail, Histogram histogram) {
    counters.add(
        new Counter(
            name,
            "armed",
            OptionalDouble.of(100),
            OptionalDouble.of(200),
            detail,
            Part.present("device/hist-" + name + ".txt", histogram)));
    return this;
  }

  private static Histogram counted(long hits, long total, long dropped) {
    return new Histogram(Map.of("87", hits), Map.of(), total, dropped);
  }

  private List<String> doubts() {
    List<String> doubts =
        DoubtedCounts.of(
            new TinyRepetition()
                .counters(counters.toArray(Counter[]::new))
                .traceStats(Map.of("cpu0.overrun", 0L))
                .build());
    counters.clear();
    return doubts;
  }

  @Test
  void aCounterThatDroppedHitsIsDoubted() {
    assertThat(has("contention_begin", "-", counted(10, 10, 0)).doubts()).isEmpty();
    assertThat(has("contention_begin", "-", counted(10, 10, 1)).doubts())
        .singleElement()
        .asString()
        .contains("dropped 1 hits");
  }

  @Test
  void entriesMayLagBehindTheTotalsByASecondOfHitsAndOneEach() {
    assertThat(has("contention_begin", "-", counted(9899, 10_000, 0)).doubts()).isEmpty();
    assertThat(has("contention_begin", "-", counted(9898, 10_000, 0)).doubts())
        .containsExactly(
            "contention_begin has entries of 9898 hits, and its totals say 10000; what the others"
                + " were is not known.");
  }

  @Test
  void aProbeThatMissedCallsIsDoubtedAndOneOfWhichNothingIsSaidIsNot() {
    assertThat(has("calls_bes2600_rx_cb", "-", counted(900, 900, 0)).doubts()).isEmpty();
    assertThat(has("calls_bes2600_rx_cb", "missed=0", counted(900, 900, 0)).doubts()).isEmpty();
    assertThat(has("calls_bes2600_rx_cb", "missed=1", counted(900, 900, 0)).doubts())
        .containsExactly("The kernel says that its probe calls_bes2600_rx_cb missed 1 calls.");
  }

  @Test
  void aProbeOfWhatEverybodyCallsMayMissAHundredth() {
    String name = "rx_ieee80211_rx_list";
    assertThat(has(name, "hits=900 missed=9", counted(900, 900, 0)).doubts()).isEmpty();
    assertThat(has(name, "hits=900 missed=10", counted(900, 900, 0)).doubts()).hasSize(1);
  }

  @Test
  void timesThatDoNotMatchTheirBeginningsAreDoubted() {
    assertThat(times(900).doubts()).isEmpty();
    assertThat(times(450).doubts()).singleElement().asString().contains("some were lost");
  }

  private DoubtedCountsTest times(long matched) {
    has("in_wsm_cmd_send", "missed=0", counted(900, 900, 0));
    has("out_wsm_cmd_send", "missed=0", counted(900, 900, 0));
    return has(
        "time_wsm_cmd_send",
        "-",
        new Histogram(Map.of("~ 2^15", matched), Map.of("~ 2^15", matched * 20_000), matched, 0));
  }
}
