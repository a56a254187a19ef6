package besser.gate.judge.check;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.FactRule;
import besser.gate.judge.Result;
import java.util.List;

/**
 * {@code no fact that must stay the same differs between repetitions}: beside the first that was
 * not abandoned, which may be this one.
 */
public record FactsInAllRepetitions() implements Check {
  @Override
  public String bound() {
    return "the same in all repetitions";
  }

  @Override
  public String remedy() {
    return "the same kernel, driver and settings in every repetition";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Repetition own = judgedStage.repetition();
    List<FactTable.Unlike> unlike =
        judgedStage.campaign().counted().stream()
            .limit(1)
            .flatMap(r -> FactTable.between(r, own, FactRule.Difference.UNDECIDED).stream())
            .toList();
    return FactTable.alike(own.id(), unlike, "has the facts of the first repetition");
  }
}
