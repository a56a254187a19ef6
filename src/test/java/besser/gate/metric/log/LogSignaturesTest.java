package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Readings;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.plan.TimeScale;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogSignaturesTest {
  private static final String DECRYPT = " bes2600_wlan mmc2:0001:1: [RX] Receive failure: 4.";
  private static final String LOST = " wlan0: Connection to AP c0:25:06:e6:5b:32 lost";

  @Test
  void aHealthyLogHasNoiseAndNothingElse() {
    Repetition repetition =
        new TinyRepetition()
            .kmsg(
                "1 bes2600_wlan mmc2:0001:1: bes2600_pwr_enter_lp_mode, wait pm ind timeout",
                "8 bes2600_wlan mmc2:0001:1: bes2600_pwr_enter_lp_mode, wait pm ind timeout",
                "9 ieee80211 phy0: wsm_generic_confirm failed for request 0x0007.",
                "9 ieee80211 phy0: [SCAN] Scan failed (-22).")
            .build();
    Map<String, Reading> got = readings(repetition);
    assertValue(got, "log.noise", 4);
    for (LogKind kind : LogKind.values()) {
      if (kind != LogKind.NOISE) {
        assertValue(got, "log." + kind.name().toLowerCase(java.util.Locale.ROOT), 0);
      }
    }
    assertThat(LogSignatures.of(repetition, new TimeScale(1)).signatures().value().orElseThrow())
        .hasSize(3)
        .first()
        .isEqualTo(
            new Signature(
                LogKind.NOISE,
                "bes2600_wlan mmc#:#:#: bes2600_pwr_enter_lp_mode, wait pm ind timeout",
                2,
                1,
                8,
                1,
                2,
                "bes2600_wlan mmc2:0001:1: bes2600_pwr_enter_lp_mode, wait pm ind timeout",
                "every 5 to 10 s on a healthy link (Bug #5 campaign notes)"));
  }

  @Test
  void aDeathIsCountedWithItsLine() {
    Map<String, Reading> got =
        readings(
            new TinyRepetition()
                .kmsg("1 x", "2 link break between lmac and host, hw_buf_used:24 pending:7")
                .build());
    assertThat(got.get("log.death"))
        .isEqualTo(
            new Reading.Measured(
                "log.death",
                1,
                Unit.COUNT,
                "repetition",
                new Source("device/kmsg.log", 2, 2),
                "link break between lmac and host, hw_buf_used:24 pending:7"));
    assertValue(got, "log.unknown", 1);
  }

  @Test
  void aMissingLogIsNotAQuietOne() {
    LogSignatures log = LogSignatures.of(new TinyRepetition().build(), new TimeScale(1));
    assertThat(log.signatures().why()).isEqualTo("device/kmsg.log is not there.");
    assertThat(log.readings()).isNotEmpty().allMatch(r -> r.measured().isEmpty());
  }

  @Test
  void recordsTheKernelLostShowInTheSequence() {
    Map<String, Reading> got = readings(log(500, 501, 504, 505, 515));
    assertValue(got, "log.lost_records", 11);
    assertThat(got.get("log.lost_records").source()).isEqualTo(new Source("device/kmsg.log", 3, 5));
    assertValue(readings(log(500, 501, 502)), "log.lost_records", 0);
    assertThat(readings(log(500, 501, 501)).get("log.lost_records"))
        .isEqualTo(
            new Reading.Absent(
                "log.lost_records",
                "Record 501 follows record 501: two logs were put together, or one was read twice.",
                new Source("device/kmsg.log", 3, 3)));
  }

  @Test
  void aLogWhoseTimeRunsBackIsNotOne() {
    assertValue(readings(timed(900, 898, 901)), "log.lost_records", 0);
    assertThat(readings(timed(900, 897.9, 901)).get("log.lost_records"))
        .isEqualTo(
            new Reading.Absent(
                "log.lost_records",
                "Record 501 is of 897.9 s, and record 500 before it of 900.0 s: two logs were put together.",
                new Source("device/kmsg.log", 2, 2)));
  }

  private static Repetition timed(double... t) {
    List<KmsgRecord> records =
        java.util.stream.IntStream.range(0, t.length)
            .mapToObj(i -> new KmsgRecord(i + 1, 6, 500 + i, t[i], "x"))
            .toList();
    return new TinyRepetition().kmsg(records).build();
  }

  @Test
  void linesARateLimitLeftOutAreLostRecords() {
    Map<String, Reading> got =
        readings(
            kmsg(
                "1 bes2600_rx_cb: 4711 callbacks suppressed",
                "2 x",
                "3 ** 40 printk messages dropped **"));
    assertValue(got, "log.suppressed", 2);
    assertThat(got.get("log.lost_records"))
        .isEqualTo(
            new Reading.Measured(
                "log.lost_records",
                4751,
                Unit.COUNT,
                "repetition",
                new Source("device/kmsg.log", 1, 3),
                "0 missing in the sequence, 4751 left out by rate limits."));
  }

  @Test
  void fourDecryptFailuresInAMinuteAreABurst() {
    assertValue(
        readings(kmsg("10" + DECRYPT, "20" + DECRYPT, "30" + DECRYPT, "70" + DECRYPT)),
        "log.decrypt_bursts",
        1);
    Map<String, Reading> got =
        readings(kmsg("10" + DECRYPT, "20" + DECRYPT, "30" + DECRYPT, "70.01" + DECRYPT));
    assertValue(got, "log.decrypt_bursts", 0);
    assertValue(got, "log.decrypt", 4);
  }

  @Test
  void aMinuteIsShorterWhereTimeIsCompressed() {
    Repetition repetition =
        kmsg("10" + DECRYPT, "10.3" + DECRYPT, "10.6" + DECRYPT, "11.1" + DECRYPT);
    assertThat(Readings.byName(LogSignatures.of(repetition, new TimeScale(60)).readings()))
        .extractingByKey("log.decrypt_bursts")
        .isEqualTo(
            new Reading.Measured(
                "log.decrypt_bursts",
                0,
                Unit.COUNT,
                "repetition",
                Source.of("device/kmsg.log"),
                "4 or more in 1 s."));
  }

  @Test
  void threeLostConnectionsInAMinuteAreWhatPatchBActsOn() {
    assertValue(
        readings(kmsg("10" + LOST, "30" + LOST, "69" + LOST, "300" + LOST)),
        "log.connection_loss_bursts",
        1);
  }

  @Test
  void disconnectsAreToldApartByWhoMadeThem() {
    Map<String, Reading> got =
        readings(
            kmsg(
                "1 wlan0: deauthenticated from c0:25:06:e6:5b:32 (Reason: 6=CLASS2_FRAME)",
                "2 wlan0: deauthenticating from c0:25:06:e6:5b:32 by local choice (Reason: 3=X)",
                "3" + LOST));
    assertValue(got, "log.disconnect_ap", 1);
    assertValue(got, "log.disconnect_local", 1);
    assertValue(got, "log.connection_lost", 1);
  }

  @Test
  void backgroundScansAreCounted() {
    assertValue(
        readings(
            new TinyRepetition()
                .iwEvents(
                    "1795327599.3 wlan0 (phy #4): scan started",
                    "1795327599.4 wlan0 (phy #4): scan finished: 2437, \"\"",
                    "1795327899.3 wlan0 (phy #4): scan started")
                .build()),
        "log.iw_scans",
        2);
  }

  @Property
  void burstsAreNoMoreThanTheEventsAllow(@ForAll List<@DoubleRange(min = 0, max = 600) Double> t) {
    List<Double> times = t.stream().sorted().toList();
    assertThat(Bursts.count(times, 4, 60)).isBetween(0L, (long) times.size() / 4 + 1);
    assertThat(Bursts.count(times, 4, 1e6)).isEqualTo(times.size() >= 4 ? 1 : 0);
    assertThat(Bursts.count(times, times.size() + 1, 1e6)).isZero();
  }

  private static Repetition kmsg(String... rows) {
    return new TinyRepetition().kmsg(rows).build();
  }

  private static Repetition log(long... seq) {
    List<KmsgRecord> records =
        java.util.stream.IntStream.range(0, seq.length)
            .mapToObj(i -> new KmsgRecord(i + 1, 6, seq[i], i, "x"))
            .toList();
    return new TinyRepetition().kmsg(records).build();
  }

  private static Map<String, Reading> readings(Repetition repetition) {
    return Readings.byName(LogSignatures.of(repetition, new TimeScale(1)).readings());
  }

  private static void assertValue(Map<String, Reading> got, String name, double value) {
    assertThat(got.get(name).measured().map(Reading.Measured::value)).as(name).contains(value);
  }
}
