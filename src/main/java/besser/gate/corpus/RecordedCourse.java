package besser.gate.corpus;

import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * How a repetition went.
 *
 * @param begun when the recorders started, device's boot-time clock
 * @param over when they ended
 * @param stages that were begun
 * @param ticks one a tick
 */
record RecordedCourse(
    Plan plan,
    RepetitionModel model,
    double begun,
    double over,
    List<StageRun> stages,
    List<Tick> ticks) {

  static RecordedCourse of(Plan plan, RepetitionModel model, long seed) {
    double cursor = model.uptime() + plan.scale().real(2);
    List<StageRun> stages = new ArrayList<>();
    for (Stage stage : plan.stages()) {
      StageRun run = StageRun.of(plan, model, stage, cursor);
      stages.add(run);
      cursor = run.over() + plan.scale().real(1);
      if (run.death().isPresent()) {
        break;
      }
    }
    double over = Tsv.hundredths(cursor + plan.tick().seconds());
    List<Tick> ticks =
        new ClosedLoop(plan, model, stages, new Random(seed)).ticks(model.uptime(), over);
    return new RecordedCourse(plan, model, model.uptime(), over, List.copyOf(stages), ticks);
  }

  /** The death that ended it. */
  Optional<LossModel> death() {
    return stages.get(stages.size() - 1).death();
  }

  /** What of it was recorded when the host itself goes down with the link. */
  RecordedCourse cutOff() {
    StageRun last = stages.get(stages.size() - 1);
    double down = death().map(d -> last.begins(d) + 0.3).orElse(over);
    return new RecordedCourse(
        plan,
        model,
        begun,
        down,
        stages.subList(0, stages.size() - 1),
        ticks.stream().filter(b -> b.t() <= down).toList());
  }
}
