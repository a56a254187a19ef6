package besser.gate.judge;

import besser.gate.judge.check.Check;
import besser.gate.judge.check.JudgedStage;
import java.util.List;
import java.util.Map;

/** A check whose outcome is settled beforehand: one for all repetitions but those named. */
public record Settled(Outcome usual, Map<String, Outcome> others) implements Check {
  public Settled(Outcome usual) {
    this(usual, Map.of());
  }

  @Override
  public String bound() {
    return "at least so much";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    return new Result(
        id,
        others.getOrDefault(id, usual),
        id + " was so.",
        List.of(judgedStage.reading("x")),
        true);
  }
}
