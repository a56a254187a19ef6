package besser.gate.corpus;

import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.plan.TimeScale;
import java.util.List;
import java.util.Optional;

/**
 * One stage as it ran, on the device's boot-time clock.
 *
 * @param stage which
 * @param listen when the listener was ready
 * @param start first payload byte
 * @param end when it was over
 * @param scale of the plan
 * @param stallModels in it
 * @param losses in it
 */
record StageRun(
    Stage stage,
    double listen,
    double start,
    double end,
    TimeScale scale,
    List<StallModel> stallModels,
    List<LossModel> losses) {

  static StageRun of(Plan plan, RepetitionModel model, Stage stage, double listen) {
    TimeScale scale = plan.scale();
    double start = listen + scale.real(0.5);
    // A stage is over when the sender has closed, which is never before its time.
    double full = start + plan.length(stage).seconds() + Math.min(0.2, plan.tick().seconds());
    List<LossModel> losses =
        model.losses().stream().filter(l -> l.stage().equals(stage.id())).toList();
    double end =
        losses.stream()
            .filter(l -> l.back().isEmpty())
            .mapToDouble(l -> start + scale.real(l.at().seconds() + model.postMortem().seconds()))
            .reduce(full, Math::min);
    return new StageRun(
        stage,
        Tsv.hundredths(listen),
        Tsv.hundredths(start),
        Tsv.hundredths(end),
        scale,
        model.stallModels().stream().filter(s -> s.stage().equals(stage.id())).toList(),
        losses);
  }

  /** The loss that it never came back from. */
  Optional<LossModel> death() {
    return losses.stream().filter(l -> l.back().isEmpty()).findFirst();
  }

  /** When the next one may be listened for: a loss that began after it goes by first. */
  double over() {
    return losses.stream()
        .filter(l -> l.back().isPresent())
        .mapToDouble(this::ends)
        .reduce(end, Math::max);
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
    return start + scale.real(lossModel.at().seconds());
  }

  double ends(LossModel lossModel) {
    return lossModel
        .back()
        .map(back -> begins(lossModel) + scale.real(back.seconds()))
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Seconds of a stretch in which nothing gets through. */
  double quiet(double from, double to) {
    double seconds = 0;
    for (StallModel stallModel : stallModels) {
      double at = start + scale.real(stallModel.at().seconds());
      seconds += overlap(from, to, at, at + scale.real(stallModel.length().seconds()));
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
