package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.quantity.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnderPressureTest {
  private static final UnderPressure CHECK = new UnderPressure(new Share(0.95));
  private static final String PLACE =
      " asked (4M stage, 40 s to 160 s; sender/offered.tsv lines 4-11).";

  @Test
  void itsBoundSaysOfWhat() {
    assertThat(CHECK.bound()).isEqualTo("at least 95 % of the stage under pressure");
  }

  @Test
  void dataThatWaitsThroughoutHolds() {
    JudgedStage judgedStage = new Brief().judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 was under pressure in 100 % of the stage, at least 95 % was"
                    + PLACE
                    + " 6 of 6 ticks, 0 without an answer.",
                judgedStage.reading("pressure.share")));
  }

  @Test
  void aSenderThatStarvesTooOftenFails() {
    JudgedStage judgedStage = new Brief().at(1080, t -> t.waiting = false).judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 was under pressure in 16.67 % of the stage, at least 95 % is"
                    + PLACE
                    + " 1 of 6 ticks, 0 without an answer.",
                judgedStage.reading("pressure.share")));
  }

  @Test
  void aSenderNobodyRecordedIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("sender/offered.tsv").judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: pressure.share of rep-1 was not measured. sender/offered.tsv is not"
                    + " there. (sender/offered.tsv)",
                judgedStage.reading("pressure.share")));
  }

  @Test
  void aStageThePlanDoesNotHaveIsUndecided() {
    JudgedStage judgedStage =
        new Brief().with(b -> b.stages = List.of(Brief.stage(1, 40))).judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: pressure.share of rep-1 was not measured. The plan \"brief\" has no 4M"
                    + " stage. (device/stages.tsv)",
                judgedStage.noWindow("pressure.share")));
  }
}
