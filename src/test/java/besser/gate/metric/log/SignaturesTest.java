package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import besser.gate.evidence.Driver;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LogSignature;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.metric.TinyRepetition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  private static final Driver DRIVER = KnownDrivers.today("bes2600");
  private static final String WARN_5 =
      "WARNING: CPU: 2 PID: 311 at drivers/staging/bes2600/bh.c:417 wsm_release_tx_buffer+0x64/0x78"
          + " [bes2600]";
  private static final String WARN_6 =
      "WARNING: drivers/staging/bes2600/bh.c:431 at wsm_release_tx_buffer+0x6c/0x80 [bes2600],"
          + " CPU#3: kworker/3:1H/87";

  @Test
  void everyLineWorthKnowingIsKnown() {
    Map<String, LogKind> lines =
        Map.ofEntries(
            Map.entry(
                "bes2600_wlan: [bes2600] decrypt-storm fast-recover: forcing reassoc",
                LogKind.RECOVERY),
            Map.entry("bes2600_wlan mmc2:0001:1: [RX] Receive failure: 4.", LogKind.DECRYPT),
            Map.entry(
                "bes2600_wlan mmc2:0001:1: bes2600_pwr_enter_lp_mode, wait pm ind timeout",
                LogKind.NOISE),
            Map.entry(
                "ieee80211 phy0: wsm_generic_confirm failed for request 0x0007.", LogKind.NOISE),
            Map.entry("ieee80211 phy0: [SCAN] Scan failed (-22).", LogKind.NOISE),
            Map.entry("link break between lmac and host, hw_buf_used:24 pending:7", LogKind.DEATH),
            Map.entry("ieee80211 phy0: [BH] Fatal error, exiting.", LogKind.DEATH),
            Map.entry("bes2600_wlan mmc2:0001:1: Firmware exception: 3", LogKind.DEATH),
            Map.entry("Firmware assert at bh_main.c:12", LogKind.DEATH),
            Map.entry("sdio_work_debug now=4294 last irq timestamp=4200", LogKind.TROUBLE),
            Map.entry("wlan0: Connection to AP c0:25:06:e6:5b:32 lost", LogKind.CONNECTION_LOST),
            Map.entry(
                "wlan0: deauthenticated from c0:25:06:e6:5b:32 (Reason: 6=CLASS2_FRAME)",
                LogKind.DISCONNECT_AP),
            Map.entry(
                "wlan0: deauthenticating from c0:25:06:e6:5b:32 by local choice (Reason: 3=X)",
                LogKind.DISCONNECT_LOCAL),
            Map.entry("ieee80211 phy1: registered as 'phy1'", LogKind.REREGISTERED),
            Map.entry("net_ratelimit: 23 callbacks suppressed", LogKind.SUPPRESSED),
            Map.entry("** 412 printk messages dropped **", LogKind.SUPPRESSED),
            Map.entry(WARN_5, LogKind.WARN),
            Map.entry(WARN_6, LogKind.WARN),
            Map.entry("watchdog: BUG: soft lockup - CPU#1 stuck for 22s!", LogKind.WARN),
            Map.entry("wlan0: associated", LogKind.NOISE));
    lines.forEach((line, kind) -> assertThat(kind(line)).as(line).isEqualTo(kind));
  }

  @Test
  void whatOnlyLooksLikeNoiseIsNot() {
    Map<String, LogKind> lines =
        Map.of(
            "ieee80211 phy0: wsm_generic_confirm failed for request 0x000b.", LogKind.UNKNOWN,
            "bes2600_wlan mmc2:0001:1: [RX] Receive failure: 5.", LogKind.UNKNOWN,
            "ieee80211 phy0: [SCAN] Scan failed (-110).", LogKind.TROUBLE,
            "bes2600 DEBUG: all is well", LogKind.UNKNOWN,
            "bes2600_wlan: something new", LogKind.UNKNOWN);
    lines.forEach((line, kind) -> assertThat(kind(line)).as(line).isEqualTo(kind));
  }

  @Test
  void numbersAndAddressesMakeNoNewSignature() {
    assertThat(
            of(
                "ieee80211 phy0: dma at ffff800010c5c54 for 00:11:22:aa:bb:cc failed 17 times",
                "ieee80211 phy12: dma at ffff80001ffff00 for 00:11:22:aa:bb:cd failed 3 times"))
        .extracting(Signature::text, Signature::count, Signature::firstLine, Signature::lastLine)
        .containsExactly(tuple("ieee80211 phy#: dma at <hex> for <mac> failed # times", 2L, 1, 2));
  }

  @Test
  void codesThatAreWordsMakeOne() {
    assertThat(
            of(
                "foo failed for request 0x0007.",
                "foo failed for request 0x000b.",
                "foo failed (-22).",
                "foo failed (-110).",
                "wlan0: deauthenticated from 00:11:22:aa:bb:cc (Reason: 6=X)",
                "wlan0: deauthenticated from 00:11:22:aa:bb:cc (Reason: 7=Y)"))
        .hasSize(6);
  }

  @Test
  void aWarnIsItsPlaceWhateverTheKernelAndThePatchLevel() {
    assertThat(of(WARN_5, WARN_6))
        .extracting(Signature::text, Signature::count, Signature::sample)
        .containsExactly(tuple("WARNING at bh.c wsm_release_tx_buffer [bes2600]", 2L, WARN_5));
    assertThat(of("WARNING: at foo+0x1/0x2, CPU#1: x/1").get(0).text()).isEqualTo("WARNING at foo");
    assertThat(of("BUG: unable to handle page fault for address: ffff800012345678").get(0).text())
        .isEqualTo("BUG: unable to handle page fault for address: <hex>");
  }

  @Test
  void theLinesOfADumpAreItsOwnAndThoseInBetweenAreSeen() {
    List<Signature> got =
        of(
            "------------[ cut here ]------------",
            WARN_5,
            "Modules linked in: bes2600 mac80211",
            "CPU: 2 PID: 311 Comm: kworker/2:1H Not tainted 6.19.10",
            "pc : wsm_release_tx_buffer+0x64/0x78 [bes2600]",
            "x29: ffff80008303bd20 x28: 0000000000000000",
            "link break between lmac and host, hw_buf_used:24 pending:7",
            "Call trace:",
            " wsm_release_tx_buffer+0x64/0x78 [bes2600] (P)",
            "---[ end trace 0000000000000000 ]---",
            "Call trace: of nothing");
    assertThat(got)
        .extracting(Signature::kind, Signature::count)
        .containsExactly(
            tuple(LogKind.NOISE, 8L),
            tuple(LogKind.DEATH, 1L),
            tuple(LogKind.WARN, 1L),
            tuple(LogKind.UNKNOWN, 1L));
  }

  @Test
  void everyEntryOfTheListHasAKindAReasonAndASource() {
    assertThat(DRIVER.log()).hasSizeGreaterThan(30);
    for (LogSignature entry : DRIVER.log()) {
      assertThat(LogKind.valueOf(entry.kind())).isNotEqualTo(LogKind.UNKNOWN);
      assertThat(entry.reason()).as("%s", entry).isNotBlank();
      assertThat(entry.source()).as("%s", entry).isNotBlank();
      assertThat(entry.fragments()).allMatch(f -> f.length() > 3);
    }
  }

  @Property
  void everyLineIsCountedOnce(@ForAll List<String> lines) {
    assertThat(of(lines.toArray(String[]::new)).stream().mapToLong(Signature::count).sum())
        .isEqualTo(lines.size());
  }

  @Property
  void normalisingTwiceIsNormalisingOnce(@ForAll String line) {
    assertThat(LogText.plain(LogText.plain(line))).isEqualTo(LogText.plain(line));
  }

  private static LogKind kind(String line) {
    return LogReader.of(new TinyRepetition().kmsg(List.of()).build())
        .read(new KmsgRecord(1, 4, 1, 1, line))
        .kind();
  }

  private static List<Signature> of(String... lines) {
    List<KmsgRecord> records = new ArrayList<>();
    for (String line : lines) {
      int n = records.size() + 1;
      records.add(new KmsgRecord(n, 4, 100 + n, n, line));
    }
    return Signatures.of(records, LogReader.of(new TinyRepetition().kmsg(records).build())).all();
  }
}
