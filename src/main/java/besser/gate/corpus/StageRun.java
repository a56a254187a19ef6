package besser.gate.corpus;

import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.List;
import java.util.Optional;

/**
 * One stage as it ran, on the device's boot-time clock.
 *
 * @param stage which
 * @param listen when the listener was ready
 * @param start first payload byte
 * @param end when it was over
 * @param compression of the plan
 * @param stalls in it
 * @param losses in it
 */
record StageRun(
    Stage stage,
    double listen,
    double start,
    double end,
    double compression,
    List<StallModel> stallModels,
    List<LossModel> losses) {

  static StageRun of(Plan plan, RepetitionModel model, Stage stage, double listen) {
    double compression = plan.compression();
    double start = listen + 0.5 / compression;
    // A stage is over when the sender has closed, which is never before its time.
    double full = start + plan.length(stage).seconds() + Math.min(0.2, plan.tick().seconds());
    List<LossModel> losses =
        model.losses().stream().filter(l -> l.stage().equals(stage.id())).toList();
    double end =
        losses.stream()
            .filter(l -> l.back().isEmpty())
            .mapToDouble(
                l -> start + (l.at().seconds() + model.postMortem().seconds()) / compression)
            .reduce(full, Math::min);
    return new StageRun(
        stage,
        RecordedCourse.round(listen),
        RecordedCourse.round(start),
        RecordedCourse.round(end),
        compression,
        model.stallModels().stream().filter(s -> s.stage().equals(stage.id())).toList(),
        losses);
  }

  /** The loss that it never came back from. */
  Optional<LossModel> death() {
    return losses.stream().filter(l -> l.back().isEmpty()).findFirst();
  }

  /** As in stages.tsv. */
  String endedBy() {
    return death().isPresent() ? "stopped" : "closed";
  }

  /** The loss in force at a moment. */
  Optional<LossModel> lossAt(double t) {
    return losses.stream().filter(l -> begins(l) <= t && t < ends(l)).findFirst();
  }

  double begins(LossModel lossModel) {
    return start + lossModel.at().seconds() / compression;
  }

  double ends(LossModel lossModel) {
    return lossModel
        .back()
        .map(back -> begins(lossModel) + back.seconds() / compression)
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Seconds of a stretch in which nothing gets through. */
  double quiet(double from, double to) {
    double seconds = 0;
    for (StallModel stallModel : stallModels) {
      double at = start + stallModel.at().seconds() / compression;
      seconds += overlap(from, to, at, at + stallModel.length().seconds() / compression);
    }
    for (LossModel lossModel : losses) {
      seconds += overlap(from, to, begins(lossModel), ends(lossModel));
    }
    return Math.min(seconds, to - from);
  }

  private static double overlap(double from, double to, double start, double end) {
    return Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
}
