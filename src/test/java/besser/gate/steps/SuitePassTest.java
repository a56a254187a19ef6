package besser.gate.steps;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.judge.Ask;
import besser.gate.judge.Claim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Sentence;
import besser.gate.report.Samples;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class SuitePassTest {
  private final Judgement rejected = Samples.baseline();
  private final Claim missed =
      rejected.claims().stream()
          .filter(c -> c.gating() && c.outcome() == Outcome.FAILS)
          .findFirst()
          .orElseThrow();

  private static void announce(Judgement judgement, String id, String sentence) {
    SuitePass pass = new SuitePass(judgement);
    pass.scenario(new Setting(id, "title", "targets.feature", 1, Set.of()));
    pass.stage("4M");
    Ask nobodyIsAsked = null;
    pass.sentence(sentence, nobodyIsAsked);
  }

  private String sentence() {
    return missed.sentences().stream()
        .filter(s -> s.outcome() == Outcome.FAILS)
        .map(Sentence::text)
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
        new Judgement(
            rejected.campaign(),
            rejected.claims().stream().map(SuitePassTest::notGating).toList(),
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

  private static Claim notGating(Claim c) {
    return new Claim(
        c.id(), c.kind(), c.title(), c.feature(), c.confidence(), false, c.sentences());
  }
}
