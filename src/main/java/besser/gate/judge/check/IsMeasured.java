package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import java.util.List;
import java.util.Optional;

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
  public String remedy() {
    return "%s measured".formatted(reading);
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Reading found = judgedStage.reading(reading);
    return found
        .measured()
        .map(
            m ->
                new Result(
                    judgedStage.repetition().id(),
                    Outcome.HOLDS,
                    "%s measured %s (%s)."
                        .formatted(judgedStage.repetition().id(), m.text(), m.source()),
                    List.of(found),
                    false))
        .orElseGet(() -> Bound.unmeasured(judgedStage.repetition().id(), found));
  }

  @Override
  public Optional<String> needed() {
    return Optional.of(reading);
  }
}
