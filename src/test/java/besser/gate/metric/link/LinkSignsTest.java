package besser.gate.metric.link;

import static besser.gate.metric.link.LinkLoss.Cause.AP_DEAUTH;
import static besser.gate.metric.link.LinkLoss.Cause.BEACONS_LOST;
import static besser.gate.metric.link.LinkLoss.Cause.DRIVER;
import static besser.gate.metric.link.LinkLoss.Cause.LOCAL_CHOICE;
import static besser.gate.metric.link.LinkLoss.Cause.UNKNOWN;
import static besser.gate.metric.link.LinkSign.Says.BROKEN;
import static besser.gate.metric.link.LinkSign.Says.DOWN;
import static besser.gate.metric.link.LinkSign.Says.FLOWS;
import static besser.gate.metric.link.LinkSign.Says.HINT;
import static besser.gate.metric.link.LinkSign.Says.UP;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.KmsgRecord;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.rx.RateTick;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkSignsTest {
  private static List<LinkSign> of(TinyRepetition evidence, RateTick... flowing) {
    return LinkSigns.of(
        evidence.build(),
        List.of(flowing),
        Set.of(),
        new DriverDeath(new TinyRepetition().build())::signs);
  }

  private static LinkSign log(
      double t, int line, LinkSign.Says says, LinkLoss.Cause cause, String text) {
    return new LinkSign(t, says, false, cause, new Source("device/kmsg.log", line, line), text);
  }

  private static LinkSign event(
      double t, int line, LinkSign.Says says, LinkLoss.Cause cause, String text) {
    return new LinkSign(t, says, false, cause, new Source("device/iw_event.log", line, line), text);
  }

  private static LinkSign sample(
      double t, int line, LinkSign.Says says, LinkLoss.Cause cause, String text) {
    return new LinkSign(t, says, true, cause, new Source("device/link.tsv", line, line), text);
  }

  @Test
  void aSampleSaysWhetherItWasAssociated() {
    assertThat(
            of(
                new TinyRepetition()
                    .link(
                        "100 up a 2437 -58 6 3",
                        "101 down - - - - 3",
                        "102 gone - - - - - - -",
                        "103 - - - - - 3 up station")))
        .containsExactly(
            sample(100, 2, UP, UNKNOWN, "state up"),
            sample(101, 3, DOWN, UNKNOWN, "state down"),
            sample(102, 4, DOWN, DRIVER, "state gone"));
  }

  @Test
  void whereIwGaveNoAnswerTheDriversAndTheKernelsOwnWordsCount() {
    assertThat(
            of(
                new TinyRepetition()
                    .link(
                        "100 - - - - - 3 up passive",
                        "101 - - - - - 3 down station",
                        "102 - - - - - 3 up station",
                        "103 - - - - - 3 - -")))
        .containsExactly(
            sample(100, 2, DOWN, UNKNOWN, "state unknown"),
            sample(101, 3, DOWN, UNKNOWN, "state unknown"));
  }

  @Test
  void theKernelLogSaysWhoEndedTheAssociation() {
    String prefix = "wlan0: ";
    assertThat(
            of(
                new TinyRepetition()
                    .start("iface=wlan0")
                    .kmsg(
                        "1 " + prefix + "associated",
                        "2 " + prefix + "deauthenticated from a (Reason: 3=DEAUTH_LEAVING)",
                        "3 " + prefix + "disassociated from a (Reason: 8=DISASSOC_STA_HAS_LEFT)",
                        "4 " + prefix + "deauthenticating from a by local choice (Reason: 3=X)",
                        "5 " + prefix + "disassociating from a by local choice (Reason: 4=X)",
                        "6 " + prefix + "Connection to AP a lost",
                        "7 " + prefix + "Connection to AP a lost and found",
                        "8 " + prefix + "authenticated",
                        "9 wlan1: associated",
                        "9 wlan01: associated",
                        "10 bes2600_wlan mmc2:0001:1: Firmware exception: 3")))
        .containsExactly(
            log(1, 1, UP, UNKNOWN, "wlan0: associated"),
            log(2, 2, DOWN, AP_DEAUTH, "wlan0: deauthenticated from a (Reason: 3=DEAUTH_LEAVING)"),
            log(
                3,
                3,
                DOWN,
                AP_DEAUTH,
                "wlan0: disassociated from a (Reason: 8=DISASSOC_STA_HAS_LEFT)"),
            log(
                4,
                4,
                DOWN,
                LOCAL_CHOICE,
                "wlan0: deauthenticating from a by local choice (Reason: 3=X)"),
            log(5, 5, DOWN, UNKNOWN, "wlan0: disassociating from a by local choice (Reason: 4=X)"),
            log(6, 6, DOWN, BEACONS_LOST, "wlan0: Connection to AP a lost"),
            log(10, 11, BROKEN, DRIVER, "bes2600_wlan mmc2:0001:1: Firmware exception: 3"));
  }

  @Test
  void anEventSaysWhoEndedTheAssociation() {
    String phy = "wlan0 (phy #0): ";
    assertThat(
            of(
                new TinyRepetition()
                    .start("iface=wlan0", "realtime_s=1000", "t_s=0")
                    .iwEvents(
                        "1001 " + phy + "connected to a",
                        "1002 " + phy + "roamed to b",
                        "1003 " + phy + "disconnected (by AP) reason: 3: leaving",
                        "1004 " + phy + "disconnected (local request) reason: 3: leaving",
                        "1005 " + phy + "disconnected (local request) reason: 4: inactivity",
                        "1006 " + phy + "CQM event: beacon loss",
                        "1007 " + phy + "scan finished: 2412",
                        "1008 wlan1 (phy #1): connected to a",
                        "1009 wlan01 (phy #1): connected to a",
                        "1010 " + phy + "disconnected (local request) reason: 34: low ack",
                        "1011 " + phy + "disconnected (local request) reason: 3")))
        .containsExactly(
            event(1, 1, UP, UNKNOWN, "wlan0 (phy #0): connected to a"),
            event(2, 2, UP, UNKNOWN, "wlan0 (phy #0): roamed to b"),
            event(3, 3, DOWN, AP_DEAUTH, "wlan0 (phy #0): disconnected (by AP) reason: 3: leaving"),
            event(
                4,
                4,
                DOWN,
                LOCAL_CHOICE,
                "wlan0 (phy #0): disconnected (local request) reason: 3: leaving"),
            event(
                5,
                5,
                DOWN,
                UNKNOWN,
                "wlan0 (phy #0): disconnected (local request) reason: 4: inactivity"),
            event(6, 6, HINT, BEACONS_LOST, "wlan0 (phy #0): CQM event: beacon loss"),
            event(
                10,
                10,
                DOWN,
                UNKNOWN,
                "wlan0 (phy #0): disconnected (local request) reason: 34: low ack"),
            event(
                11,
                11,
                DOWN,
                LOCAL_CHOICE,
                "wlan0 (phy #0): disconnected (local request) reason: 3"));
  }

  @Test
  void anEventThatNothingTiesToBootTimeSaysNothing() {
    assertThat(of(new TinyRepetition().iwEvents("1001 wlan0 (phy #0): connected to a"))).isEmpty();
  }

  @Test
  void dataThatFlowedAndEverythingElseStandInOrderOfTime() {
    assertThat(
            of(
                new TinyRepetition().states("u").kmsg("99 wlan0: associated"),
                new RateTick(97, 98, 5, 7, 8)))
        .containsExactly(
            new LinkSign(98, FLOWS, true, UNKNOWN, new Source("device/rx_bytes.tsv", 7, 8), ""),
            log(99, 1, UP, UNKNOWN, "wlan0: associated"),
            sample(100, 2, UP, UNKNOWN, "state up"));
  }

  @Test
  void onlyRecordsOfTheInterfaceAndOfADriverThatDiedOrCameAnewTellOfTheLink() {
    var repetition =
        new TinyRepetition()
            .start("iface=wlp1s0")
            .kmsg(
                "1 wlp1s0: scanning",
                "2 wlp1s01: associated",
                "3 bes2600: link break between lmac and host",
                "4 ieee80211 phy1: registered as 'phy1'",
                "5 usb 1-1: new device")
            .build();
    assertThat(LinkSigns.telling(repetition)).extracting(KmsgRecord::line).containsExactly(1, 3, 4);
    assertThat(LinkSigns.telling(new TinyRepetition().kmsg("1 wlan7: x", "2 eth0: x").build()))
        .extracting(KmsgRecord::line)
        .containsExactly(1);
  }
}
