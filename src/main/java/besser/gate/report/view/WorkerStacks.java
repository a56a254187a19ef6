package besser.gate.report.view;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Windows;
import besser.gate.metric.lock.LockCpu;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Folded stacks of the driver's workers in the last stage of the ramp, the ones the lock share is
 * judged on.
 *
 * @param counts chain, root first, joined by {@code ;}, to samples; sorted, so that pictures are
 *     the same on every machine
 * @param why there are none; empty where there are
 * @param lock the symbol whose share the campaign is about
 */
public record WorkerStacks(SortedMap<String, Long> counts, String why, String lock) {
  public WorkerStacks {
    lock = clean(lock);
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** Of one repetition. */
  public static WorkerStacks of(Repetition repetition, Plan plan) {
    Stage last = plan.stages().get(plan.stages().size() - 1);
    String lock = lock(repetition);
    Windows window = Windows.judged(repetition, plan, last);
    if (window instanceof Windows.NotFound none) {
      return new WorkerStacks(new TreeMap<>(), none.why(), lock);
    }
    Part<SortedMap<String, Long>> stacks =
        window
            .found()
            .map(w -> LockCpu.foldedStacks(repetition, w))
            .orElseGet(() -> Part.missing("device/perf.tsv", "The stage has no window."));
    return new WorkerStacks(stacks.value().orElseGet(TreeMap::new), stacks.why(), lock);
  }

  /** Of several repetitions together; those without stacks add nothing. */
  public static WorkerStacks of(List<Repetition> repetitions, Plan plan) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Repetition repetition : repetitions) {
      of(repetition, plan).counts().forEach((chain, n) -> counts.merge(chain, n, Long::sum));
    }
    return new WorkerStacks(
        counts,
        counts.isEmpty() ? "No repetition has stacks." : "",
        repetitions.stream().map(WorkerStacks::lock).findFirst().orElse(""));
  }

  private static String lock(Repetition repetition) {
    return repetition.driver().the(Driver.Role.LOCK).orElse("");
  }

  /** All samples. */
  public long samples() {
    return counts.values().stream().mapToLong(n -> n).sum();
  }

  /** Samples whose leaf is {@link #lock}. */
  public long locked() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().endsWith(";" + lock) || e.getKey().equals(lock))
        .mapToLong(e -> e.getValue())
        .sum();
  }

  /** One line a chain, as stackcollapse scripts print it; a kernel frame is marked as one. */
  public String collapsed() {
    return counts.entrySet().stream()
        .map(
            e ->
                "%s %s\n"
                    .formatted(
                        Arrays.stream(e.getKey().split(";", -1))
                            .map(f -> clean(f) + "_[k]")
                            .collect(Collectors.joining(";")),
                        e.getValue()))
        .collect(Collectors.joining());
  }

  /** The converter escapes neither markup nor quotes; symbols need none of what is replaced. */
  private static String clean(String frame) {
    return frame.replaceAll("[^A-Za-z0-9_.$:@+\\[\\]-]", "?");
  }
}
