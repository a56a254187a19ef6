package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.marginal;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Outcome;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {
  private static final Source FILE = Source.of("device/rx_bytes.tsv");
  private final JudgedStage rep = new Brief().judgedStage();
  private final Bound floor = Bound.atLeast(2e6, Unit.BYTES_PER_SECOND);

  private static Reading reading(double value, Unit unit, String note) {
    return new Reading.Measured("rx.mean", value, unit, "4M stage", FILE, note);
  }

  private static Reading rate(double value) {
    return reading(value, Unit.BYTES_PER_SECOND, "");
  }

  @ParameterizedTest(name = "{0} against 100: at least {1}, at most {2}, less than {3}")
  @CsvSource({"99, false, true, true", "100, true, true, false", "101, true, false, false"})
  void theBoundItselfIsOnTheSideItsWordsSay(
      double value, boolean atLeast, boolean atMost, boolean lessThan) {
    assertThat(Bound.atLeast(100, Unit.COUNT).met(value)).isEqualTo(atLeast);
    assertThat(Bound.atMost(100, Unit.COUNT).met(value)).isEqualTo(atMost);
    assertThat(Bound.lessThan(100, Unit.COUNT).met(value)).isEqualTo(lessThan);
  }

  @Test
  void aBoundReadsAsItStandsInTheFeature() {
    assertThat(floor.words()).isEqualTo("at least 2 MB/s");
    assertThat(Bound.atMost(0.01, Unit.SHARE).words()).isEqualTo("at most 1 %");
    assertThat(Bound.lessThan(10, Unit.SECONDS).words()).isEqualTo("less than 10 s");
  }

  @Test
  void whatIsMetSaysTheNumberTheBoundAndThePlace() {
    assertThat(floor.on(rep, rate(3e6), "received", "on average"))
        .isEqualTo(
            holds(
                "rep-1 received 3 MB/s on average, at least 2 MB/s was asked"
                    + " (4M stage; device/rx_bytes.tsv).",
                rate(3e6)));
  }

  @Test
  void whatIsMissedSaysSoFirst() {
    assertThat(floor.on(rep, rate(1e6), "received", "on average"))
        .isEqualTo(
            fails(
                "Missed: rep-1 received 1 MB/s on average, at least 2 MB/s is asked"
                    + " (4M stage; device/rx_bytes.tsv).",
                rate(1e6)));
  }

  @Test
  void theNoteOfTheReadingEndsTheReasonAndNothingStandsForWhatIsLeftOut() {
    Reading slept = reading(0, Unit.SECONDS, "By the kernel's count.");

    assertThat(Bound.atMost(0, Unit.SECONDS).on(rep, slept, "slept for", ""))
        .isEqualTo(
            holds(
                "rep-1 slept for 0 s, at most 0 s was asked (4M stage; device/rx_bytes.tsv)."
                    + " By the kernel's count.",
                slept));
  }

  @Test
  void whatWasNotMeasuredIsUndecidedWithTheReasonAndThePlace() {
    Reading absent = new Reading.Absent("rx.mean", "The file is not there.", FILE);

    assertThat(floor.on(rep, absent, "received", "on average"))
        .isEqualTo(
            undecided(
                "Undecided: rx.mean of rep-1 was not measured. The file is not there."
                    + " (device/rx_bytes.tsv)",
                absent));
  }

  @ParameterizedTest(name = "{0} B/s is marginal: {1}")
  @CsvSource({"1899999, false", "1900000, true", "2100000, true", "2100001, false"})
  void aNumberWithinATwentiethOfItsBoundIsMarginal(double value, boolean marginal) {
    assertThat(floor.on(rep, rate(value), "received", "").marginal()).isEqualTo(marginal);
  }

  @ParameterizedTest(name = "{0} dBm is marginal: {1}")
  @CsvSource({"-64, false", "-63, true", "-57, true", "-56, false"})
  void soIsOneWithinATwentiethOfABoundBelowZero(double value, boolean marginal) {
    assertThat(
            Bound.atLeast(-60, Unit.DBM)
                .on(rep, reading(value, Unit.DBM, ""), "heard", "")
                .marginal())
        .isEqualTo(marginal);
  }

  @Test
  void aFloorThatOnlyFramesReachIsNotShown() {
    JudgedStage frames = new Brief().with(b -> b.payload = false).judgedStage();

    assertThat(floor.onRate(frames, rate(2.05e6), "received", "on average"))
        .isEqualTo(
            marginal(
                undecided(
                    "Undecided: only frames of the interface were recorded, which are more than"
                        + " the payload. rep-1 received 2.05 MB/s on average, at least 2 MB/s was"
                        + " asked (4M stage; device/rx_bytes.tsv).",
                    rate(2.05e6))));
  }

  @Test
  void aFloorThatNotEvenFramesReachIsMissed() {
    JudgedStage frames = new Brief().with(b -> b.payload = false).judgedStage();

    assertThat(floor.onRate(frames, rate(1e6), "received", "on average"))
        .isEqualTo(floor.on(rep, rate(1e6), "received", "on average"));
  }

  @Test
  void aFloorThatPayloadReachesHolds() {
    assertThat(floor.onRate(rep, rate(3e6), "received", "on average").outcome())
        .isEqualTo(Outcome.HOLDS);
  }
}
