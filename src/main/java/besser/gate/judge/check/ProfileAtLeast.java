package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Unit;

/**
 * {@code the profile rests on at least … worker samples}.
 *
 * @param reading name of the reading
 * @param least the bound, a count
 */
public record ProfileAtLeast(String reading, int least) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(least, Unit.COUNT).words() + " worker samples";
  }

  @Override
  public String remedy() {
    return "a longer or faster profile, of %s worker samples"
        .formatted(Bound.atLeast(least, Unit.COUNT).words());
  }

  @Override
  public String counted() {
    return "samples";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Bound.atLeast(least, Unit.COUNT)
        .on(judgedStage, judgedStage.reading(reading), "has", "worker samples");
  }
}
