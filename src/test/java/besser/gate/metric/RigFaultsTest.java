package besser.gate.metric;

import static besser.gate.metric.OneMinute.WINDOW;
import static besser.gate.metric.OneMinute.link;
import static besser.gate.metric.OneMinute.recorded;
import static besser.gate.metric.OneMinute.rx;
import static besser.gate.metric.Readings.note;
import static besser.gate.metric.Readings.value;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.link.LinkLoss;
import besser.gate.metric.link.LinkQuality;
import besser.gate.metric.rx.Wire;
import besser.gate.metric.tablet.Clocks;
import besser.gate.quantity.SignalLevel;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong on such a rig, row by row of src/test/README.md, and the reading that shows it.
 */
class RigFaultsTest {
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
    assertThat(note(quality.bssidChanges()))
        .isEqualTo("Seen: c0:25:06:e6:5b:32, c0:25:06:e6:5b:33.");
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
}
