package besser.gate.metric;

import static besser.gate.metric.LinkLoss.Cause.AP_DEAUTH;
import static besser.gate.metric.LinkLoss.Cause.BEACONS_LOST;
import static besser.gate.metric.LinkLoss.Cause.DEAF;
import static besser.gate.metric.LinkLoss.Cause.DRIVER;
import static besser.gate.metric.LinkLoss.Cause.LOCAL_CHOICE;
import static besser.gate.metric.LinkLoss.Cause.REBOOT;
import static besser.gate.metric.LinkLoss.Cause.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LinkHistoryTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(60));
  private static final Plan PLAN = new OtherPlan("minute", List.of(FOUR), 1, new Span(0));
  private static final LinkRules RULES =
      new LinkRules(new Span(5), new Span(30), ByteRate.parse("2 MB/s"));
  private static final long FLOW = 2_500_000;

  /**
   * Sixty seconds of load from t = 100, the stage's own line, a quiet log and a whole recording.
   */
  private static TinyRepetition recorded() {
    return new TinyRepetition()
        .stages("4M 100 160 closed")
        .seconds(LongStream.generate(() -> FLOW).limit(60).toArray())
        .states("u".repeat(61))
        .sender("w".repeat(60))
        .kmsg("100 quiet")
        .iwEvents()
        .trailer("complete", 170);
  }

  private static LinkHistory of(TinyRepetition evidence) {
    return LinkHistory.of(evidence.build(), PLAN, Window.of(PLAN, FOUR, 100, 160), RULES);
  }

  private static double value(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Measured.class);
    return ((Reading.Measured) reading).value();
  }

  private static String why(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Absent.class);
    return ((Reading.Absent) reading).why();
  }

  private static long[] flowUntil(int second) {
    long[] rates = new long[60];
    Arrays.fill(rates, 0, second, FLOW);
    return rates;
  }

  @Test
  void aLinkThatIsSeenAllTheWayLivedAllTheWay() {
    var link = of(recorded());
    assertThat(link.losses()).isEmpty();
    assertThat(value(link.lived())).isEqualTo(60);
    assertThat(value(link.deathCount())).isZero();
  }

  @Test
  void aDeathHasThreeTimestamps() {
    var link =
        of(
            recorded()
                .seconds(flowUntil(20))
                .states("u".repeat(22) + "d".repeat(20) + "u".repeat(19)));
    assertThat(link.deaths())
        .containsExactly(
            new LinkLoss(
                LinkLoss.Kind.DEATH,
                UNKNOWN,
                OptionalDouble.of(120),
                OptionalDouble.of(122),
                OptionalDouble.of(142),
                new Source("device/link.tsv", 24, 24),
                "state down"));
    assertThat(link.deaths().get(0).words())
        .isEqualTo("stall at 120 s, loss at 122 s, recovery at 142 s; cause unknown");
    assertThat(value(link.lived())).isEqualTo(20);
    assertThat(value(link.blackholes())).isEqualTo(1);
  }

  @Test
  void aLossThatRecoversWithinTheGraceIsAFlap() {
    var link = of(recorded().states("u".repeat(20) + "d".repeat(4) + "u".repeat(37)));
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
    var just = of(recorded().condition(clock).states(polled).iwEvents(down, "1000025.00" + up));
    assertThat(just.flaps()).extracting(LinkLoss::cause).containsExactly(AP_DEAUTH);
    assertThat(just.deaths()).isEmpty();
    var over = of(recorded().condition(clock).states(polled).iwEvents(down, "1000025.01" + up));
    assertThat(over.deaths()).extracting(LinkLoss::loss).containsExactly(OptionalDouble.of(120));
  }

  @Test
  void aLossBetweenTwoSamplesIsSeenByItsEvents() {
    var link =
        of(
            recorded()
                .kmsg(
                    "120.3 wlan0: deauthenticating from c0:25:06:e6:5b:32 by local choice (Reason:"
                        + " 3=DEAUTH_LEAVING)",
                    "120.8 wlan0: associated"));
    assertThat(link.flaps()).extracting(LinkLoss::cause).containsExactly(LOCAL_CHOICE);
    assertThat(link.flaps().get(0).source()).isEqualTo(new Source("device/kmsg.log", 1, 1));
  }

  @Test
  void anotherInterfacesLogIsNotOurs() {
    var link =
        of(
            recorded()
                .start("iface=wlan0")
                .kmsg(
                    "120.3 wlan1: deauthenticated from 02:00:00:00:01:00 (Reason:"
                        + " 3=DEAUTH_LEAVING)"));
    assertThat(link.losses()).isEmpty();
  }

  @Test
  void lostBeaconsAreTheCauseOfTheLossThatFollows() {
    var link =
        of(
            recorded()
                .condition("100 1000000 100 0 - - - - -")
                .states("u".repeat(30) + "d".repeat(31))
                .iwEvents(
                    "1000028.9 wlan0 (phy #0): CQM event: beacon loss",
                    "1000029.0 wlan0 (phy #0): disconnected (local request) reason: 4:"
                        + " Disassociated due to inactivity"));
    assertThat(link.deaths()).extracting(LinkLoss::cause).containsExactly(BEACONS_LOST);
    assertThat(link.diedAt()).contains(129.0);
  }

  @Test
  void aDeathSignatureWithoutRecoveryIsADeathThoughTheLinkCallsItselfUp() {
    var link =
        of(
            recorded()
                .seconds(flowUntil(30))
                .kmsg("130.5 ieee80211 phy0: [BH] Fatal error, exiting."));
    assertThat(link.deaths())
        .containsExactly(
            new LinkLoss(
                LinkLoss.Kind.DEATH,
                DRIVER,
                OptionalDouble.of(130),
                OptionalDouble.of(130.5),
                OptionalDouble.empty(),
                new Source("device/kmsg.log", 1, 1),
                "ieee80211 phy0: [BH] Fatal error, exiting."));
  }

  @Test
  void aDeathSignatureAfterWhichDataFlowsOnIsAFlap() {
    var link = of(recorded().kmsg("130.5 bes2600_wlan mmc2:0001:1: Firmware exception: 3"));
    assertThat(link.deaths()).isEmpty();
    assertThat(link.flaps()).extracting(LinkLoss::recovery).containsExactly(OptionalDouble.of(132));
  }

  @Test
  void theKernelLogsClockIsMappedOverSleep() {
    var link =
        of(
            recorded()
                .seconds(flowUntil(30))
                .condition("100 1000000 80 1 - - - - -", "160 1000060 140 1 - - - - -")
                .kmsg("110.5 ieee80211 phy0: [BH] Fatal error, exiting."));
    assertThat(link.deaths()).extracting(LinkLoss::loss).containsExactly(OptionalDouble.of(130.5));
  }

  @Test
  void aVanishedInterfaceIsTheDriversDoing() {
    var link = of(recorded().states("u".repeat(30) + "g".repeat(31)).seconds(flowUntil(30)));
    assertThat(link.deaths()).extracting(LinkLoss::cause).containsExactly(DRIVER);
    assertThat(value(link.driverRestarts())).isEqualTo(1);
  }

  @Test
  void associatedButDeafWhileDataWaitsIsADeathAfterHalfAMinute() {
    var dead = of(recorded().seconds(flowUntil(30)));
    assertThat(dead.deaths())
        .containsExactly(
            new LinkLoss(
                LinkLoss.Kind.DEATH,
                DEAF,
                OptionalDouble.of(130),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new Source("device/rx_bytes.tsv", 32, 62),
                ""));
    assertThat(value(dead.lived())).isEqualTo(30);
    assertThat(of(recorded().seconds(flowUntil(31))).deaths()).isEmpty();
  }

  @Test
  void silenceWhileNobodySendsIsNoDeath() {
    var link = of(recorded().seconds(flowUntil(25)).sender("w".repeat(25) + "s".repeat(35)));
    assertThat(link.losses()).isEmpty();
  }

  @Test
  void silenceOfWhichTheSenderSaysNothingIsUnsettled() {
    var link = of(recorded().seconds(flowUntil(25)).offered());
    assertThat(link.deaths()).isEmpty();
    assertThat(link.unsettled()).extracting(LinkLoss::cause).containsExactly(DEAF);
    assertThat(why(link.lived()))
        .isEqualTo(
            "A loss was not followed to its end: stall at 125 s, no loss, no recovery; associated"
                + " but deaf.");
  }

  @Test
  void samplesThatAreMissingAreNoDeath() {
    var link = of(recorded().states("u".repeat(20) + "?".repeat(20) + "u".repeat(21)));
    assertThat(link.losses()).isEmpty();
    assertThat(value(link.lived())).isEqualTo(60);
  }

  @Test
  void whereNeitherSamplesNorDataShowTheLinkItIsUnknown() {
    long[] rates = new long[60];
    Arrays.fill(rates, FLOW);
    Arrays.fill(rates, 20, 40, 0);
    var link =
        of(recorded().seconds(rates).states("u".repeat(20) + "?".repeat(20) + "u".repeat(21)));
    assertThat(why(link.lived()))
        .isEqualTo(
            "Nothing shows the link from 20 s to 40 s into the stage; a loss could hide there.");
    assertThat(why(link.deathCount())).contains("Nothing shows the link");
  }

  @Test
  void aLossWhoseEndFallsIntoAGapIsUnsettled() {
    var link = of(recorded().states("u".repeat(20) + "dd" + "?".repeat(18) + "u".repeat(21)));
    assertThat(link.unsettled()).hasSize(1);
    assertThat(link.deaths()).isEmpty();
  }

  @Test
  void aMissingLogLeavesALivingLinkUndecidedButNotADeadOne() {
    TinyRepetition noLink =
        new TinyRepetition().seconds(flowUntil(60)).kmsg("100 quiet").stages("4M 100 160 closed");
    assertThat(why(of(noLink).lived())).isEqualTo("device/link.tsv is not there.");
    TinyRepetition noLog =
        new TinyRepetition().seconds(flowUntil(60)).states("u".repeat(61)).sender("w".repeat(60));
    assertThat(why(of(noLog).lived())).isEqualTo("device/kmsg.log is not there.");
    TinyRepetition deadWithoutLog =
        new TinyRepetition().seconds(flowUntil(20)).states("u".repeat(61)).sender("w".repeat(60));
    assertThat(value(of(deadWithoutLog).lived())).isEqualTo(20);
  }

  @Test
  void aTabletThatStartedAnewWhileRecordingDied() {
    TinyRepetition cutOff =
        new TinyRepetition()
            .stages()
            .seconds(new long[] {FLOW, FLOW, FLOW})
            .states("uuuu")
            .kmsg("100 quiet")
            .start("boot_id=one")
            .facts("boot_id_after=two");
    Window window = Windows.judged(cutOff.build(), PLAN, FOUR).found().orElseThrow();
    assertThat(window.seconds()).isEqualTo(2);
    var link = LinkHistory.of(cutOff.build(), PLAN, window, RULES);
    assertThat(link.deaths()).extracting(LinkLoss::cause).containsExactly(REBOOT);
    assertThat(link.deaths().get(0).receipt()).isEqualTo("boot_id was one and is two");

    var after = of(recorded().start("boot_id=one").facts("boot_id_after=two"));
    assertThat(after.deaths()).isEmpty();
    assertThat(
            value(
                Identity.of(recorded().start("boot_id=one").facts("boot_id_after=two").build())
                    .reboots()))
        .isEqualTo(1);
  }

  @Test
  void aLostConnectionToTheTabletIsEvidenceOfNothing() {
    var link = of(recorded().facts("ssh_losses=20 s"));
    assertThat(link.losses()).isEmpty();
    assertThat(value(link.lived())).isEqualTo(60);
  }

  @Test
  void anInterfaceMadeAnewIsADriverRestartThoughItIsBackAtOnce() {
    var link =
        of(
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
        of(
            recorded()
                .driverStatus(
                    java.util.Map.of("DecryptStormRecoveries", "2"),
                    java.util.Map.of("DecryptStormRecoveries", "5")));
    assertThat(value(link.decryptStormRecoveries())).isEqualTo(3);
    assertThat(why(of(recorded()).decryptStormRecoveries())).contains("at the start");
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
    assertThat(quality.frequencies()).containsExactly(2437, 5240);
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
