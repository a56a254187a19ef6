package besser.gate.metric.counters;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One kernel counter: counted, or why it is not to be believed. */
public sealed interface Count {
  /** File the count stands in. */
  String file();

  /**
   * A counter that was armed, read, and lost nothing.
   *
   * @param file its hist file
   * @param start when it was armed, boot-time clock, seconds
   * @param end when it was read; after {@code start}
   * @param histogram its counts
   */
  record Counted(String file, double start, double end, Histogram histogram) implements Count {
    /** For how long it counted. */
    public double seconds() {
      return end - start;
    }
  }

  /**
   * A counter that was not taken, or took less than there was.
   *
   * @param file where it stands or should stand
   * @param why a sentence for the reviewer
   * @param impossible whether the kernel has no such event, so that nothing was there to count
   */
  record Uncounted(String file, String why, boolean impossible) implements Count {}

  /** The counter of that name, from {@code device/counters.tsv} and its hist file. */
  static Count of(Repetition repetition, String name) {
    Part<List<Counter>> table = repetition.counters();
    if (table.value().isEmpty()) {
      return new Uncounted(table.file(), table.why(), false);
    }
    List<Counter> mine = table.value().get().stream().filter(c -> c.name().equals(name)).toList();
    if (mine.size() != 1) {
      return new Uncounted(
          table.file(),
          "%s%s%s."
              .formatted(
                  table.file(),
                  mine.isEmpty() ? " does not list " : " lists more than once ",
                  name),
          false);
    }
    return of(mine.get(0), overrun(repetition.traceStats()));
  }

  private static Count of(Counter counter, Optional<String> overrun) {
    String file = counter.histogram().file();
    Optional<Histogram> histogram = counter.histogram().value();
    if (histogram.isEmpty()) {
      return new Uncounted(file, counter.histogram().why(), counter.status().equals("missing"));
    }
    if (!counter.status().equals("armed")) {
      return new Uncounted(
          file, counter.name() + " has counts though it was " + counter.status() + ".", false);
    }
    if (histogram.get().dropped() > 0) {
      return new Uncounted(
          file,
          "%s dropped %s hits (its table was full), so its counts are too small."
              .formatted(counter.name(), histogram.get().dropped()),
          false);
    }
    if (overrun.isPresent()) {
      return new Uncounted(file, overrun.get(), false);
    }
    double start = counter.start().orElse(Double.NaN);
    double end = counter.end().orElse(Double.NaN);
    return end > start
        ? new Counted(file, start, end, histogram.get())
        : new Uncounted(
            file,
            "counters.tsv does not say from when to when " + counter.name() + " counted.",
            false);
  }

  private static Optional<String> overrun(Part<Map<String, Long>> stats) {
    if (stats.value().isEmpty()) {
      return Optional.of("Nothing proves that no event was lost: " + stats.why());
    }
    return stats.value().get().entrySet().stream()
        .filter(e -> e.getKey().contains("overrun") || e.getKey().contains("dropped"))
        .filter(e -> e.getValue() > 0)
        .map(e -> "The trace buffer lost events: " + e.getKey() + " is " + e.getValue() + ".")
        .findFirst();
  }
}
