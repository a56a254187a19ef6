package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;

/**
 * {@code at most … of its samples are lost}, or frames unresolved.
 *
 * @param reading name of the reading
 * @param most the bound
 */
public record ProfileAtMost(String reading, Share most) implements Check {
  @Override
  public String bound() {
    return Bound.atMost(most.fraction(), Unit.SHARE).words()
        + (reading.contains("lost") ? " lost" : " unresolved");
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Bound.atMost(most.fraction(), Unit.SHARE)
        .on(
            judgedStage,
            judgedStage.reading(reading),
            "has",
            reading.contains("lost") ? "of its samples lost" : "of its kernel frames unresolved");
  }
}
