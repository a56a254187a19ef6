package besser.gate.metric.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.Part;
import besser.gate.metric.Reading;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What probes told, by hand-written counts; the stage and every counter last 100 s. */
class ProbeReadingsTest {
  private static final Window STAGE =
      Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 200);
  private static final Map<String, Long> CLEAN = Map.of("cpu0.overrun", 0L);

  private final List<Counter> counters = new ArrayList<>();

  private ProbeReadingsTest has(
      String name, String detail, Map<String, Long> hits, Map<String, Long> sums, long dropped) {
    long total = hits.values().stream().mapToLong(Long::longValue).sum();
    counters.add(
        new Counter(
            name,
            "armed",
            OptionalDouble.of(100),
            OptionalDouble.of(200),
            detail,
            Part.present(
                "device/hist-" + name + ".txt", new Histogram(hits, sums, total, dropped))));
    return this;
  }

  private ProbeReadingsTest has(String name, Map<String, Long> hits) {
    return has(name, "hits=1 missed=0", hits, Map.of(), 0);
  }

  /** Calls of one thread, each of 20 us. */
  private ProbeReadingsTest commands(long begun, long ended, long matched, String detail) {
    has("in_wsm_cmd_send", detail, Map.of("912", begun), Map.of(), 0);
    has("time_wsm_cmd_send", "-", Map.of("~ 2^15", matched), Map.of("~ 2^15", matched * 20_000), 0);
    return has("out_wsm_cmd_send", detail, Map.of("912", ended), Map.of(), 0);
  }

  private Map<String, Reading> readings() {
    return ProbeReadings.of(
            new TinyRepetition()
                .counters(counters.toArray(Counter[]::new))
                .traceStats(CLEAN)
                .seconds(java.util.stream.LongStream.generate(() -> 1_000_000).limit(100).toArray())
                .build(),
            STAGE)
        .stream()
        .collect(Collectors.toMap(Reading::name, Function.identity()));
  }

  private static double value(Map<String, Reading> readings, String name) {
    return readings.get(name).measured().orElseThrow().value();
  }

  private static String why(Map<String, Reading> readings, String name) {
    return ((Reading.Absent) readings.get(name)).why();
  }

  @Test
  void timesAreGivenWithRateShareAndCostAMegabyte() {
    Map<String, Reading> got = commands(1300, 1300, 1300, "missed=0").readings();
    assertThat(value(got, "timed.rate.wsm_cmd_send")).isEqualTo(13);
    assertThat(value(got, "timed.mean.wsm_cmd_send")).isEqualTo(20e-6);
    assertThat(value(got, "timed.p99.wsm_cmd_send")).isEqualTo(32768e-9);
    assertThat(value(got, "timed.share.wsm_cmd_send")).isCloseTo(0.00026, within(1e-12));
    assertThat(value(got, "timed.per_mb.wsm_cmd_send")).isCloseTo(0.00026, within(1e-5));
    assertThat(got.get("timed.p50.wsm_cmd_send").measured().orElseThrow().note())
        .isEqualTo("It lies between 16 and 33 us.");
  }

  @Test
  void aCallUnderWayAtTheEndIsNoLoss() {
    assertThat(value(commands(1301, 1300, 1300, "missed=0").readings(), "timed.rate.wsm_cmd_send"))
        .isEqualTo(13);
  }

  @Test
  void callsThatBeganAndNeverEndedAreLost() {
    assertThat(why(commands(1310, 1300, 1300, "missed=0").readings(), "timed.p99.wsm_cmd_send"))
        .isEqualTo(
            "Of wsm_cmd_send 1310 calls began, 1300 ended and 1300 were matched; no more than 2 can"
                + " have been under way at either end, so some were lost.");
  }

  @Test
  void whatHadBegunBeforeTheEndWasArmedIsAllowedFor() {
    assertThat(
            value(
                commands(1310, 1300, 1300, "begun=9 missed=0").readings(),
                "timed.rate.wsm_cmd_send"))
        .isEqualTo(13);
  }

  @Test
  void callsThatEndedAndWereNotMatchedAreLost() {
    assertThat(why(commands(1300, 1300, 1290, "missed=0").readings(), "timed.rate.wsm_cmd_send"))
        .contains("1290 were matched");
  }

  @Test
  void whatTheKernelSaysItMissedMakesAllOfItUnmeasured() {
    assertThat(why(commands(1300, 1300, 1300, "missed=3").readings(), "timed.rate.wsm_cmd_send"))
        .isEqualTo("The kernel says that its probe in_wsm_cmd_send missed 3 calls.");
  }

  @Test
  void droppedEntriesMakeAllOfItUnmeasured() {
    has("in_down", "-", Map.of("1", 5L), Map.of(), 0);
    has("time_down", "-", Map.of("~ 2^9", 5L), Map.of("~ 2^9", 2000L), 1);
    has("out_down", "-", Map.of("1", 5L), Map.of(), 0);
    assertThat(why(readings(), "waited.p50.down")).contains("dropped 1 hits");
  }

  @Test
  void hitsThatAreNoTimesMakeAllOfItUnmeasuredAndAreNotLeftOut() {
    has("in_down", Map.of("1", 5L));
    has("time_down", "-", Map.of("~ 2^9", 4L, "600", 1L), Map.of("~ 2^9", 1900L), 0);
    has("out_down", Map.of("1", 5L));
    assertThat(why(readings(), "waited.p50.down"))
        .isEqualTo("hist-time_down.txt is no histogram of times by powers of two.");
  }

  @Test
  void aRecordingThatKnowsNothingOfProbesHasNoReadingOfThem() {
    assertThat(readings()).isEmpty();
  }

  private ProbeReadingsTest handOver(String reader, String bottom) {
    has("called_skb_queue_tail", Map.of(reader + ",ffff01", 6000L, "bes2600_rx,ffff00", 6000L));
    has("called_skb_dequeue", Map.of(bottom + ",ffff01", 6000L, reader + ",ffff00", 6000L));
    has(
        "called_prepare_to_wait_event",
        Map.of("bes2600_bh,ffff09", 900L, "wsm_cmd_send,ffff08", 5L));
    return has(
        "called___wake_up",
        Map.of(
            reader + ",ffff09",
            2000L,
            "bes2600_bh_wakeup,ffff09",
            700L,
            "sdio_tx_work,ffff09",
            300L,
            "wsm_handle_rx,ffff08",
            1300L));
  }

  @Test
  void theHandOverIsCountedByItsQueueAndItsWaitersQueue() {
    handOver("sdio_rx_work", "bes2600_bh")
        .has("calls_bes2600_bh_wakeup", Map.of("sdio_rx_work", 500L, "bes2600_tx", 200L));
    Map<String, Reading> got = readings();
    assertThat(value(got, "driver.rx_queue_lock")).isEqualTo(120);
    assertThat(value(got, "driver.bh_rx_wakes")).isEqualTo(25);
    assertThat(value(got, "calls.skb_queue_tail.sdio_rx_work")).isEqualTo(60);
    assertThat(got.get("driver.bh_rx_wakes").measured().orElseThrow().note())
        .isEqualTo(
            "Calls: __wake_up from sdio_rx_work 2000, bes2600_bh_wakeup from sdio_rx_work 500.");
  }

  @Test
  void anotherNameTakesNothingAway() {
    handOver("bes2600_rx_renamed", "bes2600_bh")
        .has("calls_bes2600_bh_wakeup", Map.of("bes2600_tx", 200L));
    assertThat(value(readings(), "driver.rx_queue_lock")).isEqualTo(120);
    assertThat(value(readings(), "driver.bh_rx_wakes")).isEqualTo(20);
  }

  @Test
  void whereTheHandOverIsGoneBothAreZero() {
    has("called_skb_queue_tail", Map.of("bes2600_rx,ffff00", 6000L));
    has("called_skb_dequeue", Map.of("bes2600_bh_rx_helper,ffff00", 6000L));
    has("called_prepare_to_wait_event", Map.of("bes2600_bh,ffff09", 900L));
    has("called___wake_up", Map.of("sdio_tx_work,ffff09", 300L));
    assertThat(value(readings(), "driver.rx_queue_lock")).isZero();
    assertThat(value(readings(), "driver.bh_rx_wakes")).isZero();
  }

  @Test
  void aBottomHalfThatWasNotSeenToWaitLeavesItsWakesUnmeasured() {
    handOver("sdio_rx_work", "bes2600_bh");
    counters.removeIf(c -> c.name().equals("called_prepare_to_wait_event"));
    has("called_prepare_to_wait_event", Map.of("somebody,ffff09", 900L));
    assertThat(why(readings(), "driver.bh_rx_wakes")).contains("was not seen to wait");
  }

  @Test
  void whatTheKernelDoesNotSayIsNoZero() {
    assertThat(why(commands(1300, 1300, 1300, "-").readings(), "timed.rate.wsm_cmd_send"))
        .isEqualTo("The kernel did not say what its probe in_wsm_cmd_send missed.");
  }

  @Test
  void aDriverThatWasNotSeenToCallAnythingLostNoLock() {
    for (String function :
        List.of("skb_queue_tail", "skb_dequeue", "prepare_to_wait_event", "__wake_up")) {
      has("called_" + function, Map.of());
    }
    assertThat(why(readings(), "driver.rx_queue_lock"))
        .startsWith("No call out of the driver was seen at all");
  }

  @Test
  void whatTheDriversOwnWakeMissedLeavesItsWakesUnmeasured() {
    handOver("sdio_rx_work", "bes2600_bh")
        .has(
            "calls_bes2600_bh_wakeup",
            "hits=1 missed=1",
            Map.of("sdio_rx_work", 500L),
            Map.of(),
            0);
    assertThat(why(readings(), "driver.bh_rx_wakes"))
        .isEqualTo("The kernel says that its probe calls_bes2600_bh_wakeup missed 1 calls.");
  }

  @Test
  void waitsForContendedLocksAreKeptApartByTheirKind() {
    has("in_contention", Map.of("1,2", 10L));
    has(
        "time_contention",
        "-",
        Map.of("1,~ 2^13", 6L, "0,~ 2^20", 4L),
        Map.of("1,~ 2^13", 30_000L, "0,~ 2^20", 3_000_000L),
        0);
    has("out_contention", Map.of("1,2", 10L));
    Map<String, Reading> got = readings();
    assertThat(value(got, "contended.rate.spinlock")).isEqualTo(0.06);
    assertThat(value(got, "contended.mean.semaphore")).isEqualTo(750e-6);
  }
}
