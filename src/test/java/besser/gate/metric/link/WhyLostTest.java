package besser.gate.metric.link;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A link that is down from the sample at 104 s on. */
class WhyLostTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(20));
  private static final Plan PLAN = new OtherPlan("short", List.of(FOUR), 1, new Span(0));
  private static final LinkRules RULES =
      new LinkRules(new Span(5), new Span(30), ByteRate.parse("2 MB/s"));
  private static final String STATE =
      ": drv_sta_state: phy0 vif:wlan0(2) sta:02:00:00:00:01:00 state: ";
  private static final String LET_GO = by("kworker/u8:1-57", ".....", 104) + STATE + "3->2";
  private static final String BEACONS = ": api_connection_loss: vif:wlan0(2)";
  private static final String DEAUTH = ": cfg80211_rx_mlme_mgmt: netdev:wlan0(3), ftype:0xc0";
  private static final String ASKED =
      ": rdev_deauth: phy0, netdev:wlan0(3), bssid: 02:00:00:00:01:00, reason: 3";

  private static String by(String task, String flags, double t) {
    return "%s [001] %s %s00000".formatted(task, flags, t);
  }

  private static TinyRepetition lost() {
    return new TinyRepetition()
        .stages("4M 100 120 closed")
        .states("uuuu" + "d".repeat(17))
        .trailer("complete", 130)
        .start("iface=wlan0");
  }

  private static LinkLoss of(TinyRepetition evidence) {
    return LinkHistory.of(evidence.build(), PLAN, Window.of(PLAN, FOUR, 100, 120), RULES)
        .losses()
        .get(0);
  }

  private static List<String> disputed(TinyRepetition evidence) {
    return DisputedCause.in(evidence.build(), List.of(of(evidence)), 130, new Span(5));
  }

  @Test
  void whereThereAreNoEventsNothingIsTold() {
    assertThat(of(lost()).words()).isEqualTo("no stall, loss at 104 s, no recovery; cause unknown");
    assertThat(disputed(lost())).isEmpty();
  }

  @Test
  void theFirstEventThatSaysWhyGivesCauseAndReceipt() {
    LinkLoss loss =
        of(
            lost()
                .mac80211(
                    by("kworker/u8:1-57", ".....", 103.5) + BEACONS,
                    by("kworker/u8:1-57", ".....", 103.9) + DEAUTH,
                    LET_GO));
    assertThat(loss.cause()).isEqualTo(LinkLoss.Cause.BEACONS_LOST);
    assertThat(loss.words())
        .isEqualTo(
            "no stall, loss at 104 s, no recovery; beacons were lost; mac80211:"
                + " api_connection_loss at 103.50 s (device/mac80211.log line 4)");
  }

  @Test
  void anEventLongerBeforeThanTheGraceSaysNothingOfIt() {
    assertThat(of(lost().mac80211(by("kworker/0:1-9", ".....", 99) + BEACONS)).cause())
        .isEqualTo(LinkLoss.Cause.BEACONS_LOST);
    assertThat(of(lost().mac80211(by("kworker/0:1-9", ".....", 98.9) + BEACONS)).why()).isEmpty();
  }

  @Test
  void anotherInterfacesEventsSayNothing() {
    String other = by("kworker/0:1-9", ".....", 103.5) + BEACONS.replace("wlan0", "wlan01");
    assertThat(of(lost().mac80211(other)).why()).isEmpty();
  }

  @Test
  void thatAProgramAskedForItIsToldAndExcusesNothing() {
    LinkLoss loss = of(lost().mac80211(by("NetworkManager-431", ".....", 103.5) + ASKED, LET_GO));
    assertThat(loss.cause()).isEqualTo(LinkLoss.Cause.UNKNOWN);
    assertThat(loss.why())
        .isEqualTo("rdev_deauth at 103.50 s by NetworkManager (device/mac80211.log line 4)");
  }

  @Test
  void whatIwDidIsLeftOutAndWhatFellOnItInAnInterruptIsNot() {
    assertThat(of(lost().mac80211(by("iw-691", ".....", 103.5) + DEAUTH)).why()).isEmpty();
    assertThat(of(lost().mac80211(by("iw-691", "..s1.", 103.5) + DEAUTH)).cause())
        .isEqualTo(LinkLoss.Cause.AP_DEAUTH);
  }

  @Test
  void anotherCauseThanTheLogsIsDisputed() {
    TinyRepetition log = lost().kmsg("104 wlan0: Connection to AP 02:00:00:00:01:00 lost");
    String deauth = by("kworker/u8:1-57", ".....", 103.5) + DEAUTH;
    assertThat(disputed(log.mac80211(deauth, LET_GO)))
        .containsExactly(
            """
            beacons were lost (device/kmsg.log line 1: "wlan0: Connection to AP 02:00:00:00:01:00 \
            lost"); mac80211: the AP's doing, cfg80211_rx_mlme_mgmt at 103.50 s \
            (device/mac80211.log line 4)""");
    assertThat(of(log).cause()).isEqualTo(LinkLoss.Cause.BEACONS_LOST);
    assertThat(disputed(log.mac80211(deauth, by("kworker/0:1-9", ".....", 104) + BEACONS)))
        .isEmpty();
  }

  @Test
  void aLossOfTheLogInWhichNoStationIsLetGoIsDisputed() {
    TinyRepetition log = lost().kmsg("104 wlan0: Connection to AP 02:00:00:00:01:00 lost");
    assertThat(disputed(log.mac80211(LET_GO))).isEmpty();
    assertThat(disputed(log.mac80211()))
        .containsExactly(
            """
            beacons were lost (device/kmsg.log line 1: "wlan0: Connection to AP 02:00:00:00:01:00 \
            lost"); mac80211 let no station go then""");
  }

  @Test
  void aStationLetGoForLongerThanTheGraceIsALossSomebodyShouldHaveSeen() {
    TinyRepetition quiet = new TinyRepetition().start("iface=wlan0");
    String back = STATE + "3->4";
    assertThat(uncounted(quiet.mac80211(LET_GO, by("wpa_supplicant-9", ".....", 109) + back)))
        .isEmpty();
    assertThat(uncounted(quiet.mac80211(LET_GO, by("wpa_supplicant-9", ".....", 109.1) + back)))
        .containsExactly(
            "mac80211 let its station go, drv_sta_state at 104 s (device/mac80211.log line 4),"
                + " and no loss of the link is counted");
  }

  private static List<String> uncounted(TinyRepetition evidence) {
    return DisputedCause.in(evidence.build(), List.of(), 130, new Span(5));
  }
}
