package besser.gate.metric.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import org.junit.jupiter.api.Test;

/** What shows that the tablet started anew, and what does not. */
class RebootTest {
  private static final Source FACTS = Source.of("repetition.json");
  private static final String BY_UPTIME = "uptime was 30 s and is 29.5 s";

  private static TinyRepetition uptimes(String before, String after) {
    return new TinyRepetition().facts("uptime_before_s=" + before, "uptime_after_s=" + after);
  }

  @Test
  void anotherBootIdIsAnotherBoot() {
    TinyRepetition evidence = new TinyRepetition().start("boot_id=a").facts("boot_id_after=b");
    assertThat(Reboot.since(evidence.build())).contains("boot_id was a and is b");
    assertThat(Reboot.during(evidence.build())).contains("boot_id was a and is b");
    assertThat(
            Reboot.since(new TinyRepetition().facts("boot_id_before=a", "boot_id_after=c").build()))
        .contains("boot_id was a and is c");
    assertThat(
            Reboot.since(
                new TinyRepetition()
                    .start("boot_id=b")
                    .facts("boot_id_before=a", "boot_id_after=b")
                    .build()))
        .isEmpty();
  }

  @Test
  void oneBootIdAloneShowsNothing() {
    assertThat(Reboot.since(new TinyRepetition().start("boot_id=a").build())).isEmpty();
    assertThat(Reboot.since(new TinyRepetition().facts("boot_id_after=b").build())).isEmpty();
    assertThat(Reboot.since(new TinyRepetition().build())).isEmpty();
  }

  @Test
  void anUptimeThatShrankIsAnotherBoot() {
    assertThat(Reboot.since(uptimes("30", "29.5").build())).contains(BY_UPTIME);
    assertThat(Reboot.since(uptimes("30", "30").build())).isEmpty();
    assertThat(Reboot.since(uptimes("30", "-").build())).isEmpty();
  }

  @Test
  void ticksShowAnUptimeToo() {
    TinyRepetition evidence = uptimes("10", "29.5").rx("20 4M 0 0", "30 4M 0 9");
    assertThat(Reboot.since(evidence.build())).contains(BY_UPTIME);
    assertThat(Reboot.since(uptimes("-", "29.5").rx("30 4M 0 0").build())).contains(BY_UPTIME);
    assertThat(Reboot.since(uptimes("10", "30").rx("30 4M 0 0").build())).isEmpty();
  }

  @Test
  void aRecordingThatHadEndedByItselfSawNoReboot() {
    assertThat(Reboot.during(uptimes("30", "29.5").trailer("complete", 30).build())).isEmpty();
    assertThat(Reboot.during(uptimes("30", "29.5").build())).contains(BY_UPTIME);
  }

  @Test
  void aRebootIsToldWithWhetherItCutTheRecordingOff() {
    TinyRepetition another = new TinyRepetition().start("boot_id=one").facts("boot_id_after=two");
    assertThat(Reboot.reading(another.build()))
        .isEqualTo(sinceStart(1, "boot_id was one and is two; it cut the recording off."));
    assertThat(Reboot.reading(another.trailer("complete", 170).build()))
        .isEqualTo(sinceStart(1, "boot_id was one and is two; the recording had ended before."));
    assertThat(
            Reboot.reading(
                new TinyRepetition().start("boot_id=one").facts("boot_id_after=one").build()))
        .isEqualTo(sinceStart(0, ""));
  }

  private static Reading sinceStart(double value, String note) {
    return new Reading.Measured(
        "identity.reboots", value, Unit.COUNT, "from start to collection", FACTS, note);
  }

  @Test
  void whetherItStartedAnewIsUnknownWhereNobodyAskedAfterwards() {
    assertThat(Reboot.reading(new TinyRepetition().start("boot_id=one").facts("a=b").build()))
        .isEqualTo(
            new Reading.Absent("identity.reboots", "boot_id_after was not measured.", FACTS));
    assertThat(Reboot.reading(new TinyRepetition().start("boot_id=one").build()))
        .isEqualTo(new Reading.Absent("identity.reboots", "repetition.json is not there.", FACTS));
  }

  @Test
  void aBootThatIsKnownAfterwardsOnlyIsNotTheSameBoot() {
    assertThat(Reboot.reading(new TinyRepetition().facts("boot_id_after=one").build()))
        .isEqualTo(
            new Reading.Absent(
                "identity.reboots",
                "No boot_id was measured before it, in device/start.txt or here.",
                FACTS));
  }
}
