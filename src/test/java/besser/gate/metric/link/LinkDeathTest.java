package besser.gate.metric.link;

import static besser.gate.metric.OneMinute.FLOW;
import static besser.gate.metric.OneMinute.FOUR;
import static besser.gate.metric.OneMinute.PLAN;
import static besser.gate.metric.OneMinute.RULES;
import static besser.gate.metric.OneMinute.link;
import static besser.gate.metric.OneMinute.recorded;
import static besser.gate.metric.OneMinute.silent;
import static besser.gate.metric.Readings.value;
import static besser.gate.metric.link.LinkLoss.Cause.BEACONS_LOST;
import static besser.gate.metric.link.LinkLoss.Cause.DEAF;
import static besser.gate.metric.link.LinkLoss.Cause.DRIVER;
import static besser.gate.metric.link.LinkLoss.Cause.REBOOT;
import static besser.gate.metric.link.LinkLoss.Cause.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.metric.Windows;
import besser.gate.metric.tablet.Reboot;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A link that died, and what made it. */
class LinkDeathTest {
  @Test
  void aDeathHasThreeTimestamps() {
    var link =
        link(
            recorded()
                .seconds(silent(20, 60))
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
  void lostBeaconsAreTheCauseOfTheLossThatFollows() {
    var link =
        link(
            recorded()
                .condition("100 1000000 100 0 - - - - -")
                .states("u".repeat(30) + "d".repeat(31))
                .iwEvents(
                    "1000028.9 wlan0 (phy #0): CQM event: beacon loss",
                    "1000029.0 wlan0 (phy #0): disconnected (local request) reason: 4:"
                        + " Disassociated due to inactivity"));
    assertThat(link.deaths()).extracting(LinkLoss::cause).containsExactly(BEACONS_LOST);
    assertThat(link.deaths().get(0).at()).isEqualTo(129);
  }

  @Test
  void aDeathSignatureWithoutRecoveryIsADeathThoughTheLinkCallsItselfUp() {
    var link =
        link(
            recorded()
                .seconds(silent(30, 60))
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
  void aVanishedInterfaceIsTheDriversDoing() {
    var link = link(recorded().states("u".repeat(30) + "g".repeat(31)).seconds(silent(30, 60)));
    assertThat(link.deaths()).extracting(LinkLoss::cause).containsExactly(DRIVER);
    assertThat(value(link.driverRestarts())).isEqualTo(1);
  }

  @Test
  void associatedButDeafWhileDataWaitsIsADeathAfterHalfAMinute() {
    var dead = link(recorded().seconds(silent(30, 60)));
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
    assertThat(link(recorded().seconds(silent(31, 60))).deaths()).isEmpty();
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

    var after = link(recorded().start("boot_id=one").facts("boot_id_after=two"));
    assertThat(after.deaths()).isEmpty();
    assertThat(
            value(
                Reboot.reading(recorded().start("boot_id=one").facts("boot_id_after=two").build())))
        .isEqualTo(1);
  }
}
