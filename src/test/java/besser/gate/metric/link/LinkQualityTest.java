package besser.gate.metric.link;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.OneMinute;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.SignalLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkQualityTest {
  private static final SignalLevel LOW = new SignalLevel(-65);
  private static final SignalLevel HIGH = new SignalLevel(-55);
  private static final Source LINES = new Source("device/link.tsv", 3, 7);

  /** Five samples of the window, the second one late in the file, and one on either side of it. */
  private static TinyRepetition wandering() {
    return new TinyRepetition()
        .link(
            "99 up x 1 -1 99 9",
            "100 up a 2437 -55 7 3",
            "102 up b 5240 -65 - 3",
            "101 up a 2437 -66 5 3",
            "104 - - - - - - up station",
            "160 down - - -54 - 4",
            "161 up x 1 -1 99 9");
  }

  private static LinkQuality of(TinyRepetition evidence) {
    return LinkQuality.of(evidence.build(), OneMinute.WINDOW);
  }

  private static Reading measured(String name, double value, Unit unit, String note) {
    return new Reading.Measured(name, value, unit, OneMinute.WORDS, LINES, note);
  }

  @Test
  void everyReadingIsOfTheSamplesInTheWindowInOrderOfTime() {
    assertThat(of(wandering()).all())
        .containsExactly(
            measured("link.associated", 4, Unit.SECONDS, "Of 1 min."),
            measured("link.coverage", 4.0 / 61, Unit.SHARE, ""),
            measured("link.signal_median", -65, Unit.DBM, ""),
            measured("link.bssid_changes", 1, Unit.COUNT, "Seen: a, b."),
            measured("link.freq_changes", 1, Unit.COUNT, "Seen: 2437, 5240."),
            measured("link.ifindex_changes", 1, Unit.COUNT, "Seen: 3, 4."),
            measured("link.rx_mcs_min", 5, Unit.COUNT, ""),
            measured("link.rx_mcs_max", 7, Unit.COUNT, ""));
  }

  @Test
  void aSampleThatIsUpSpeaksForTwoTicksOrToTheWindowsEnd() {
    assertThat(
            of(new TinyRepetition().link("100 up a 1 -1 1 3", "101.5 up a 1 -1 1 3"))
                .associated()
                .measured()
                .map(Reading.Measured::value))
        .contains(3.5);
    assertThat(
            of(new TinyRepetition().link("159 up a 1 -1 1 3"))
                .associated()
                .measured()
                .map(Reading.Measured::value))
        .contains(1.0);
  }

  @Test
  void ofAFinerTickASampleSpeaksForTwoToo() {
    Window rehearsal = Window.of(RehearsalPlan.compressed(1, 60), OneMinute.FOUR, 100, 101);
    assertThat(
            LinkQuality.of(new TinyRepetition().link("100 up a 1 -1 1 3").build(), rehearsal)
                .associated()
                .measured()
                .map(Reading.Measured::value))
        .contains(0.5);
  }

  @Test
  void twoSamplesOfOneInstantCoverItOnce() {
    assertThat(
            of(new TinyRepetition().link("100 up a 1 -1 1 3", "100 up a 1 -1 1 3"))
                .coverage()
                .measured()
                .map(Reading.Measured::value))
        .contains(1.0 / 61);
  }

  @Test
  void aSignalIsInsideUpToBothBoundsAndASilentSampleIsNot() {
    assertThat(of(wandering()).signalInside(LOW, HIGH, 160))
        .isEqualTo(
            measured("link.signal_inside", 0.4, Unit.SHARE, "2 of 5 samples, 1 without a signal."));
  }

  @Test
  void samplesAfterTheMomentAskedForAreNotLookedAt() {
    assertThat(of(wandering()).signalInside(LOW, HIGH, 101))
        .isEqualTo(
            measured("link.signal_inside", 0.5, Unit.SHARE, "1 of 2 samples, 0 without a signal."));
    assertThat(of(wandering()).signalInside(LOW, HIGH, 99.9))
        .isEqualTo(new Reading.Absent("link.signal_inside", "No sample lies before it.", LINES));
  }

  @Test
  void theMedianOfAnEvenNumberIsTheLowerOfTheTwo() {
    assertThat(
            of(new TinyRepetition()
                    .link(
                        "100 up a 1 -50 1 3",
                        "101 up a 1 -60 1 3",
                        "102 up a 1 -70 1 3",
                        "103 up a 1 -80 1 3"))
                .signalMedian()
                .measured()
                .map(Reading.Measured::value))
        .contains(-70.0);
  }

  @Test
  void aLinkThatIsMuteHasNoQuality() {
    Source line = new Source("device/link.tsv", 2, 2);
    assertThat(of(new TinyRepetition().link("100 - - - - - -")).all().subList(2, 8))
        .containsExactly(
            without("link.signal_median", "signal", line),
            without("link.bssid_changes", "BSSID", line),
            without("link.freq_changes", "frequency", line),
            without("link.ifindex_changes", "ifindex", line),
            without("link.rx_mcs_min", "MCS", line),
            without("link.rx_mcs_max", "MCS", line));
  }

  private static Reading without(String name, String what, Source source) {
    return new Reading.Absent(name, "No sample in the window has a " + what + ".", source);
  }

  @Test
  void whereNoSampleLiesInTheWindowNothingIsMeasured() {
    assertAbsent(
        new TinyRepetition().link("99 up a 2437 -58 6 3"),
        "No sample of the link lies in the 4M stage, 60 s.");
    assertAbsent(new TinyRepetition(), "device/link.tsv is not there.");
  }

  private static void assertAbsent(TinyRepetition evidence, String why) {
    List<Reading> all = of(evidence).all();
    assertThat(all)
        .isEqualTo(
            all.stream()
                .map(r -> new Reading.Absent(r.name(), why, Source.of("device/link.tsv")))
                .toList());
    assertThat(of(evidence).signalInside(LOW, HIGH, 160))
        .isEqualTo(new Reading.Absent("link.signal_inside", why, Source.of("device/link.tsv")));
  }
}
