package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.marginal;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.offered.Pressure;
import besser.gate.quantity.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class LowerStagesTest {
  private static final LowerStages CHECK = new LowerStages(new Share(0.95));
  private static final String IN_1M =
      " asked (1M stage, first 40 s; sender/offered.tsv lines 2-3). Up to 40 s into the stage.";
  private static final String IN_4M =
      " asked (4M stage, first 160 s; sender/offered.tsv lines 4-11). Up to 160 s into the stage.";

  /** pv let through more than what arrived by these factors. */
  private static Brief offered(double of1M, double of4M) {
    return new Brief()
        .with(
            b -> {
              b.offeredTo1M = of1M;
              b.offeredTo4M = of4M;
            });
  }

  /** Both stages lie below a third one. */
  private static JudgedStage belowAThird(double of1M, double of4M) {
    return offered(of1M, of4M)
        .with(b -> b.stages = List.of(Brief.stage(1, 40), Brief.stage(4, 160), Brief.stage(8, 60)))
        .judged("8M");
  }

  private static Reading delivered(JudgedStage judgedStage, int stage) {
    return Pressure.of(
            judgedStage.repetition(),
            judgedStage.campaign().plan(),
            judgedStage.campaign().plan().stages().get(stage),
            Double.POSITIVE_INFINITY)
        .ofOffered();
  }

  @Test
  void itsBoundSaysOfWhat() {
    assertThat(CHECK.bound()).isEqualTo("at least 95 % of what was offered");
  }

  @Test
  void aLowerStageThatDeliveredEnoughHoldsWhateverTheJudgedOneDid() {
    JudgedStage judgedStage = offered(1 / 0.96, 1.25).judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            marginal(
                holds(
                    "rep-1 delivered 96 % of what was offered in the 1M stage, at least 95 % was"
                        + IN_1M,
                    delivered(judgedStage, 0))));
  }

  @Test
  void aLowerStageThatDeliveredTooLittleFails() {
    JudgedStage judgedStage = offered(1.25, 1).judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 delivered 80 % of what was offered in the 1M stage, at least 95 % is"
                    + IN_1M,
                delivered(judgedStage, 0)));
  }

  @Test
  void ofTwoLowerStagesTheOneThatFailedIsTheReason() {
    JudgedStage judgedStage = belowAThird(1, 1.25);

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 delivered 80 % of what was offered in the 4M stage, at least 95 % is"
                    + IN_4M,
                delivered(judgedStage, 1),
                delivered(judgedStage, 0)));
  }

  @Test
  void twoLowerStagesThatFailedAreBothTheReason() {
    JudgedStage judgedStage = belowAThird(1.25, 1.25);

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 delivered 80 % of what was offered in the 1M stage, at least 95 % is"
                    + IN_1M
                    + " rep-1 delivered 80 % of what was offered in the 4M stage, at least"
                    + " 95 % is"
                    + IN_4M,
                delivered(judgedStage, 0),
                delivered(judgedStage, 1)));
  }

  @Test
  void aLowerStageNobodyMeasuredIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("sender/offered.tsv").judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: pressure.delivered of rep-1 was not measured. sender/offered.tsv is not"
                    + " there. (sender/offered.tsv)",
                delivered(judgedStage, 0)));
  }

  @Test
  void aPlanWithoutALowerStageIsUndecided() {
    assertThat(CHECK.on(new Brief().judged("1M")))
        .isEqualTo(
            undecided(
                "Undecided: the plan \"brief\" has no stage below the 1M stage, so rep-1 shows"
                    + " nothing of one. Run a plan that has them."));
  }
}
