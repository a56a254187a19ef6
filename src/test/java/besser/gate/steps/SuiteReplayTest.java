package besser.gate.steps;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.report.Samples;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class SuiteReplayTest {
  private final Judgement rejected = Samples.baseline();
  private final JudgedClaim missed =
      rejected.judgedClaims().stream()
          .filter(c -> c.gating() && c.outcome() == Outcome.FAILS)
          .findFirst()
          .orElseThrow();

  private static void announce(Judgement judgement, String id, String sentence) {
    SuiteReplay pass = new SuiteReplay(judgement);
    pass.scenario(new ScenarioPlace(id, "title", "targets.feature", 1, Set.of()));
    pass.stage("4M");
    pass.sentence(new Sentence(sentence, 1, floor -> Optional.empty()));
  }

  private String sentence() {
    return missed.judgedSentences().stream()
        .filter(s -> s.outcome() == Outcome.FAILS)
        .map(JudgedSentence::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGatingClaimThatIsMissedBreaksTheBuild() {
    assertThatThrownBy(() -> announce(rejected, missed.id(), sentence()))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContaining(sentence());
  }

  @Test
  void oneThatDoesNotGateIsShownWithItsReasonAndBreaksNothing() {
    Judgement other =
        Judged.campaign(
            rejected.campaign(),
            rejected.judgedClaims().stream().map(SuiteReplayTest::notGating).toList(),
            rejected.findings(),
            rejected.readings(),
            rejected.predictions(),
            rejected.comparison(),
            rejected.survival(),
            rejected.concerns(),
            rejected.verdict());
    assertThatThrownBy(() -> announce(other, missed.id(), sentence()))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageStartingWith("It does not gate. " + sentence());
  }

  @Test
  void aScenarioNobodyJudgedIsNoPass() {
    assertThatThrownBy(() -> announce(rejected, "PZ-RX", "x"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("It does not gate. Undecided: @PZ-RX was not judged.");
  }

  private static JudgedClaim notGating(JudgedClaim c) {
    return Judged.claim(
        c.id(), c.kind(), c.title(), c.feature(), c.confidence(), false, c.judgedSentences());
  }
}
