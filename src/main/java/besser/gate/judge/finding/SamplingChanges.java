package besser.gate.judge.finding;

import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.lock.SamplingOrder;
import java.util.List;
import java.util.SortedSet;

/**
 * A repetition whose profile perf sampled by another order than the first one's. Each share stands
 * by itself, but other events and rates weigh work otherwise, and cost otherwise beside what is
 * judged.
 */
final class SamplingChanges {
  private SamplingChanges() {}

  static List<Seen> of(List<JudgedStage> judgedStages) {
    List<Repetition> counted =
        judgedStages.stream().map(JudgedStage::repetition).filter(r -> !r.isAbandoned()).toList();
    return counted.stream()
        .skip(1)
        .filter(r -> isOther(SamplingOrder.of(counted.get(0)), SamplingOrder.of(r)))
        .map(r -> seen(counted.get(0), r))
        .toList();
  }

  /** Where nothing was sampled the lock claims say so. */
  private static boolean isOther(SortedSet<String> first, SortedSet<String> own) {
    return !first.isEmpty() && !own.isEmpty() && !first.equals(own);
  }

  private static Seen seen(Repetition first, Repetition own) {
    return new Seen(
        "F-perf-order",
        "condition",
        own.id(),
        ": perf was given another event or rate than in the first repetition.",
        "%s in %s, %s in %s (period_hz of device/perf.tsv, device/perf-N.script.gz)"
            .formatted(
                String.join(", ", SamplingOrder.of(own)),
                own.id(),
                String.join(", ", SamplingOrder.of(first)),
                first.id()));
  }
}
