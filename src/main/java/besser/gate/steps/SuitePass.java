package besser.gate.steps;

import besser.gate.judge.Ask;
import besser.gate.judge.Claim;
import besser.gate.judge.Judgement;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * An announcement to a JUnit suite, whose build breaks on whatever is thrown: what does not gate is
 * shown as aborted, with its reason, and breaks nothing. The verdict is thrown by the suite's end,
 * not by what happens to be green here.
 */
final class SuitePass implements Court.Pass {
  private final Announcement announcement;
  private final Set<String> gating;
  private String id = "";

  SuitePass(Judgement judgement) {
    this.announcement = new Announcement(judgement, claim -> {});
    this.gating =
        judgement.claims().stream()
            .filter(Claim::gating)
            .map(Claim::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void scenario(Setting setting) {
    id = setting.id();
    announcement.scenario(setting);
  }

  @Override
  public void stage(String stage) {
    aloud(() -> announcement.stage(stage));
  }

  @Override
  public void sentence(String text, Ask ask) {
    aloud(() -> announcement.sentence(text, ask));
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
