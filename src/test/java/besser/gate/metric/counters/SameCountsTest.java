package besser.gate.metric.counters;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.Part;
import besser.gate.metric.TinyRepetition;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SameCountsTest {
  private static Counter counter(String name, String key, long hits, double seconds) {
    return new Counter(
        name,
        "armed",
        OptionalDouble.of(100),
        OptionalDouble.of(100 + seconds),
        "",
        Part.present(
            "device/hist-%s.txt".formatted(name),
            new Histogram(Map.of(key, hits), Map.of(), hits, 0)));
  }

  private static List<String> apart(Counter... counters) {
    return SameCounts.apart(
        new TinyRepetition().counters(counters).traceStats(Map.of("cpu0.overrun", 0L)).build());
  }

  private static Counter waits(long hits, double seconds) {
    return counter("contention_begin", "1", hits, seconds);
  }

  private static Counter begun(long hits, double seconds) {
    return counter("in_contention", "87,42", hits, seconds);
  }

  @Test
  void twoCountersOfOneThingMayDifferByAQuarterAndAFew() {
    assertThat(apart(waits(10_000, 100), begun(7450, 100))).isEmpty();
    assertThat(apart(waits(10_000, 100), begun(7449, 100)))
        .containsExactly(
            "waits for locks: device/hist-contention_begin.txt has 10000,"
                + " device/hist-in_contention.txt has 7449");
    assertThat(apart(waits(7449, 100), begun(10_000, 100))).hasSize(1);
  }

  @Test
  void oneThatCountedForHalfAsLongMayHaveHalfAsMany() {
    assertThat(apart(waits(10_000, 100), begun(5000, 50))).isEmpty();
  }

  @Test
  void aCounterWithoutAHitTellsNothing() {
    assertThat(apart(waits(10_000, 100), begun(0, 100))).isEmpty();
    assertThat(apart(waits(10_000, 100))).isEmpty();
  }

  @Test
  void aWorkRunsAsOftenAsItIsQueuedAndEntered() {
    Counter runs = counter("workqueue_execute_start", "sdio_rx_work", 10_000, 100);
    Counter queued = counter("workqueue_queue_work", "bes_sdio,sdio_rx_work", 10_000, 100);
    assertThat(apart(runs, queued, counter("in_sdio_rx_work", "87", 10_000, 100))).isEmpty();
    assertThat(apart(runs, counter("in_sdio_rx_work", "87", 20_000, 100)))
        .containsExactly(
            "runs of sdio_rx_work: device/hist-in_sdio_rx_work.txt has 20000,"
                + " device/hist-workqueue_execute_start.txt has 10000");
    assertThat(apart(runs, counter("workqueue_queue_work", "bes_sdio,sdio_rx_work", 5000, 100)))
        .hasSize(2);
  }

  @Test
  void whatComesThroughADoorPassesTheOnesBehindItAndMoreMayComeInBetween() {
    Counter outer = counter("rx_ieee80211_rx_irqsafe", "a", 10_000, 100);
    assertThat(apart(outer, counter("rx_ieee80211_rx_list", "a", 7450, 100))).isEmpty();
    assertThat(apart(outer, counter("rx_ieee80211_rx_list", "a", 7449, 100))).hasSize(1);
    assertThat(apart(outer, counter("rx_ieee80211_rx_list", "a", 30_000, 100))).isEmpty();
  }
}
