package besser.gate.judge.check;

import besser.gate.evidence.DeviceStage;
import besser.gate.judge.Result;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code stages follow one another within …}: a tablet that rested before the judged stage was not
 * asked what the plan asks. Not compressed: hosts take their time whatever the plan.
 *
 * @param pause from the end of one stage to the next one's first byte
 */
public record StagesFollow(Span pause) implements Check {
  @Override
  public String bound() {
    return "at most %s between stages".formatted(pause);
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Optional<List<DeviceStage>> rows = judgedStage.repetition().deviceStages().value();
    if (rows.isEmpty()) {
      return Result.unknown(
          id, "does not say when its stages ran. " + judgedStage.repetition().deviceStages().why());
    }
    for (int i = 1; i < rows.get().size(); i++) {
      DeviceStage before = rows.get().get(i - 1);
      DeviceStage next = rows.get().get(i);
      if (before.end().isEmpty() || next.start().isEmpty()) {
        continue;
      }
      double gap = next.start().getAsDouble() - before.end().getAsDouble();
      if (gap > pause.seconds() || gap < 0) {
        return Result.unmet(
            id,
            "began its %s stage %s %s the one before it was over (device/stages.tsv line %s)."
                .formatted(
                    next.stage(),
                    new Span(Math.round(Math.abs(gap) * 10) / 10.0),
                    gap < 0 ? "before" : "after",
                    next.line()));
      }
    }
    return Result.holds(id, "ran its stages one after another.");
  }
}
