package besser.gate.steps;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * An announcement to a JUnit suite, whose build breaks on whatever is thrown: what does not gate is
 * shown as aborted, with its reason, and breaks nothing. The verdict is thrown by the suite's end,
 * not by what happens to be green here.
 */
final class SuiteReplay implements CurrentPass.Pass {
  private final OutcomeReplay outcomeReplay;
  private final Set<String> gating;
  private String id = "";

  SuiteReplay(Judgement judgement) {
    this.outcomeReplay = new OutcomeReplay(judgement, judgedClaim -> {});
    this.gating =
        judgement.judgedClaims().stream()
            .filter(JudgedClaim::gating)
            .map(JudgedClaim::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void scenario(ScenarioPlace scenarioPlace) {
    id = scenarioPlace.id();
    outcomeReplay.scenario(scenarioPlace);
  }

  @Override
  public void stage(String stage) {
    aloud(() -> outcomeReplay.stage(stage));
  }

  @Override
  public void sentence(Sentence sentence) {
    aloud(() -> outcomeReplay.sentence(sentence));
  }

  private void aloud(Runnable announced) {
    try {
      announced.run();
    } catch (AssertionError | UndecidedException said) {
      if (gating.contains(id)) {
        throw said;
      }
      throw new TestAbortedException("It does not gate. " + said.getMessage(), said);
    }
  }
}
