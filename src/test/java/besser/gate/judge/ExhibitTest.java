package besser.gate.judge;

import static besser.gate.judge.Brevity.exhibit;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Brief;
import besser.gate.metric.Pressure;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExhibitTest {
  private static final Stage FOUR = Brief.PLAN.stages().get(1);
  private static final long FLOW = 2_400_000;

  /** The link goes at t = 106, what it carries a second before. */
  private static Brief dying() {
    return new Brief("rep-1")
        .receives(FLOW, FLOW, FLOW, FLOW, FLOW, 0, 0, 0, 0, 0)
        .links("u".repeat(11), "uuuuuuddddd");
  }

  /** The link goes in the 2M stage and does not come back. */
  private static Brief dead() {
    return new Brief("rep-1").links("uuuuuuddddd", "d".repeat(11));
  }

  private static String pressureWindow(Exhibit exhibit) {
    return exhibit
        .pressure()
        .map(Pressure::share)
        .flatMap(Reading::measured)
        .map(Reading.Measured::window)
        .orElse("");
  }

  @Test
  void ratesAreJudgedAfterTheStagesBeginning() {
    Exhibit exhibit = exhibit(new Brief("rep-1"));
    assertThat(exhibit.stage()).contains(FOUR);
    assertThat(exhibit.whole()).contains(new Window(FOUR, 100, 100, 110, 110, 1, 1));
    assertThat(exhibit.counted()).contains(new Window(FOUR, 100, 102, 110, 110, 1, 1));
    assertThat(exhibit.upToFailure()).isEqualTo(exhibit.counted());
    assertThat(exhibit.throughput().orElseThrow().mean().source())
        .isEqualTo(new Source("device/rx_bytes.tsv", 15, 23));
    assertThat(pressureWindow(exhibit)).isEqualTo("4M stage, 2 s to 10 s");
  }

  @Test
  void conditionsAreJudgedUpToTheMomentOfFailure() {
    Exhibit exhibit = exhibit(dying());
    assertThat(exhibit.fate().moment()).hasValue(105);
    assertThat(exhibit.counted()).contains(new Window(FOUR, 100, 102, 110, 110, 1, 1));
    assertThat(exhibit.upToFailure()).contains(new Window(FOUR, 100, 102, 105, 105, 1, 1));
    assertThat(pressureWindow(exhibit)).isEqualTo("4M stage, 2 s to 5 s");
  }

  @Test
  void aLinkThatDiedInALowerStageLeavesNothingToJudgeConditionsOn() {
    Exhibit exhibit = exhibit(dead());
    assertThat(exhibit.fate().moment()).hasValue(86);
    assertThat(exhibit.upToFailure()).contains(new Window(FOUR, 100, 102, 102, 86, 1, 1));
    assertThat(exhibit.pressure().map(Pressure::share))
        .contains(
            new Reading.Absent(
                "pressure.share",
                "The sender recorded no tick in the 4M stage, 2 s to 0 s.",
                Source.of("sender/offered.tsv")));
  }

  @Test
  void theJudgedStageMayNeverHaveBegun() {
    Exhibit exhibit = exhibit(dead().stages("2M 80 90 closed"));
    assertThat(exhibit.fate().moment()).hasValue(86);
    assertThat(exhibit.whole()).isEmpty();
    assertThat(exhibit.counted()).isEmpty();
    assertThat(exhibit.upToFailure()).isEmpty();
    assertThat(exhibit.throughput()).isEmpty();
    assertThat(pressureWindow(exhibit)).isEqualTo("4M stage, 2 s to 10 s");
    assertThat(exhibit.noWindow("rx.mean"))
        .isEqualTo(
            new Reading.Absent(
                "rx.mean",
                "The 4M stage has no line: it was never begun, or the line was lost.",
                Source.of("device/stages.tsv")));
  }

  @Test
  void aStageThatNeverSawAByteSaysSoWithItsLine() {
    assertThat(
            exhibit(new Brief("rep-1").stages("2M 80 90 closed", "4M - - refused"))
                .noWindow("rx.mean"))
        .isEqualTo(
            new Reading.Absent(
                "rx.mean",
                "The 4M stage never saw a payload byte (ended by refused).",
                new Source("device/stages.tsv", 3, 3)));
  }

  @Test
  void aStageTheRecordingWasCutOffInHasAWindowButNoLine() {
    Exhibit exhibit = exhibit(new Brief("rep-1").stages("2M 80 90 closed").cutOff());
    assertThat(exhibit.whole()).contains(new Window(FOUR, 101, 101, 110, 111, 1, 1));
    assertThat(exhibit.noWindow("load.connection"))
        .isEqualTo(
            new Reading.Absent(
                "load.connection",
                "The recording has no line of the 4M stage.",
                new Source("device/rx_bytes.tsv", 14, 23)));
  }

  @Test
  void aStageThePlanDoesNotHaveIsNotMeasured() {
    Exhibit exhibit = exhibit(new Brief("rep-1"), "8M");
    assertThat(exhibit.stage()).isEqualTo(Optional.empty());
    assertThat(exhibit.pressure()).isEmpty();
    assertThat(exhibit.noWindow("rx.mean"))
        .isEqualTo(
            new Reading.Absent(
                "rx.mean", "The plan \"brief\" has no 8M stage.", Source.of("device/stages.tsv")));
  }

  @Test
  void aSpanOfAClaimIsCompressedWithThePlanButNeverBelowATick() {
    Repetition r = new Brief("rep-1").build();
    Campaign rehearsal = Brevity.campaign(new RehearsalPlan(1, 60, new Span(0.25)), r);
    Exhibit exhibit = Exhibit.of(rehearsal, r, "4M", Brevity.TERMS, Brevity.FLOOR);
    assertThat(exhibit.real(new Span(30))).isEqualTo(new Span(0.5));
    assertThat(exhibit.real(new Span(15))).isEqualTo(new Span(0.25));
    assertThat(exhibit.real(new Span(10))).isEqualTo(new Span(0.25));
  }

  @Test
  void itKnowsWhatItShows() {
    Repetition r = new Brief("rep-1").build();
    Campaign campaign = Brevity.campaign(Brief.PLAN, r);
    Exhibit exhibit = Exhibit.of(campaign, r, "4M", Brevity.TERMS, Brevity.FLOOR);
    assertThat(exhibit.campaign()).isSameAs(campaign);
    assertThat(exhibit.repetition()).isSameAs(r);
    assertThat(exhibit.stageId()).isEqualTo("4M");
    assertThat(exhibit.terms()).isEqualTo(Brevity.TERMS);
    assertThat(exhibit.log().signatures().value().orElseThrow()).hasSize(1);
  }
}
