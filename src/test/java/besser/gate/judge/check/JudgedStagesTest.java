package besser.gate.judge.check;

import static besser.gate.judge.Outcome.HOLDS;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Brevity;
import besser.gate.judge.Claim;
import besser.gate.judge.Claims;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Settled;
import besser.gate.judge.comparison.PredictionCheck;
import besser.gate.metric.Brief;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.quantity.ByteRate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgedStagesTest {
  private static final String PUBLISHED =
      """
      rx.mean rx.interface_mean rx.median rx.p5 rx.worst_minute rx.time_under_floor
      rx.longest_stall rx.stalls rx.near_zero rx.mean_lower95 rx.agreement rx.coverage rx.span
      rx.largest_gap rx.length rx.near_zero_share rx.trickle_share rx.longest_trickle lock.driver_path lock.all_workers lock.driver_path_at_most
      lock.all_workers_at_most lock.unresolved_leaves lock.worker_samples lock.samples
      lock.sample_coverage lock.lost_share lock.throttled lock.unresolved_share
      lock.driver_path_interrupted lock.driver_path_samples lock.interrupted_share lock.of_cpu lock.driver_path_of_cpu
      lock.workers_of_cpu lock.of_one_core lock.driver_path_of_one_core lock.workers_of_one_core
      lock.per_mb lock.workers_per_mb lock.foreign_symbols lock.inside_stage lock.foreign_events
      lock.cpu_coverage lock.cpu_surplus lock.unknown_works lock.module_in_interrupts lock.module_in_calls
      lock.driver_path_siblings lock.all_workers_siblings lock.all_workers_interrupted lock.slowed
      workqueue.execute
      workqueue.execute.sdio_rx_work workqueue.execute.sdio_tx_work
      workqueue.execute.bes2600_bh_work workqueue.execute.bes2600_bh workqueue.dispatch.bes_sdio
      workqueue.dispatch.bes2600_bh mmc.requests lock.contention rx.frames_mac80211
      rx.frames_mac80211.irqsafe rx.frames_mac80211.list rx.frames_mac80211.napi link.associated
      link.coverage link.signal_median link.bssid_changes link.freq_changes link.ifindex_changes
      link.rx_mcs_min link.rx_mcs_max link.signal_inside wire.share clock.step clock.sleep
      condition.temperature_max condition.cpu_khz_min condition.cpu_khz_max condition.disk_free
      condition.governor_changes condition.charger_changes recorder.cost
      recorder.cost_at_locked_tick condition.uptime_at_start condition.throttled link.lived link.deaths link.flaps link.blackholes
      link.driver_restarts link.decrypt_storm_recoveries pressure.share pressure.coverage
      pressure.offered pressure.delivered pressure.delivered_of_cap pressure.busy
      pressure.rwnd_limited pressure.sndbuf_limited pressure.app_limited pressure.sender_died log.noise log.death
      log.trouble log.decrypt log.recovery log.warn log.disconnect_ap log.disconnect_local
      log.connection_lost log.reregistered log.scan log.suppressed log.unknown
      log.decrypt_bursts log.connection_loss_bursts log.noise_bursts log.lost_records log.iw_scans\
      """;

  private static JudgedStages judgedStages(Claim... claims) {
    return new JudgedStages(
        Brevity.campaign(Brief.PLAN, new Brief("rep-1").build(), new Brief("rep-2").build()),
        new Floors(List.of(claims), GatingSet.PHASE_1));
  }

  private static Claim floor(String rate) {
    return Claims.of(
        "TGT-RX",
        Set.of("target"),
        new PredictionCheck.Zero("x"),
        new Settled(HOLDS),
        new MeanRate(ByteRate.parse(rate)));
  }

  private static String floorOf(JudgedStages judgedStages) {
    return judgedStages.at("4M", Brevity.TERMS).get(0).readings().stream()
        .filter(r -> r.name().equals("rx.time_under_floor"))
        .flatMap(r -> r.measured().stream())
        .map(Reading.Measured::note)
        .findFirst()
        .orElse("");
  }

  @Test
  void thereIsOneARepetitionInTheirOrderMadeOnceAStage() {
    JudgedStages judgedStages = judgedStages();
    List<JudgedStage> four = judgedStages.at("4M", Brevity.TERMS);
    assertThat(four).extracting(e -> e.repetition().id()).containsExactly("rep-1", "rep-2");
    assertThat(judgedStages.at("4M", Brevity.TERMS)).isSameAs(four);
    assertThat(judgedStages.at("2M", Brevity.TERMS))
        .extracting(JudgedStage::stageId)
        .contains("2M");
  }

  @Test
  void whatIsPublishedIsMeasuredAgainstTheMeanThatGates() {
    assertThat(floorOf(judgedStages(floor("3 MB/s"), floor("1 MB/s"))))
        .isEqualTo("Floor 3 MB/s, of 8 s. F is 3 MB/s, the mean some.feature asks for.");
  }

  @Test
  void withoutAMeanNothingIsMeasuredAgainstOne() {
    assertThat(judgedStages().at("4M", Brevity.TERMS).get(0).reading("rx.near_zero"))
        .isEqualTo(
            new Reading.Absent(
                "rx.near_zero",
                "No claim asks for a mean, so there is no F to measure near zero by.",
                new Source("device/rx_bytes.tsv", 15, 23)));
  }

  @Test
  void everythingAStageShowsIsPublishedInOneOrder() {
    assertThat(judgedStages().at("4M", Brevity.TERMS).get(0).readings())
        .extracting(Reading::name)
        .containsExactly(PUBLISHED.split("\\s+"));
  }

  @Test
  void whereThereIsNoWindowOnlyTheSendersShareAndTheLogArePublished() {
    JudgedStage none = Brevity.judged(new Brief("rep-1").stages("2M 80 90 closed"));
    assertThat(none.readings())
        .extracting(r -> r.name().replaceFirst("\\..*", ""))
        .containsOnly("pressure", "log");
    assertThat(none.reading("rx.mean"))
        .isEqualTo(
            new Reading.Absent(
                "rx.mean",
                "The 4M stage has no line: it was never begun, or the line was lost.",
                Source.of("device/stages.tsv")));
  }

  @Test
  void aReadingIsFoundByItsNameAndAnotherNeedsAnInstrument() {
    JudgedStage judgedStage = Brevity.judged(new Brief("rep-1"));
    assertThat(judgedStage.reading("rx.mean"))
        .isEqualTo(judgedStage.throughput().orElseThrow().mean());
    assertThat(judgedStage.reading("driver.wakes"))
        .isEqualTo(
            new Reading.Absent(
                "driver.wakes",
                "The recorder has no instrument for driver.wakes.",
                Source.of("device")));
  }
}
