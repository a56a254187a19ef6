package besser.gate.judge.check;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.SenderStage;
import besser.gate.judge.Result;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code the load of every stage ran for its time, at most … less, at most … more}, by the sender's
 * own clock, up to the judged stage or to the failure. What drains after pv let its last byte
 * through is not its time. The tolerances are the hosts' and are not compressed.
 *
 * @param less by how much it may be shorter
 * @param more by how much longer
 */
public record StagesLast(Span less, Span more) implements Check {
  @Override
  public String bound() {
    return "its length, less than %s short and %s long".formatted(less, more);
  }

  /** Stages of the plan up to the judged one. */
  static List<Stage> upTo(JudgedStage judgedStage) {
    List<Stage> stages = new ArrayList<>();
    for (Stage stage : judgedStage.campaign().plan().stages()) {
      stages.add(stage);
      if (stage.id().equals(judgedStage.stageId())) {
        break;
      }
    }
    return stages;
  }

  @Override
  public String remedy() {
    return "every stage run for its whole time";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    List<SenderStage> rows = r.senderStages().value().orElse(List.of());
    for (Stage stage : upTo(judgedStage)) {
      Optional<SenderStage> row =
          rows.stream().filter(s -> s.stage().equals(stage.id())).findFirst();
      boolean last = row.isPresent() && row.get().equals(rows.get(rows.size() - 1));
      boolean failed = judgedStage.linkSoFar().dead() || judgedStage.cut();
      if (failed && (row.isEmpty() || last)) {
        break;
      }
      if (row.isEmpty() || row.get().start().isEmpty() || row.get().end().isEmpty()) {
        return Result.unknown(
            r.id(),
            "does not say how long its %s stage ran (sender/stages.tsv).".formatted(stage.id()));
      }
      double start = row.get().start().getAsDouble();
      double ran = row.get().end().getAsDouble() - start;
      double length = judgedStage.campaign().plan().length(stage).seconds();
      double gave = gave(r, stage.id(), start, ran);
      if (ran < length - less.seconds() || gave > length + more.seconds()) {
        return Result.unmet(
            r.id(),
            "ran its %s stage for %s, the plan has %s (sender/stages.tsv line %s)."
                .formatted(
                    stage.id(),
                    new Span(Math.round(Math.max(ran < length ? ran : gave, 0) * 100) / 100.0),
                    new Span(length),
                    row.get().line()));
      }
      Optional<Result> other = new TabletTime(judgedStage, stage).unlike(ran, gave, less, more);
      if (other.isPresent()) {
        return other.get();
      }
    }
    return Result.holds(r.id(), "ran each of its stages for its time.");
  }

  /** Until when pv's count grew, in seconds of the stage; until its end where nobody counted. */
  private static double gave(Repetition r, String stage, double start, double ran) {
    long most = 0;
    double last = 0;
    boolean counted = false;
    for (OfferedTick tick : r.offered().value().orElse(List.of())) {
      if (tick.stage().equals(stage) && tick.offered().isPresent()) {
        counted = true;
        if (tick.offered().getAsLong() > most) {
          most = tick.offered().getAsLong();
          last = tick.t() - start;
        }
      }
    }
    return counted ? last : ran;
  }
}
