package besser.gate.judge.check;

import besser.gate.evidence.format.FactRule;
import besser.gate.judge.Result;
import java.util.List;

/**
 * {@code no fact that must stay the same differs between the ends of a repetition}. What changed
 * after the link died is no condition.
 */
public record FactsAtBothEnds() implements Check {
  @Override
  public String bound() {
    return "the same at both ends";
  }

  @Override
  public String remedy() {
    return "nothing changed on either host from start to end";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    List<FactTable.Unlike> unlike =
        judgedStage.linkSoFar().dead()
            ? List.of()
            : FactTable.ends(judgedStage.repetition(), FactRule.Difference.UNDECIDED);
    return FactTable.alike(
        judgedStage.repetition().id(),
        unlike,
        "has its %s facts at both ends".formatted(FactTable.kept()));
  }
}
