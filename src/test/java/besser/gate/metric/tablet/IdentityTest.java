package besser.gate.metric.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.OneMinute;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final Source START = Source.of("device/start.txt");
  private static final Source END = Source.of("device/end.txt");
  private static final Source FACTS = Source.of("repetition.json");
  private static final Source STAGES = new Source("device/stages.tsv", 3, 3);

  private static Identity of(TinyRepetition evidence) {
    return Identity.of(evidence.build());
  }

  private static Reading whole(String name, double value, String note) {
    return new Reading.Measured(name, value, Unit.COUNT, "the whole repetition", END, note);
  }

  @Test
  void aFactThatIsAnotherAtTheEndHasChanged() {
    Identity identity =
        of(new TinyRepetition().start("driver=a", "mac=m", "nmi=-").end("driver=b", "mac=m"));
    assertThat(identity.changed("driver"))
        .isEqualTo(whole("identity.driver_changed", 1, "a at the start, b at the end."));
    assertThat(identity.changed("mac")).isEqualTo(whole("identity.mac_changed", 0, "m."));
    assertThat(identity.atStart("driver")).contains("a");
    assertThat(identity.atEnd("driver")).contains("b");
    assertThat(identity.atStart("nmi")).isEmpty();
  }

  @Test
  void aFactThatWasNotTakenTwiceIsNotUnchanged() {
    Identity identity = of(new TinyRepetition().start("driver=a").end("mac=m"));
    assertThat(identity.changed("driver"))
        .isEqualTo(new Reading.Absent("identity.driver_changed", "driver was not measured.", END));
    assertThat(identity.changed("mac"))
        .isEqualTo(new Reading.Absent("identity.mac_changed", "mac was not measured.", START));
    assertThat(of(new TinyRepetition().start("mac=m")).changed("mac"))
        .isEqualTo(new Reading.Absent("identity.mac_changed", "device/end.txt is not there.", END));
    assertThat(of(new TinyRepetition()).changed("mac"))
        .isEqualTo(
            new Reading.Absent("identity.mac_changed", "device/start.txt is not there.", START));
  }

  @Test
  void aRebootIsToldWithWhetherItCutTheRecordingOff() {
    TinyRepetition another = new TinyRepetition().start("boot_id=one").facts("boot_id_after=two");
    assertThat(of(another).reboots())
        .isEqualTo(sinceStart(1, "boot_id was one and is two; it cut the recording off."));
    assertThat(of(another.trailer("complete", 170)).reboots())
        .isEqualTo(sinceStart(1, "boot_id was one and is two; the recording had ended before."));
    assertThat(of(new TinyRepetition().start("boot_id=one").facts("boot_id_after=one")).reboots())
        .isEqualTo(sinceStart(0, ""));
  }

  private static Reading sinceStart(double value, String note) {
    return new Reading.Measured(
        "identity.reboots", value, Unit.COUNT, "from start to collection", FACTS, note);
  }

  @Test
  void whetherItStartedAnewIsUnknownWhereNobodyAskedAfterwards() {
    assertThat(of(new TinyRepetition().start("boot_id=one").facts("a=b")).reboots())
        .isEqualTo(
            new Reading.Absent("identity.reboots", "boot_id_after was not measured.", FACTS));
    assertThat(of(new TinyRepetition().start("boot_id=one")).reboots())
        .isEqualTo(new Reading.Absent("identity.reboots", "repetition.json is not there.", FACTS));
  }

  @Test
  void theListenersConnectionsAndItsEndAreOfTheJudgedStage() {
    Identity identity =
        of(new TinyRepetition().stages("2M 10 90 listener-died 7", "4M 100 160 closed 2"));
    assertThat(identity.connections(OneMinute.FOUR))
        .isEqualTo(ofStage("identity.connections", 2, STAGES, "Ended by: closed."));
    assertThat(identity.listenerDied(OneMinute.FOUR))
        .isEqualTo(ofStage("identity.listener_died", 0, STAGES, "Ended by: closed."));
  }

  @Test
  void aStageThatRanTwiceHasTheConnectionsOfBoth() {
    Identity identity =
        of(new TinyRepetition().stages("4M 100 120 listener-died 2", "4M 121 160 closed 1"));
    Source both = new Source("device/stages.tsv", 2, 3);
    assertThat(identity.connections(OneMinute.FOUR))
        .isEqualTo(ofStage("identity.connections", 3, both, "Ended by: closed."));
    assertThat(identity.listenerDied(OneMinute.FOUR))
        .isEqualTo(ofStage("identity.listener_died", 1, both, "Ended by: closed."));
  }

  private static Reading ofStage(String name, double value, Source source, String note) {
    return new Reading.Measured(name, value, Unit.COUNT, "4M stage", source, note);
  }

  @Test
  void connectionsNobodyCountedAreNotNone() {
    assertThat(
            of(new TinyRepetition().stages("2M 10 90 closed", "4M 100 160 closed -"))
                .connections(OneMinute.FOUR))
        .isEqualTo(new Reading.Absent("identity.connections", "It was not counted.", STAGES));
    assertThat(of(new TinyRepetition().stages("2M 10 90 closed")).listenerDied(OneMinute.FOUR))
        .isEqualTo(
            new Reading.Absent(
                "identity.listener_died",
                "The 4M stage has no line.",
                Source.of("device/stages.tsv")));
    assertThat(of(new TinyRepetition()).listenerDied(OneMinute.FOUR))
        .isEqualTo(
            new Reading.Absent(
                "identity.listener_died",
                "device/stages.tsv is not there.",
                Source.of("device/stages.tsv")));
  }

  @Test
  void everyFactIsPublishedOnce() {
    assertThat(of(new TinyRepetition()).all(OneMinute.FOUR))
        .extracting(Reading::name)
        .containsExactly(
            "identity.boot_id_changed",
            "identity.kernel_changed",
            "identity.srcversion_changed",
            "identity.build_id_changed",
            "identity.iface_changed",
            "identity.ifindex_changed",
            "identity.mac_changed",
            "identity.driver_changed",
            "identity.powersave_changed",
            "identity.nmi_changed",
            "identity.reboots",
            "identity.connections",
            "identity.listener_died");
  }
}
