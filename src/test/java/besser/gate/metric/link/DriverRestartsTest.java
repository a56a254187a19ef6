package besser.gate.metric.link;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.OneMinute;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.link.DriverRestarts.Sign;
import besser.gate.metric.rx.Throughput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriverRestartsTest {
  private static final Source LINK = Source.of("device/link.tsv");
  private static final Source STATUS = Source.of("device/driver_status-end.txt");

  private static List<Sign> signs(TinyRepetition evidence) {
    var repetition = evidence.build();
    return DriverRestarts.in(
        repetition, OneMinute.WINDOW, Throughput.of(repetition, OneMinute.WINDOW));
  }

  private static Sign sign(double t, boolean anew, String file, int line, String words) {
    return new Sign(t, anew, new Source(file, line, line), words);
  }

  private static Reading reading(TinyRepetition evidence) {
    return OneMinute.link(evidence).driverRestarts();
  }

  private static Reading storms(TinyRepetition evidence) {
    return OneMinute.link(evidence).decryptStormRecoveries();
  }

  private static Reading absent(String why) {
    return new Reading.Absent("link.decrypt_storm_recoveries", why, STATUS);
  }

  private static Reading grown(double by) {
    return new Reading.Measured(
        "link.decrypt_storm_recoveries", by, Unit.COUNT, "the whole repetition", STATUS, "");
  }

  @Test
  void everySignIsToldInOrderOfTimeWithItsLine() {
    assertThat(
            signs(
                new TinyRepetition()
                    .rx("100 4M 9000 0", "101 4M 9900 5", "102 4M 10 9")
                    .link(
                        "100 up a 2437 -58 6 3", "104 up a 2437 -58 6 4", "103 gone - - - - - - -")
                    .kmsg(
                        "99.9 registered as 'phy0'", "101.5 ieee80211 phy1: registered as 'phy1'")))
        .containsExactly(
            sign(101.5, true, "device/kmsg.log", 2, "a phy was registered"),
            sign(102, true, "device/rx_bytes.tsv", 4, "rx_bytes ran backwards"),
            sign(103, false, "device/link.tsv", 4, "the interface was gone"),
            sign(104, true, "device/link.tsv", 3, "ifindex changed"));
  }

  @Test
  void anInterfaceThatStaysGoneIsOneSignAndOneThatGoesAgainIsAnother() {
    assertThat(signs(new TinyRepetition().states("uggugu")))
        .containsExactly(
            sign(101, false, "device/link.tsv", 3, "the interface was gone"),
            sign(104, false, "device/link.tsv", 6, "the interface was gone"));
  }

  @Test
  void whatLiesOutsideTheWindowIsNoSignOfIt() {
    assertThat(
            signs(
                new TinyRepetition()
                    .link(
                        "98 gone - - - - -",
                        "99 up a 2437 -58 6 2",
                        "100 up a 2437 -58 6 3",
                        "160 up a 2437 -58 6 3",
                        "161 up a 2437 -58 6 4")
                    .kmsg("99 registered as 'phy0'", "161 registered as 'phy1'")))
        .isEmpty();
  }

  @Test
  void aSampleWithoutAnIfindexIsNoChange() {
    assertThat(
            signs(
                new TinyRepetition()
                    .link("100 up a 2437 -58 6 3", "101 down - - - - -", "102 up a 2437 -58 6 3")))
        .isEmpty();
  }

  @Test
  void theReadingCountsTheSignsAndNamesThem() {
    assertThat(reading(OneMinute.recorded().link("100 gone - - - - -", "101 up a 2437 -58 6 3")))
        .isEqualTo(
            new Reading.Measured(
                "link.driver_restarts",
                1,
                Unit.COUNT,
                OneMinute.WORDS,
                new Source("device/link.tsv", 2, 2),
                "the interface was gone."));
    assertThat(reading(OneMinute.recorded()))
        .isEqualTo(
            new Reading.Measured("link.driver_restarts", 0, Unit.COUNT, OneMinute.WORDS, LINK, ""));
  }

  @Test
  void whereAFileIsMissingNoSignIsNoZeroButASignIsASign() {
    assertThat(reading(new TinyRepetition().seconds(OneMinute.flowing()).states("uu")))
        .isEqualTo(
            new Reading.Absent(
                "link.driver_restarts",
                "device/kmsg.log is not there.",
                Source.of("device/kmsg.log")));
    assertThat(reading(new TinyRepetition().states("gu")).measured().map(Reading.Measured::value))
        .contains(1.0);
  }

  @Test
  void stormsAreTheDriversCountAtTheEndLessThatAtTheStart() {
    assertThat(
            storms(
                OneMinute.recorded()
                    .driverStatus(
                        Map.of("DecryptStormRecoveries", "2"),
                        Map.of("DecryptStormRecoveries", "5"))
                    .start("decrypt_storm_recoveries=100")))
        .isEqualTo(grown(3));
    assertThat(
            storms(
                OneMinute.recorded()
                    .driverStatus(
                        Map.of("DecryptStormRecoveries", "2"),
                        Map.of("DecryptStormRecoveries", "2"))))
        .isEqualTo(grown(0));
    assertThat(
            storms(
                OneMinute.recorded()
                    .start("decrypt_storm_recoveries=1")
                    .end("decrypt_storm_recoveries=5")))
        .isEqualTo(grown(4));
  }

  @Test
  void aStormCounterThatFellOrLacksAnEndIsNone() {
    assertThat(
            storms(
                OneMinute.recorded()
                    .driverStatus(
                        Map.of("DecryptStormRecoveries", "2"),
                        Map.of("DecryptStormRecoveries", "1"))))
        .isEqualTo(absent("The counter ran backwards: the driver started anew."));
    assertThat(storms(OneMinute.recorded().end("decrypt_storm_recoveries=5")))
        .isEqualTo(absent("The driver's status at the start has no DecryptStormRecoveries."));
    assertThat(storms(OneMinute.recorded().start("decrypt_storm_recoveries=5")))
        .isEqualTo(absent("The driver's status at the end has no DecryptStormRecoveries."));
  }
}
