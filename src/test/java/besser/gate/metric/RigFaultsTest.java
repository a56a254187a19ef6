package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What goes wrong on such a rig, row by row of the rig facts, and the reading that shows it. */
class RigFaultsTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(60));
  private static final Plan PLAN = new OtherPlan("minute", List.of(FOUR), 1, new Span(0));
  private static final Window WINDOW = Window.of(PLAN, FOUR, 100, 160);
  private static final LinkRules RULES =
      new LinkRules(new Span(5), new Span(30), ByteRate.parse("2 MB/s"));

  private static long[] flowing(int seconds) {
    return LongStream.generate(() -> 2_500_000).limit(seconds).toArray();
  }

  private static TinyRepetition recorded() {
    return new TinyRepetition()
        .stages("4M 100 160 closed")
        .seconds(flowing(60))
        .states("u".repeat(61))
        .sender("w".repeat(60))
        .kmsg("100 quiet")
        .iwEvents()
        .trailer("complete", 170);
  }

  private static LinkHistory link(TinyRepetition evidence) {
    return LinkHistory.of(evidence.build(), PLAN, WINDOW, RULES);
  }

  private static Throughput rx(TinyRepetition evidence) {
    return Throughput.of(evidence.build(), WINDOW);
  }

  private static double value(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Measured.class);
    return ((Reading.Measured) reading).value();
  }

  private static String note(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Measured.class);
    return ((Reading.Measured) reading).note();
  }

  @Test
  void row4AClockThatWasSetStepsAgainstBootTime() {
    var evidence =
        recorded()
            .condition(
                "95 1000095 95 0 - - - - -",
                "125 1003725 125 0 - - - - -",
                "165 1003765 165 0 - - - - -");
    assertThat(value(Clocks.step(evidence.build(), WINDOW))).isEqualTo(3600);
  }

  @Test
  void row4ATabletThatSleptHasMoreBootTimeThanMonotonicTime() {
    var evidence = recorded().condition("95 1000095 90 0 - - - - -", "165 1000165 140 1 - - - - -");
    assertThat(value(Clocks.sleep(evidence.build(), WINDOW))).isEqualTo(20);
  }

  @Test
  void row4SamplesThatEndInTheMiddleSayNothingOfTheRest() {
    var evidence =
        recorded()
            .condition(
                "95 1000095 95 0 - - - - -",
                "105 1000105 105 0 - - - - -",
                "115 1000115 115 0 - - - - -");
    assertThat(Clocks.step(evidence.build(), WINDOW)).isInstanceOf(Reading.Absent.class);
    assertThat(Clocks.sleep(evidence.build(), WINDOW)).isInstanceOf(Reading.Absent.class);
  }

  @Test
  void row5ADriverThatWasMadeAnewShowsInCounterInterfaceAndLog() {
    var evidence =
        recorded()
            .rx("100 4M 9000000 0", "101 4M 9900000 2500000", "102 4M 1000 5000000")
            .link("100 up a 2437 -58 6 3", "101 gone - - - - - - -", "102 up a 2437 -58 6 4")
            .kmsg("101.5 ieee80211 phy1: registered as 'phy1'");
    assertThat(rx(evidence).counterRanBackwards())
        .contains(new Source("device/rx_bytes.tsv", 4, 4));
    assertThat(value(link(evidence).driverRestarts())).isEqualTo(4);
    assertThat(note(link(evidence).driverRestarts()))
        .isEqualTo(
            "the interface was gone, a phy was registered, rx_bytes ran backwards, ifindex"
                + " changed.");
  }

  @Test
  void row5ADriverMadeAnewHasDiedHoweverSoonTheNextOneIsUp() {
    var history =
        link(
            recorded()
                .states("u".repeat(20) + "gg" + "u".repeat(39))
                .kmsg("121.5 ieee80211 phy1: registered as 'phy1'"));
    assertThat(history.losses())
        .containsExactly(
            new LinkLoss(
                LinkLoss.Kind.DEATH,
                LinkLoss.Cause.DRIVER,
                OptionalDouble.empty(),
                OptionalDouble.of(120),
                OptionalDouble.of(122),
                new Source("device/kmsg.log", 1, 1),
                "a phy was registered"));
  }

  @Test
  void row6AnotherInterfaceOrDriverBehindTheNameIsNamed() {
    var identity =
        Identity.of(
            recorded()
                .start("driver=bes2600_wlan", "mac=02:00:00:00:00:01")
                .end("driver=rtl8xxxu", "mac=02:00:00:00:00:01")
                .build());
    assertThat(value(identity.changed("driver"))).isEqualTo(1);
    assertThat(note(identity.changed("driver")))
        .isEqualTo("bes2600_wlan at the start, rtl8xxxu at the end.");
    assertThat(value(identity.changed("mac"))).isZero();
    assertThat(identity.changed("ifindex"))
        .isEqualTo(
            new Reading.Absent(
                "identity.ifindex_changed",
                "ifindex was not measured.",
                Source.of("device/start.txt")));
  }

  @Test
  void row7ARoamShowsPerSample() {
    var quality =
        LinkQuality.of(
            recorded()
                .link(
                    "100 up c0:25:06:e6:5b:32 2437 -58 6 3",
                    "101 up c0:25:06:e6:5b:33 5240 -58 9 3")
                .build(),
            WINDOW);
    assertThat(value(quality.bssidChanges())).isEqualTo(1);
    assertThat(value(quality.frequencyChanges())).isEqualTo(1);
    assertThat(quality.bssids()).containsExactly("c0:25:06:e6:5b:32", "c0:25:06:e6:5b:33");
  }

  @Test
  void row8ALoadOnTheWireShowsInBothInterfaces() {
    var onTheWire =
        recorded().rx("100 4M 0 0 a:1 0", "160 4M 30000 100000000 a:1 104000000").build();
    assertThat(value(Wire.share(onTheWire, WINDOW))).isEqualTo(1.04);
    var onTheAir =
        recorded().rx("100 4M 0 0 a:1 0", "160 4M 104500000 100000000 a:1 20000").build();
    assertThat(value(Wire.share(onTheAir, WINDOW))).isEqualTo(0.0002);
  }

  @Test
  void row8AWireThatWasOnlyWatchedForAWhileProvesNothing() {
    var evidence =
        recorded()
            .rx(
                "100 4M 0 0 a:1 0",
                "110 4M 26000000 25000000 a:1 100",
                "160 4M 156000000 150000000 a:1 -");
    assertThat(Wire.share(evidence.build(), WINDOW)).isInstanceOf(Reading.Absent.class);
  }

  @Test
  void row9ASignalThatDriftsAwayIsAShareOfTheSamples() {
    var quality =
        LinkQuality.of(
            recorded()
                .link(
                    "100 up a 2437 -55 7 3",
                    "101 up a 2437 -65 5 3",
                    "102 up a 2437 -66 4 3",
                    "103 up a 2437 - - 3")
                .build(),
            WINDOW);
    assertThat(
            quality.signalInside(SignalLevel.parse("-65 dBm"), SignalLevel.parse("-55 dBm"), 160))
        .isEqualTo(
            new Reading.Measured(
                "link.signal_inside",
                0.5,
                Unit.SHARE,
                "4M stage, 60 s",
                new Source("device/link.tsv", 2, 5),
                "2 of 4 samples, 1 without a signal."));
    assertThat(value(quality.mcsMin())).isEqualTo(4);
  }

  @Test
  void row10AListenerThatDiedIsTheRigsFailure() {
    var identity = Identity.of(recorded().stages("4M 100 130 listener-died 2").build());
    assertThat(value(identity.listenerDied(FOUR))).isEqualTo(1);
    assertThat(value(identity.connections(FOUR))).isEqualTo(2);
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
  void row17TheLoadedModuleIsNamed() {
    var identity = Identity.of(recorded().start("srcversion=1B3B3ED096AAD7217FEDE11").build());
    assertThat(identity.atStart("srcversion")).contains("1B3B3ED096AAD7217FEDE11");
    assertThat(identity.atStart("build_id")).isEmpty();
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
    assertThat(value(Identity.of(evidence.build()).reboots())).isEqualTo(1);
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
