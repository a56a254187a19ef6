package besser.gate.metric;

import static besser.gate.metric.OneMinute.FOUR;
import static besser.gate.metric.OneMinute.PLAN;
import static besser.gate.metric.OneMinute.RULES;
import static besser.gate.metric.OneMinute.WINDOW;
import static besser.gate.metric.OneMinute.flowing;
import static besser.gate.metric.OneMinute.link;
import static besser.gate.metric.OneMinute.recorded;
import static besser.gate.metric.OneMinute.rx;
import static besser.gate.metric.Readings.note;
import static besser.gate.metric.Readings.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import besser.gate.metric.link.LinkHistory;
import besser.gate.metric.link.LinkLoss;
import besser.gate.metric.offered.Pressure;
import besser.gate.metric.rx.Throughput;
import besser.gate.metric.tablet.Condition;
import besser.gate.metric.tablet.Reboot;
import besser.gate.plan.RehearsalPlan;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows 10 to 26 of the table in src/test/README.md, as readings. */
class RigFaults10To26Test {
  @Test
  void row10AnotherConnectionWithinTheStageIsTheRigsFailure() {
    var another =
        recorded().rx("100 4M 0 0 a:1", "101 4M 2600000 2500000 a:1", "102 4M 5200000 900 a:2");
    assertThat(rx(another).reconnected()).contains(new Source("device/rx_bytes.tsv", 4, 4));
  }

  @Test
  void row11ASenderThatStarvedOrDiedPressedNothing() {
    var starved =
        Pressure.of(recorded().sender("s".repeat(60)).build(), PLAN, FOUR, 1.0 / 0).share();
    assertThat(value(starved)).isLessThan(0.05);
    var died =
        Pressure.of(recorded().senderStages("4M 500 520 141 1").build(), PLAN, FOUR, 1.0 / 0)
            .senderDied();
    assertThat(value(died)).isEqualTo(1);
  }

  @Test
  void row14ALostConnectionToTheTabletChangesNoReading() {
    assertThat(link(recorded().facts("ssh_losses=20 s")).all()).isEqualTo(link(recorded()).all());
  }

  @Test
  void row15AFileCutShortIsMissingTime() {
    assertThat(value(rx(recorded().seconds(flowing(40))).coverage()))
        .isCloseTo(41.0 / 61, within(1e-12));
    assertThat(
            value(
                named(
                    recorded()
                        .condition(
                            "95 - - - - - - - 900", "125 - - - - - - - 12", "165 - - - - - - - 12"),
                    "condition.disk_free")))
        .isEqualTo(12 * 1024);
  }

  @Test
  void row16HeatGovernorAndChargerAreStated() {
    var evidence =
        recorded()
            .condition(
                "100 - - - 61000 1800000 schedutil USB=1 -",
                "110 - - - 84500 408000 powersave USB=0 -");
    assertThat(value(named(evidence, "condition.temperature_max"))).isEqualTo(84.5);
    assertThat(value(named(evidence, "condition.cpu_khz_min"))).isEqualTo(408_000);
    assertThat(note(named(evidence, "condition.governor_changes")))
        .isEqualTo("Seen: schedutil, powersave.");
    assertThat(value(named(evidence, "condition.charger_changes"))).isEqualTo(1);
  }

  @Test
  void row18ATabletThatStartedAnewIsSeenByItsUptimeToo() {
    var evidence =
        new TinyRepetition()
            .stages()
            .seconds(flowing(3))
            .states("uuuu")
            .facts("uptime_before_s=50", "uptime_after_s=80", "boot_id_after=b");
    Window window = Windows.judged(evidence.build(), PLAN, FOUR).found().orElseThrow();
    var history = LinkHistory.of(evidence.build(), PLAN, window, RULES);
    assertThat(history.deaths()).extracting(LinkLoss::cause).containsExactly(LinkLoss.Cause.REBOOT);
    assertThat(value(Reboot.reading(evidence.build()))).isEqualTo(1);
  }

  @Test
  void row21AFlapIsReportedAndNoDeath() {
    var history =
        link(
            recorded()
                .states("u".repeat(20) + "ddd" + "u".repeat(38))
                .driverStatus(
                    Map.of("DecryptStormRecoveries", "0"), Map.of("DecryptStormRecoveries", "1")));
    assertThat(value(history.flapCount())).isEqualTo(1);
    assertThat(value(history.deathCount())).isZero();
    assertThat(value(history.decryptStormRecoveries())).isEqualTo(1);
  }

  @Test
  void row22AssociatedButDeadIsAStallAndThenALinkDeath() {
    long[] rates = flowing(60);
    Arrays.fill(rates, 20, 60, 0);
    var evidence = recorded().seconds(rates);
    assertThat(value(rx(evidence).longestStall(RULES.floor()))).isEqualTo(40);
    assertThat(link(evidence).deaths())
        .extracting(LinkLoss::cause)
        .containsExactly(LinkLoss.Cause.DEAF);
  }

  @Test
  void row23AShortRepetitionSaysHowShort() {
    var evidence = recorded().stages("4M 100 130 closed").seconds(flowing(30));
    Window window = Windows.judged(evidence.build(), PLAN, FOUR).found().orElseThrow();
    Throughput short30 = Throughput.of(evidence.build(), window);
    assertThat(value(short30.measuredLength())).isEqualTo(30);
    assertThat(note(short30.measuredLength())).isEqualTo("Planned 1 min.");
    assertThat(value(short30.coverage())).isCloseTo(31.0 / 61, within(1e-12));
    assertThat(value(LinkHistory.of(evidence.build(), PLAN, window, RULES).lived())).isEqualTo(30);
  }

  @Test
  void row26TheRecordersOwnCostIsAShareOfOneCore() {
    var evidence = recorded().cost("100 1.00", "130 1.45", "160 2.20");
    assertThat(value(named(evidence, "recorder.cost"))).isCloseTo(0.02, within(1e-12));
    Window compressed = Window.of(RehearsalPlan.compressed(1, 60), FOUR, 100, 101);
    assertThat(value(named(evidence, compressed, "recorder.cost_at_locked_tick")))
        .isCloseTo(0.005, within(1e-12));
  }

  private static Reading named(TinyRepetition evidence, String name) {
    return named(evidence, WINDOW, name);
  }

  private static Reading named(TinyRepetition evidence, Window window, String name) {
    return Condition.of(evidence.build(), window).stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
