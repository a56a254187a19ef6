package besser.gate.report.flame;

import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Folded stacks of the driver's workers in all windows of a repetition.
 *
 * @param counts chain, root first, joined by {@code ;}, to samples; sorted, so that pictures are
 *     the same on every machine
 */
public record WorkerStacks(SortedMap<String, Long> counts) {
  /** The symbol whose share the campaign is about. */
  public static final String LOCK = "_raw_spin_unlock_irqrestore";

  private static final Set<String> WORKERS =
      Set.of("bes2600_bh", "bes2600_bh_work", "bes2600_bh_thread", "sdio_rx_work", "sdio_tx_work");

  /** Of one repetition; empty where no window was recorded. */
  public static WorkerStacks of(Repetition repetition) {
    return of(List.of(repetition));
  }

  /** Of several repetitions together. */
  public static WorkerStacks of(List<Repetition> repetitions) {
    SortedMap<String, Long> counts = new TreeMap<>();
    repetitions.stream()
        .flatMap(r -> r.perf().value().stream())
        .flatMap(List<PerfWindow>::stream)
        .flatMap(w -> w.profile().value().stream())
        .forEach(p -> p.stacks().forEach((chain, n) -> add(counts, chain, n)));
    return new WorkerStacks(counts);
  }

  private static void add(SortedMap<String, Long> counts, String chain, long samples) {
    if (Arrays.stream(chain.split(";", -1)).anyMatch(WORKERS::contains)) {
      counts.merge(chain, samples, Long::sum);
    }
  }

  /** All samples. */
  public long samples() {
    return counts.values().stream().mapToLong(n -> n).sum();
  }

  /** Samples whose leaf is {@link #LOCK}. */
  public long locked() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().endsWith(";" + LOCK) || e.getKey().equals(LOCK))
        .mapToLong(e -> e.getValue())
        .sum();
  }

  /** One line a chain, as stackcollapse scripts print it; a kernel frame is marked as one. */
  public String collapsed() {
    return counts.entrySet().stream()
        .map(
            e ->
                Arrays.stream(e.getKey().split(";", -1))
                        .map(f -> clean(f) + "_[k]")
                        .collect(Collectors.joining(";"))
                    + " "
                    + e.getValue()
                    + "\n")
        .collect(Collectors.joining());
  }

  /** The converter escapes neither markup nor quotes; symbols need none of what is replaced. */
  private static String clean(String frame) {
    return frame.replaceAll("[^A-Za-z0-9_.$:@+\\[\\]-]", "?");
  }
}
