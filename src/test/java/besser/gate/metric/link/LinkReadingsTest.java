package besser.gate.metric.link;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.OneMinute;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is published of a link's history, and what it rests on. */
class LinkReadingsTest {
  private static final String BLIND =
      "Shorter than a tick they are not seen: device/iw_event.log is not there.";
  private static final Source LINK = Source.of("device/link.tsv");
  private static final String LEFT =
      "120.3 wlan0: deauthenticating from a by local choice (Reason: 3=DEAUTH_LEAVING)";

  private static TinyRepetition polled(String states) {
    return new TinyRepetition()
        .seconds(OneMinute.flowing())
        .states(states)
        .sender("w".repeat(60))
        .kmsg("100 quiet")
        .trailer("complete", 170);
  }

  private static Reading counted(String name, int count, Source source, String note) {
    return new Reading.Measured(name, count, Unit.COUNT, OneMinute.WORDS, source, note);
  }

  @Test
  void flapsBetweenSamplesAreOnlySeenByEventsAndThatIsSaid() {
    assertThat(OneMinute.link(OneMinute.recorded()).flapCount())
        .isEqualTo(counted("link.flaps", 0, LINK, ""));
    assertThat(OneMinute.link(polled("u".repeat(20) + "ddd" + "u".repeat(38))).flapCount())
        .isEqualTo(counted("link.flaps", 1, new Source("device/link.tsv", 22, 22), BLIND));
  }

  @Test
  void withoutSamplesNoFlapIsNoZeroButAFlapIsAFlap() {
    TinyRepetition mute = new TinyRepetition().seconds(OneMinute.flowing());
    assertThat(OneMinute.link(mute.kmsg("100 quiet")).flapCount())
        .isEqualTo(new Reading.Absent("link.flaps", "device/link.tsv is not there.", LINK));
    assertThat(OneMinute.link(mute.kmsg(LEFT, "120.8 wlan0: associated")).flapCount())
        .isEqualTo(counted("link.flaps", 1, new Source("device/kmsg.log", 1, 1), BLIND));
    assertThat(OneMinute.link(mute.kmsg("100 quiet")).blackholes())
        .isEqualTo(new Reading.Absent("link.blackholes", "device/link.tsv is not there.", LINK));
  }

  @Test
  void samplesThatAllSayNothingShowNoFlapAndNoRestartWhichIsNoZero() {
    LinkHistory link = OneMinute.link(OneMinute.recorded().states("?".repeat(61)));
    String why = "No sample in the 4M stage, 60 s says whether the link was there.";
    assertThat(link.flapCount()).isEqualTo(new Reading.Absent("link.flaps", why, LINK));
    assertThat(link.blackholes()).isEqualTo(new Reading.Absent("link.blackholes", why, LINK));
    assertThat(link.driverRestarts())
        .isEqualTo(new Reading.Absent("link.driver_restarts", why, LINK));
  }

  @Test
  void aBlackholeIsALossThatWasBackTooLate() {
    assertThat(
            OneMinute.link(
                    OneMinute.recorded().states("u".repeat(20) + "d".repeat(10) + "u".repeat(31)))
                .blackholes())
        .isEqualTo(counted("link.blackholes", 1, new Source("device/link.tsv", 22, 22), ""));
  }

  @Test
  void aLinkThatNeverCameBackOrWasNeverLostIsNoBlackhole() {
    assertThat(
            OneMinute.link(OneMinute.recorded().states("u".repeat(20) + "d".repeat(41)))
                .blackholes())
        .isEqualTo(counted("link.blackholes", 0, LINK, ""));
    LinkHistory deaf = OneMinute.link(OneMinute.recorded().seconds(OneMinute.silent(10, 50)));
    assertThat(deaf.deaths()).hasSize(1);
    assertThat(deaf.blackholes()).isEqualTo(counted("link.blackholes", 0, LINK, ""));
  }

  @Test
  void dataBelowAHundredthOfTheFloorIsNoSignOfLife() {
    long[] trickle = OneMinute.flowing();
    java.util.Arrays.fill(trickle, 20, 40, 19_999);
    TinyRepetition mute = OneMinute.recorded().states("u".repeat(20) + "?".repeat(41));
    assertThat(OneMinute.link(mute.seconds(trickle)).lived())
        .isEqualTo(
            new Reading.Absent(
                "link.lived",
                "Nothing shows the link from 20 s to 41 s into the stage; a loss could hide"
                    + " there.",
                new Source("device/link.tsv", 2, 62)));
    java.util.Arrays.fill(trickle, 20, 40, 20_000);
    assertThat(OneMinute.link(mute.seconds(trickle)).lived().measured()).isPresent();
  }

  @Test
  void theMomentOfFailureIsTheFirstDeaths() {
    LinkHistory twice =
        OneMinute.link(
            OneMinute.recorded()
                .states(
                    "uu"
                        + "dd"
                        + "u".repeat(16)
                        + "d".repeat(10)
                        + "u".repeat(5)
                        + "d".repeat(26)));
    assertThat(twice.deaths().get(0).at()).isEqualTo(120);
    assertThat(twice.deaths()).extracting(LinkLoss::at).containsExactly(120.0, 135.0);
    assertThat(twice.flaps()).extracting(LinkLoss::at).containsExactly(102.0);
    assertThat(OneMinute.link(OneMinute.recorded()).deaths()).isEmpty();
  }

  @Test
  void everyReadingIsPublishedInItsOrder() {
    assertThat(OneMinute.link(OneMinute.recorded()).all())
        .extracting(Reading::name)
        .containsExactly(
            "link.lived",
            "link.deaths",
            "link.flaps",
            "link.blackholes",
            "link.driver_restarts",
            "link.decrypt_storm_recoveries");
  }

  @Test
  void ofTheLogOnlyWhatTellsOfTheLinkIsKept() {
    List<KmsgRecord> log =
        new TinyRepetition()
            .kmsg("1 usb 1-1: new device", LEFT)
            .build()
            .kmsg()
            .value()
            .orElseThrow();
    Repetition whole =
        new TinyRepetition()
            .build()
            .withKmsg(new Part.Present<>("device/kmsg.log", log, "Its last line is cut off."));
    assertThat(LinkHistory.ofLink(whole))
        .isEqualTo(
            whole.withKmsg(
                new Part.Present<>(
                    "device/kmsg.log", log.subList(1, 2), "Its last line is cut off.")));
    Repetition none = new TinyRepetition().build();
    assertThat(LinkHistory.ofLink(none)).isEqualTo(none);
  }
}
