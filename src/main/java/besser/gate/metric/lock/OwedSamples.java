package besser.gate.metric.lock;

import besser.gate.evidence.CpuList;
import besser.gate.evidence.FactForm;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * {@code lock.cpu_coverage} and {@code lock.cpu_surplus}: of all CPUs in all windows, the least and
 * the most samples over those it owes. {@code device/cpu.tsv} says which CPUs were online at both
 * ends of a window and what {@code /proc/stat} said of them. A clock owes frequency times length on
 * each.
 *
 * <p>Cycles come only where a CPU is busy, so they are owed in proportion to that; a CPU that was
 * idle owes none and is named. Of cycles the error of counting is taken off ({@link CountedShare});
 * what that lets pass in one window a CPU must not give in all of them together. That is the least:
 * the kernel steers the period so that cycles come at the frequency that was asked from one tick to
 * the next, also where a CPU slept between two (perf_adjust_freq_unthr_context). One whose tick
 * goes on while it sleeps gives as many as a busy one, so the most is again frequency times length.
 */
final class OwedSamples {
  private static final String LEAST = "lock.cpu_coverage";
  private static final String MOST = "lock.cpu_surplus";

  /** Fewer than these are no number a share can be taken of: the CPU was idle. */
  private static final double IDLE = 20;

  private final Part<Map<String, String>> start;
  private final LockReadings names;
  private final List<Share> shares = new ArrayList<>();
  private final Map<Integer, Share> totals = new TreeMap<>();
  private final List<String> idle = new ArrayList<>();

  /**
   * What a CPU gave of what it owes.
   *
   * @param owed at least
   * @param variance of that
   * @param ordered frequency times length
   */
  private record Share(
      int cpu,
      String where,
      boolean cycles,
      long got,
      double owed,
      double variance,
      double ordered) {
    static Share of(
        PerfWindow w, int cpu, boolean cycles, long got, double ordered, BusyTime busy) {
      double due = Math.max(1, cycles ? ordered * busy.share() : ordered);
      double variance = Math.pow(due * busy.error(), 2);
      return new Share(
          cpu, "window " + w.window(), cycles, got, due, variance, Math.max(1, ordered));
    }

    Share plus(Share other) {
      return new Share(
          cpu,
          "all windows",
          cycles,
          got + other.got,
          owed + other.owed,
          variance + other.variance,
          ordered + other.ordered);
    }

    /** A clock ticks whatever happens; of cycles chance is taken off. */
    double least() {
      return cycles
          ? new CountedShare(got, owed, Math.sqrt(variance) / owed).withoutChance()
          : got / owed;
    }

    double most() {
      return got / ordered;
    }

    double seen() {
      return got / owed;
    }

    boolean isIdle() {
      return cycles && owed < IDLE && got < IDLE;
    }

    String leastWords() {
      return "Least: CPU %s in %s, %s of %s samples%s."
          .formatted(
              cpu,
              where,
              got,
              Math.round(owed),
              cycles ? "; what chance may do to such a count is taken off" : "");
    }

    String mostWords() {
      return "Most: CPU %s in %s, %s of %s samples%s."
          .formatted(
              cpu,
              where,
              got,
              Math.round(ordered),
              cycles ? ", which a CPU gives that is busy at every tick" : "");
    }
  }

  private OwedSamples(Part<Map<String, String>> start, LockReadings names) {
    this.start = start;
    this.names = names;
  }

  static List<Reading> of(Repetition repetition, List<PerfWindow> windows, LockReadings names) {
    if (!names.why().isEmpty()) {
      return absent(names, names.why());
    }
    return SampleTimes.fault(repetition, windows)
        .map(why -> absent(names, why))
        .orElseGet(() -> new OwedSamples(repetition.deviceStart(), names).over(windows));
  }

  private static List<Reading> absent(LockReadings names, String why) {
    return List.of(names.absent(LEAST, why), names.absent(MOST, why));
  }

  private List<Reading> over(List<PerfWindow> windows) {
    for (PerfWindow w : windows) {
      Optional<String> why = w.profile().value().flatMap(profile -> add(w, profile));
      if (why.isPresent()) {
        return absent(names, "Perf window %s: %s".formatted(w.window(), why.get()));
      }
    }
    if (windows.size() > 1) {
      totals.values().stream().filter(s -> !s.isIdle()).forEach(shares::add);
    }
    String rest = idle.isEmpty() ? "" : " Idle, and owing none: " + String.join(", ", idle) + ".";
    if (shares.isEmpty()) {
      return absent(names, "No CPU was busy in any window." + rest);
    }
    Share least =
        Collections.min(
            shares, Comparator.comparingDouble(Share::least).thenComparingDouble(Share::seen));
    Share most = Collections.max(shares, Comparator.comparingDouble(Share::most));
    return List.of(
        names.measured(LEAST, least.least(), Unit.SHARE, least.leastWords() + rest),
        names.measured(MOST, most.most(), Unit.SHARE, most.mostWords() + rest));
  }

  /** Adds the CPUs of one window; a sentence where it cannot be told what they owe. */
  private Optional<String> add(PerfWindow w, PerfWindow.Profile profile) {
    OptionalDouble hz = w.takenHz();
    List<Integer> online = online(w);
    if (hz.isEmpty() || w.cpus().isEmpty() || online.isEmpty()) {
      return Optional.of("perf.tsv has no sampling frequency or no number of CPUs.");
    }
    if (profile.sampling().byCpu().isEmpty() && profile.samples() > 0) {
      return Optional.of("perf printed no CPU beside its samples.");
    }
    if (w.seconds() <= 0) {
      return Optional.of("it ends before it begins (device/perf.tsv).");
    }
    OptionalDouble counted = Facts.number(start.value().orElse(Map.of()), "cpus");
    if (counted.isPresent() && counted.getAsDouble() != online.size()) {
      return Optional.of(
          "start.txt counts %s CPUs and lists %s."
              .formatted(Math.round(counted.getAsDouble()), online.size()));
    }
    if (w.cpus().isPresent() && w.cpus().getAsInt() != online.size()) {
      return Optional.of(
          "perf.tsv counts %s CPUs, start.txt lists %s."
              .formatted(w.cpus().getAsInt(), online.size()));
    }
    boolean cycles = SampledEvent.of(profile.sampling().event()) == SampledEvent.CYCLES;
    for (int cpu : online) {
      Optional<BusyTime> busy = BusyTime.of(w, cpu);
      if (busy.isEmpty()) {
        return Optional.of(
            """
                how many samples a CPU owes follows from the time it spent, and device/cpu.tsv lacks \
                that of CPU %s at an end of the window."""
                .formatted(cpu));
      }
      long got = profile.sampling().byCpu().getOrDefault(cpu, 0L);
      double ordered = hz.getAsDouble() * w.seconds();
      Share share = Share.of(w, cpu, cycles, got, ordered, busy.get());
      totals.merge(cpu, share, Share::plus);
      if (share.isIdle()) {
        idle.add("CPU %s in window %s".formatted(cpu, w.window()));
      } else {
        shares.add(share);
      }
    }
    return Optional.empty();
  }

  /** Those start.txt lists, else as many as perf.tsv counts. */
  private List<Integer> online(PerfWindow w) {
    String list = Facts.text(start.value().orElse(Map.of()), "cpus_online").orElse("");
    if (FactForm.CPUS.fits(list)) {
      return CpuList.of(list);
    }
    return IntStream.range(0, w.cpus().orElse(0)).boxed().toList();
  }
}
