package besser.gate.report.chart;

import besser.gate.evidence.RxTick;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a stage lies on the time axis, by the ticks that name it.
 *
 * @param stage of the plan
 * @param start first tick, boot-time clock, seconds
 * @param end last tick
 */
record StageSpan(Stage stage, double start, double end) {
  static List<StageSpan> of(List<RxTick> ticks, Plan plan) {
    List<StageSpan> out = new ArrayList<>();
    for (Stage stage : plan.stages()) {
      var t =
          ticks.stream()
              .filter(x -> x.stage().equals(stage.id()))
              .mapToDouble(RxTick::t)
              .summaryStatistics();
      if (t.getCount() > 1) {
        out.add(new StageSpan(stage, t.getMin(), t.getMax()));
      }
    }
    return out;
  }
}
