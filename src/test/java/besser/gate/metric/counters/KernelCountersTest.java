package besser.gate.metric.counters;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Readings;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KernelCountersTest {
  private static final Window STAGE =
      Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 200);
  private static final Map<String, Long> CLEAN =
      Map.of("cpu0.overrun", 0L, "cpu0.commit overrun", 0L, "cpu0.dropped events", 0L);
  private static final Counter EXECUTED =
      armed(
          "workqueue_execute_start",
          Map.of("sdio_rx_work", 5000L, "sdio_tx_work", 1000L, "bes2600_bh_work", 1L, "x", 3999L));
  private static final Map<String, Long> DISPATCHED =
      Map.of(
          "bes_sdio,sdio_rx_work", 5000L, "bes_sdio,sdio_tx_work", 1000L, "bes_sdio_other,x", 7L);
  private static final Counter QUEUED = armed("workqueue_queue_work", DISPATCHED);

  @Test
  void theDriversWorksAreCountedApart() {
    Map<String, Reading> got = readings(CLEAN, EXECUTED, QUEUED);
    assertValue(got, "workqueue.execute", 100);
    assertValue(got, "workqueue.execute.sdio_rx_work", 50);
    assertValue(got, "workqueue.execute.sdio_tx_work", 10);
    assertValue(got, "workqueue.execute.bes2600_bh_work", 0.01);
    assertValue(got, "workqueue.dispatch.bes_sdio", 60);
    assertThat(got.get("workqueue.execute.sdio_rx_work"))
        .isEqualTo(
            new Reading.Measured(
                "workqueue.execute.sdio_rx_work",
                50,
                Unit.PER_SECOND,
                "counted 100 s, 90 s of them in the 4M stage",
                Source.of("device/hist-workqueue_execute_start.txt"),
                ""));
  }

  @Test
  void aFunctionWithoutAnEntryIsNotZeroASecond() {
    assertWhy(
        readings(CLEAN, EXECUTED, QUEUED),
        "workqueue.execute.bes2600_bh",
        "device/hist-workqueue_execute_start.txt has not one hit of bes2600_bh; it never ran or has"
            + " another name, which is no rate of 0.");
    assertThat(readings(CLEAN, QUEUED).get("workqueue.dispatch.bes2600_bh").measured()).isEmpty();
  }

  @Test
  void requestsAndBytesAreGivenByOpcode() {
    Counter mmc =
        new Counter(
            "mmc_request_done",
            "armed",
            OptionalDouble.of(110),
            OptionalDouble.of(210),
            "",
            Part.present(
                "device/hist-mmc_request_done.txt",
                new Histogram(
                    Map.of("mmc2,53", 579300L, "mmc2,52", 100L),
                    Map.of("mmc2,53", 73000000L, "mmc2,52", 0L),
                    579400,
                    0)));
    Map<String, Reading> got = readings(CLEAN, mmc);
    assertValue(got, "mmc.requests", 5794);
    assertValue(got, "mmc.requests.cmd53", 5793);
    assertValue(got, "mmc.requests.cmd52", 1);
    assertValue(got, "mmc.bytes.cmd53", 730000);
  }

  @Test
  void noContentionIsAMeasurementAndNoWorkIsNone() {
    Map<String, Reading> got =
        readings(
            CLEAN,
            armed("contention_begin", Map.of()),
            armed("workqueue_execute_start", Map.of()),
            armed("mmc_request_done", Map.of()));
    assertValue(got, "lock.contention", 0);
    assertThat(got.get("workqueue.execute").measured()).isEmpty();
    assertThat(got.get("mmc.requests").measured()).isEmpty();
  }

  @Test
  void aCounterThatIsMissingOrWasRefusedIsNotMeasured() {
    Map<String, Reading> got =
        readings(
            CLEAN, unarmed("contention_begin", "missing"), unarmed("mmc_request_done", "refused"));
    assertWhy(got, "lock.contention", "contention_begin was missing.");
    assertWhy(got, "mmc.requests", "mmc_request_done was refused.");
    assertWhy(
        got, "workqueue.execute", "device/counters.tsv does not list workqueue_execute_start.");
    assertWhy(
        Readings.byName(KernelCounters.of(new TinyRepetition().build(), STAGE)),
        "workqueue.execute",
        "device/counters.tsv is not there.");
  }

  @Test
  void aCountThatLostSomethingIsNoCount() {
    Counter full =
        new Counter(
            "contention_begin",
            "armed",
            OptionalDouble.of(110),
            OptionalDouble.of(210),
            "",
            Part.present(
                "device/hist-contention_begin.txt",
                new Histogram(Map.of("2", 9L), Map.of(), 9, 4)));
    assertWhy(
        readings(CLEAN, full),
        "lock.contention",
        "contention_begin dropped 4 hits (its table was full), so its counts are too small.");
    for (String lost :
        new String[] {"cpu1.overrun", "cpu1.commit overrun", "cpu1.dropped events"}) {
      assertWhy(
          readings(Map.of("cpu0.overrun", 0L, lost, 17L), EXECUTED),
          "workqueue.execute",
          "The trace buffer lost events: " + lost + " is 17.");
    }
    assertWhy(
        Readings.byName(KernelCounters.of(new TinyRepetition().counters(EXECUTED).build(), STAGE)),
        "workqueue.execute",
        "Nothing proves that no event was lost: device/trace_stats.txt is not there.");
  }

  @Test
  void aCounterOfAnotherStageSaysNothingOfThisOne() {
    Window later = Window.of(new LockedPlan(), STAGE.stage(), 500, 600);
    Repetition repetition = new TinyRepetition().counters(EXECUTED).traceStats(CLEAN).build();
    assertWhy(
        Readings.byName(KernelCounters.of(repetition, later)),
        "workqueue.execute",
        "The counter did not run in the 4M stage.");
  }

  @Test
  void aFrameThatPassesThreeDoorsIsOneFrame() {
    Map<String, Reading> got =
        readings(CLEAN, door("irqsafe", 61100), door("napi", 61100), door("list", 61100));
    assertValue(got, "rx.frames_mac80211", 611);
    assertThat(got.get("rx.frames_mac80211").measured().orElseThrow().note())
        .isEqualTo(
            "Largest of the doors, which lie behind one another; hits: list 61100, napi 61100,"
                + " irqsafe 61100.");
  }

  @Test
  void aPatchThatTakesAnotherDoorKeepsItsFrames() {
    assertValue(
        readings(CLEAN, door("irqsafe", 0), door("napi", 0), door("list", 61100)),
        "rx.frames_mac80211",
        611);
  }

  @Test
  void doorsTheKernelDoesNotHaveAreNoLossAndRefusedOnesAre() {
    Counter noList = unarmed("rx_ieee80211_rx_list", "missing");
    assertValue(
        readings(CLEAN, noList, door("napi", 100), door("irqsafe", 0)), "rx.frames_mac80211", 1);
    assertWhy(
        readings(CLEAN, noList, unarmed("rx_ieee80211_rx_napi", "refused"), door("irqsafe", 100)),
        "rx.frames_mac80211",
        "rx_ieee80211_rx_napi was refused.");
    assertValue(
        readings(
            CLEAN,
            door("list", 100),
            unarmed("rx_ieee80211_rx_napi", "refused"),
            door("irqsafe", 0)),
        "rx.frames_mac80211",
        1);
    assertWhy(
        readings(
            CLEAN,
            noList,
            unarmed("rx_ieee80211_rx_napi", "missing"),
            unarmed("rx_ieee80211_rx_irqsafe", "missing")),
        "rx.frames_mac80211",
        "rx_ieee80211_rx_list was missing.");
  }

  @Test
  void doorsNobodyPassedAreNoMeasurementOfFrames() {
    assertThat(
            readings(CLEAN, door("irqsafe", 0), door("napi", 0), door("list", 0))
                .get("rx.frames_mac80211")
                .measured())
        .isEmpty();
  }

  private static Counter door(String door, long hits) {
    return armed("rx_ieee80211_rx_" + door, hits == 0 ? Map.of() : Map.of("1", hits));
  }

  private static Counter armed(String name, Map<String, Long> hits) {
    long total = hits.values().stream().mapToLong(Long::longValue).sum();
    return new Counter(
        name,
        "armed",
        OptionalDouble.of(110),
        OptionalDouble.of(210),
        "",
        Part.present("device/hist-" + name + ".txt", new Histogram(hits, Map.of(), total, 0)));
  }

  private static Counter unarmed(String name, String status) {
    return new Counter(
        name,
        status,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "",
        Part.missing("device/hist-" + name + ".txt", name + " was " + status + "."));
  }

  private static Map<String, Reading> readings(Map<String, Long> stats, Counter... counters) {
    return Readings.byName(
        KernelCounters.of(
            new TinyRepetition().counters(counters).traceStats(stats).build(), STAGE));
  }

  private static void assertValue(Map<String, Reading> got, String name, double value) {
    assertThat(got.get(name).measured().map(Reading.Measured::value)).as(name).contains(value);
  }

  private static void assertWhy(Map<String, Reading> got, String name, String why) {
    assertThat(got.get(name)).as(name).isInstanceOf(Reading.Absent.class);
    assertThat(((Reading.Absent) got.get(name)).why()).as(name).isEqualTo(why);
  }
}
