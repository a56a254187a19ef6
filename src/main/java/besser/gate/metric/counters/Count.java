package besser.gate.metric.counters;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.CpuList;
import besser.gate.evidence.FactForm;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
    /** Seconds of hits that may come after the first entry is printed and before the totals are. */
    private static final double PRINTING = 1;

    /** For how long it counted. */
    public double seconds() {
      return end - start;
    }

    /** Why its entries are not all that its totals count; empty where they are. */
    private Optional<String> unlisted() {
      long listed = histogram.hits().values().stream().mapToLong(Long::longValue).sum();
      long total = histogram.totalHits();
      double meanwhile = histogram.hits().size() + total / seconds() * PRINTING;
      return total - listed <= meanwhile
          ? Optional.empty()
          : Optional.of(
              "has entries of %s hits, and its totals say %s; what the others were is not known."
                  .formatted(listed, total));
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
    return of(mine.get(0), overrun(repetition, name));
  }

  private static Count of(Counter counter, Optional<String> overrun) {
    String file = counter.histogram().file();
    Optional<Histogram> histogram = counter.histogram().value();
    if (histogram.isEmpty()) {
      return new Uncounted(file, counter.histogram().why(), counter.status().equals("missing"));
    }
    if (!counter.armed()) {
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
    if (!(end > start)) {
      return new Uncounted(
          file,
          "counters.tsv does not say from when to when " + counter.name() + " counted.",
          false);
    }
    Counted counted = new Counted(file, start, end, histogram.get());
    return counted
        .unlisted()
        .<Count>map(why -> new Uncounted(file, counter.name() + " " + why, false))
        .orElse(counted);
  }

  /**
   * Each CPU has a buffer of its own in each instance of the tracer, and one that is not in the
   * file may have lost anything. Times are taken in a second instance, where there is one.
   */
  private static Optional<String> overrun(Repetition repetition, String counter) {
    Part<Map<String, Long>> stats = repetition.traceStats();
    if (stats.value().isEmpty()) {
      return Optional.of("Nothing proves that no event was lost: " + stats.why());
    }
    Map<String, Long> told = stats.value().get();
    Optional<String> lost =
        told.entrySet().stream()
            .filter(e -> e.getKey().contains("overrun") || e.getKey().contains("dropped"))
            .filter(e -> e.getValue() > 0)
            .map(e -> "The trace buffer lost events: " + e.getKey() + " is " + e.getValue() + ".")
            .findFirst();
    if (lost.isPresent()) {
      return lost;
    }
    boolean apart = counter.matches("(in|out|time)_.*");
    String of = apart && told.keySet().stream().anyMatch(k -> k.contains("-time.")) ? "-time" : "";
    List<String> silent =
        online(repetition)
            .filter(cpu -> !told.containsKey("cpu%s%s.overrun".formatted(cpu, of)))
            .mapToObj(cpu -> "CPU " + cpu)
            .toList();
    return silent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Nothing proves that no event was lost: %s counts no overruns of %s."
                .formatted(stats.file(), String.join(", ", silent)));
  }

  /** The CPUs start.txt lists, else as many as it counts; at least the first. */
  private static IntStream online(Repetition repetition) {
    String list = repetition.told("cpus_online").orElse("");
    if (FactForm.CPUS.fits(list)) {
      return CpuList.of(list).stream().mapToInt(cpu -> cpu);
    }
    Map<String, String> facts = repetition.deviceStart().value().orElse(Map.of());
    return IntStream.range(0, Math.max(1, (int) Math.round(Facts.number(facts, "cpus").orElse(1))));
  }
}
