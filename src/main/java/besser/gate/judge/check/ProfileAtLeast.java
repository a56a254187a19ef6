package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
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
  public Opinion on(Exhibit exhibit) {
    return Bound.atLeast(least, Unit.COUNT)
        .on(exhibit, exhibit.reading(reading), "has", "worker samples");
  }
}
