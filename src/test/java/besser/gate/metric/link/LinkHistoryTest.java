package besser.gate.metric.link;

import static besser.gate.metric.OneMinute.FOUR;
import static besser.gate.metric.OneMinute.PLAN;
import static besser.gate.metric.OneMinute.link;
import static besser.gate.metric.OneMinute.recorded;
import static besser.gate.metric.OneMinute.silent;
import static besser.gate.metric.Readings.value;
import static besser.gate.metric.Readings.why;
import static besser.gate.metric.link.LinkLoss.Cause.AP_DEAUTH;
import static besser.gate.metric.link.LinkLoss.Cause.LOCAL_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.quantity.SignalLevel;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LinkHistoryTest {
  @Test
  void aLinkThatIsSeenAllTheWayLivedAllTheWay() {
    var link = link(recorded());
    assertThat(link.losses()).isEmpty();
    assertThat(value(link.lived())).isEqualTo(60);
    assertThat(value(link.deathCount())).isZero();
  }

  @Test
  void aLossThatRecoversWithinTheGraceIsAFlap() {
    var link = link(recorded().states("u".repeat(20) + "d".repeat(4) + "u".repeat(37)));
    assertThat(link.deaths()).isEmpty();
    assertThat(link.flaps()).hasSize(1);
    assertThat(value(link.flapCount())).isEqualTo(1);
    assertThat(value(link.lived())).isEqualTo(60);
  }

  @Test
  void eventsTellTheGraceToTheHundredth() {
    String down = "1000020.00 wlan0 (phy #0): disconnected (by AP) reason: 3: leaving";
    String up = " wlan0 (phy #0): connected to c0:25:06:e6:5b:32";
    String polled = "u".repeat(21) + "d".repeat(5) + "u".repeat(35);
    String[] clock = {"100 1000000 100 0 - - - - -", "160 1000060 160 0 - - - - -"};
    var just = link(recorded().condition(clock).states(polled).iwEvents(down, "1000025.00" + up));
    assertThat(just.flaps()).extracting(LinkLoss::cause).containsExactly(AP_DEAUTH);
    assertThat(just.deaths()).isEmpty();
    var over = link(recorded().condition(clock).states(polled).iwEvents(down, "1000025.01" + up));
    assertThat(over.deaths()).extracting(LinkLoss::loss).containsExactly(OptionalDouble.of(120));
  }

  @Test
  void aLossBetweenTwoSamplesIsSeenByItsEvents() {
    var link =
        link(
            recorded()
                .kmsg(
                    "120.3 wlan0: deauthenticating from c0:25:06:e6:5b:32 by local choice (Reason:"
                        + " 3=DEAUTH_LEAVING)",
                    "120.8 wlan0: associated"));
    assertThat(link.flaps()).extracting(LinkLoss::cause).containsExactly(LOCAL_CHOICE);
    assertThat(link.flaps().get(0).source()).isEqualTo(new Source("device/kmsg.log", 1, 1));
  }

  @Test
  void aDeathSignatureAfterWhichDataFlowsOnIsAFlap() {
    var link = link(recorded().kmsg("130.5 bes2600_wlan mmc2:0001:1: Firmware exception: 3"));
    assertThat(link.deaths()).isEmpty();
    assertThat(link.flaps()).extracting(LinkLoss::recovery).containsExactly(OptionalDouble.of(132));
  }

  @Test
  void theKernelLogsClockIsMappedOverSleep() {
    var link =
        link(
            recorded()
                .seconds(silent(30, 60))
                .condition("100 1000000 80 1 - - - - -", "160 1000060 140 1 - - - - -")
                .kmsg("110.5 ieee80211 phy0: [BH] Fatal error, exiting."));
    assertThat(link.deaths()).extracting(LinkLoss::loss).containsExactly(OptionalDouble.of(130.5));
  }

  @Test
  void anInterfaceMadeAnewIsADriverRestartThoughItIsBackAtOnce() {
    var link =
        link(
            recorded()
                .link("100 up a 2437 -58 6 3", "101 up a 2437 -58 6 4", "102 up a 2437 -58 6 4")
                .kmsg("101 ieee80211 phy1: registered as 'phy1'"));
    assertThat(value(link.driverRestarts())).isEqualTo(2);
    assertThat(((Reading.Measured) link.driverRestarts()).note())
        .isEqualTo("ifindex changed, a phy was registered.");
  }

  @Test
  void patchAsRecoveriesAreItsCounterAtTheEndLessThatAtTheStart() {
    var link =
        link(
            recorded()
                .driverStatus(
                    java.util.Map.of("DecryptStormRecoveries", "2"),
                    java.util.Map.of("DecryptStormRecoveries", "5")));
    assertThat(value(link.decryptStormRecoveries())).isEqualTo(3);
    assertThat(why(link(recorded()).decryptStormRecoveries())).contains("at the start");
  }

  @Test
  void aRoamShowsInBssidAndFrequency() {
    var quality =
        LinkQuality.of(
            recorded()
                .link(
                    "100 up c0:25:06:e6:5b:32 2437 -58 6 3",
                    "101 up c0:25:06:e6:5b:32 2437 -64 4 3",
                    "102 up c0:25:06:e6:5b:33 5240 -70 9 3",
                    "103 down - - - - 3")
                .build(),
            Window.of(PLAN, FOUR, 100, 104));
    assertThat(value(quality.bssidChanges())).isEqualTo(1);
    assertThat(value(quality.frequencyChanges())).isEqualTo(1);
    assertThat(value(quality.mcsMin())).isEqualTo(4);
    assertThat(value(quality.mcsMax())).isEqualTo(9);
    assertThat(value(quality.signalMedian())).isEqualTo(-64);
    SignalLevel low = SignalLevel.parse("-65 dBm");
    SignalLevel high = SignalLevel.parse("-55 dBm");
    assertThat(value(quality.signalInside(low, high, 101))).isEqualTo(1);
    assertThat(value(quality.signalInside(low, high, 200))).isEqualTo(0.5);
    assertThat(value(quality.associated())).isEqualTo(3);
  }
}
