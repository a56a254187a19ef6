package besser.gate.judge.check;

import static besser.gate.judge.Brevity.judged;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.metric.Brief;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.metric.offered.Pressure;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.plan.TimeScale;
import besser.gate.quantity.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgedStageTest {
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

  private static String pressureWindow(JudgedStage judgedStage) {
    return judgedStage
        .pressure()
        .map(Pressure::share)
        .flatMap(Reading::measured)
        .map(Reading.Measured::window)
        .orElse("");
  }

  @Test
  void ratesAreJudgedAfterTheStagesBeginning() {
    JudgedStage judgedStage = judged(new Brief("rep-1"));
    assertThat(judgedStage.stage()).contains(FOUR);
    assertThat(judgedStage.whole())
        .contains(new Window(FOUR, 100, 100, 110, 110, new TimeScale(1), 1));
    assertThat(judgedStage.counted())
        .contains(new Window(FOUR, 100, 102, 110, 110, new TimeScale(1), 1));
    assertThat(judgedStage.upToFailure()).isEqualTo(judgedStage.counted());
    assertThat(judgedStage.throughput().orElseThrow().mean().source())
        .isEqualTo(new Source("device/rx_bytes.tsv", 15, 23));
    assertThat(pressureWindow(judgedStage)).isEqualTo("4M stage, 2 s to 10 s");
  }

  @Test
  void conditionsAreJudgedUpToTheMomentOfFailure() {
    JudgedStage judgedStage = judged(dying());
    assertThat(judgedStage.linkSoFar().moment()).hasValue(105);
    assertThat(judgedStage.counted())
        .contains(new Window(FOUR, 100, 102, 110, 110, new TimeScale(1), 1));
    assertThat(judgedStage.upToFailure())
        .contains(new Window(FOUR, 100, 102, 105, 105, new TimeScale(1), 1));
    assertThat(pressureWindow(judgedStage)).isEqualTo("4M stage, 2 s to 5 s");
  }

  @Test
  void aLinkThatDiedInALowerStageLeavesNothingToJudgeConditionsOn() {
    JudgedStage judgedStage = judged(dead());
    assertThat(judgedStage.linkSoFar().moment()).hasValue(86);
    assertThat(judgedStage.upToFailure())
        .contains(new Window(FOUR, 100, 102, 102, 86, new TimeScale(1), 1));
    assertThat(judgedStage.pressure().map(Pressure::share))
        .contains(
            new Reading.Absent(
                "pressure.share",
                "The sender recorded no tick in the 4M stage, 2 s to 0 s.",
                Source.of("sender/offered.tsv")));
  }

  @Test
  void theJudgedStageMayNeverHaveBegun() {
    JudgedStage judgedStage = judged(dead().stages("2M 80 90 closed"));
    assertThat(judgedStage.linkSoFar().moment()).hasValue(86);
    assertThat(judgedStage.whole()).isEmpty();
    assertThat(judgedStage.counted()).isEmpty();
    assertThat(judgedStage.upToFailure()).isEmpty();
    assertThat(judgedStage.throughput()).isEmpty();
    assertThat(pressureWindow(judgedStage)).isEqualTo("4M stage, 2 s to 10 s");
    assertThat(judgedStage.noWindow("rx.mean"))
        .isEqualTo(
            new Reading.Absent(
                "rx.mean",
                "The 4M stage has no line: it was never begun, or the line was lost.",
                Source.of("device/stages.tsv")));
  }

  @Test
  void aStageThatNeverSawAByteSaysSoWithItsLine() {
    assertThat(
            judged(new Brief("rep-1").stages("2M 80 90 closed", "4M - - refused"))
                .noWindow("rx.mean"))
        .isEqualTo(
            new Reading.Absent(
                "rx.mean",
                "The 4M stage never saw a payload byte (ended by refused).",
                new Source("device/stages.tsv", 3, 3)));
  }

  @Test
  void aStageTheRecordingWasCutOffInHasAWindowButNoLine() {
    JudgedStage judgedStage = judged(new Brief("rep-1").stages("2M 80 90 closed").cutOff());
    assertThat(judgedStage.whole())
        .contains(new Window(FOUR, 101, 101, 110, 111, new TimeScale(1), 1));
    assertThat(judgedStage.noWindow("load.connection"))
        .isEqualTo(
            new Reading.Absent(
                "load.connection",
                "The recording has no line of the 4M stage.",
                new Source("device/rx_bytes.tsv", 14, 23)));
  }

  @Test
  void aStageThePlanDoesNotHaveIsNotMeasured() {
    JudgedStage judgedStage = judged(new Brief("rep-1"), "8M");
    assertThat(judgedStage.stage()).isEqualTo(Optional.empty());
    assertThat(judgedStage.pressure()).isEmpty();
    assertThat(judgedStage.noWindow("rx.mean"))
        .isEqualTo(
            new Reading.Absent(
                "rx.mean", "The plan \"brief\" has no 8M stage.", Source.of("device/stages.tsv")));
  }

  @Test
  void aSpanOfAClaimIsCompressedWithThePlanButNeverBelowATick() {
    Repetition r = new Brief("rep-1").build();
    Campaign rehearsal = Brevity.campaign(new RehearsalPlan(1, 60, new Span(0.25)), r);
    JudgedStage judgedStage = JudgedStage.of(rehearsal, r, "4M", Brevity.TERMS, Brevity.FLOOR);
    assertThat(judgedStage.real(new Span(30))).isEqualTo(new Span(0.5));
    assertThat(judgedStage.real(new Span(15))).isEqualTo(new Span(0.25));
    assertThat(judgedStage.real(new Span(10))).isEqualTo(new Span(0.25));
  }

  @Test
  void itKnowsWhatItShows() {
    Repetition r = new Brief("rep-1").build();
    Campaign campaign = Brevity.campaign(Brief.PLAN, r);
    JudgedStage judgedStage = JudgedStage.of(campaign, r, "4M", Brevity.TERMS, Brevity.FLOOR);
    assertThat(judgedStage.campaign()).isSameAs(campaign);
    assertThat(judgedStage.repetition()).isSameAs(r);
    assertThat(judgedStage.stageId()).isEqualTo("4M");
    assertThat(judgedStage.terms()).isEqualTo(Brevity.TERMS);
    assertThat(judgedStage.log().signatures().value().orElseThrow()).hasSize(1);
  }
}
