package besser.gate.judge.check;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.SenderStage;
import besser.gate.judge.Result;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * {@code stages follow one another within …}: a tablet that rested before the judged stage was not
 * asked what the plan asks. Not compressed: hosts take their time whatever the plan. On either host
 * a stage is prepared (listened for, knocked at) after the one before it was over, and begins after
 * that.
 *
 * @param pause from the end of one stage to the next one's first byte
 */
public record StagesFollow(Span pause) implements Check {
  /** Times are written in hundredths. */
  private static final double SLACK = 0.02;

  /** One stage on one host. */
  private record Turn(
      String where, String stage, OptionalDouble ready, OptionalDouble start, OptionalDouble end) {
    boolean told() {
      return ready.isPresent() && start.isPresent() && end.isPresent();
    }
  }

  @Override
  public String bound() {
    return "at most %s between stages".formatted(pause);
  }

  @Override
  public String remedy() {
    return "at most %s between stages".formatted(pause);
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    Optional<List<DeviceStage>> rows = r.deviceStages().value();
    for (Part<?> part : List.of(r.deviceStages(), r.senderStages())) {
      if (part.value().isEmpty()) {
        return Result.unknown(r.id(), "does not say when its stages ran. " + part.why());
      }
    }
    List<Turn> tablet =
        rows.orElseThrow().stream()
            .map(
                s ->
                    new Turn(
                        "device/stages.tsv line " + s.line(),
                        s.stage(),
                        s.listen(),
                        s.start(),
                        s.end()))
            .toList();
    List<Turn> sender =
        r.senderStages().value().orElse(List.of()).stream().map(StagesFollow::turn).toList();
    return Stream.of(order(tablet), order(sender), gap(tablet))
        .flatMap(Optional::stream)
        .findFirst()
        .map(words -> Result.unmet(r.id(), words))
        .or(() -> untold(judgedStage, tablet).map(words -> Result.unknown(r.id(), words)))
        .or(() -> untold(judgedStage, sender).map(words -> Result.unknown(r.id(), words)))
        .orElseGet(() -> Result.holds(r.id(), "ran its stages one after another."));
  }

  /** An order, or a pause, that nobody knows; after a failure it is none. */
  private static Optional<String> untold(JudgedStage judgedStage, List<Turn> turns) {
    return judgedStage.linkSoFar().dead() || judgedStage.cut()
        ? Optional.empty()
        : turns.stream()
            .filter(turn -> !turn.told())
            .map(
                turn ->
                    "does not say when its %s stage was prepared, began and was over (%s)."
                        .formatted(turn.stage(), turn.where()))
            .findFirst();
  }

  private static Turn turn(SenderStage s) {
    return new Turn(
        "sender/stages.tsv line " + s.line(), s.stage(), s.connect(), s.start(), s.end());
  }

  private static Optional<String> order(List<Turn> turns) {
    double over = 0;
    for (Turn turn : turns) {
      if (turn.ready().isPresent() && turn.start().isPresent()) {
        double ready = turn.ready().getAsDouble();
        if (ready < over - SLACK || ready > turn.start().getAsDouble() + SLACK) {
          return Optional.of(
              "prepared its %s stage at %s s, not between the end of the one before it (%s s) and its beginning (%s s; %s)."
                  .formatted(turn.stage(), ready, over, turn.start().getAsDouble(), turn.where()));
        }
      }
      over = turn.end().orElse(over);
    }
    return Optional.empty();
  }

  private Optional<String> gap(List<Turn> turns) {
    for (int i = 1; i < turns.size(); i++) {
      Turn next = turns.get(i);
      if (turns.get(i - 1).end().isEmpty() || next.start().isEmpty()) {
        continue;
      }
      double gap = next.start().getAsDouble() - turns.get(i - 1).end().getAsDouble();
      if (gap > pause.seconds() || gap < 0) {
        return Optional.of(
            "began its %s stage %s %s the one before it was over (%s)."
                .formatted(
                    next.stage(),
                    new Span(Math.round(Math.abs(gap) * 10) / 10.0),
                    gap < 0 ? "before" : "after",
                    next.where()));
      }
    }
    return Optional.empty();
  }
}
