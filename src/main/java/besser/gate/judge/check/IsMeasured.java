package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.metric.Reading;
import java.util.List;

/**
 * {@code … is measured}: a count somebody waits for is there, whatever it is.
 *
 * @param reading name of the reading
 */
public record IsMeasured(String reading) implements Check {
  @Override
  public String bound() {
    return reading + " measured";
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    Reading found = exhibit.reading(reading);
    return found
        .measured()
        .map(
            m ->
                new Opinion(
                    exhibit.repetition().id(),
                    Outcome.HOLDS,
                    exhibit.repetition().id() + " measured " + m.text() + " (" + m.source() + ").",
                    List.of(found),
                    false))
        .orElseGet(() -> Bound.unmeasured(exhibit.repetition().id(), found));
  }
}
