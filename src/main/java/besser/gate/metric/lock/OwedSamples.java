package besser.gate.metric.lock;

import besser.gate.evidence.CpuTime;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * {@code lock.cpu_coverage} and {@code lock.cpu_surplus}: of all CPUs in all windows, the least and
 * the most samples over those it owes. {@code device/cpu.tsv} says which CPUs were online at both
 * ends of a window and what {@code /proc/stat} said of them. A clock owes frequency times length on
 * each. Cycles come only where a CPU is busy, so they are owed in proportion to that; a CPU that
 * was idle owes none and is named.
 */
final class OwedSamples {
  private static final String LEAST = "lock.cpu_coverage";
  private static final String MOST = "lock.cpu_surplus";

  /** Fewer than these are no number a share can be taken of: the CPU was idle. */
  private static final double IDLE = 20;

  /** Seconds a reading of /proc/stat may be off the end of a window it is for. */
  private static final double LATE = 2;

  private final Part<Map<String, String>> start;
  private final LockReadings names;
  private final List<Share> shares = new ArrayList<>();
  private final List<String> idle = new ArrayList<>();

  private record Share(int window, int cpu, long got, double owed) {
    double value() {
      return got / owed;
    }

    String words(String which) {
      return "%s: CPU %s in window %s, %s of %s samples."
          .formatted(which, cpu, window, got, Math.round(owed));
    }
  }

  private OwedSamples(Part<Map<String, String>> start, LockReadings names) {
    this.start = start;
    this.names = names;
  }

  static List<Reading> of(
      Part<Map<String, String>> start, List<PerfWindow> windows, LockReadings names) {
    if (!names.why().isEmpty()) {
      return absent(names, names.why());
    }
    return new OwedSamples(start, names).over(windows);
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
    String rest = idle.isEmpty() ? "" : " Idle, and owing none: " + String.join(", ", idle) + ".";
    if (shares.isEmpty()) {
      return absent(names, "No CPU was busy in any window." + rest);
    }
    Comparator<Share> by = Comparator.comparingDouble(Share::value);
    Share least = Collections.min(shares, by);
    Share most = Collections.max(shares, by);
    return List.of(
        names.measured(LEAST, least.value(), Unit.SHARE, least.words("Least") + rest),
        names.measured(MOST, most.value(), Unit.SHARE, most.words("Most") + rest));
  }

  /** Adds the CPUs of one window; a sentence where it cannot be told what they owe. */
  private Optional<String> add(PerfWindow w, PerfWindow.Profile profile) {
    OptionalDouble hz = w.takenHz();
    List<Integer> online = online(w);
    if (hz.isEmpty() || online.isEmpty()) {
      return Optional.of("perf.tsv has no sampling frequency or no number of CPUs.");
    }
    if (profile.sampling().byCpu().isEmpty() && profile.samples() > 0) {
      return Optional.of("perf printed no CPU beside its samples.");
    }
    if (w.seconds() <= 0) {
      return Optional.of("it ends before it begins (device/perf.tsv).");
    }
    if (w.cpus().isPresent() && w.cpus().getAsInt() != online.size()) {
      return Optional.of(
          "perf.tsv counts %s CPUs, start.txt lists %s."
              .formatted(w.cpus().getAsInt(), online.size()));
    }
    boolean cycles = SampledEvent.of(profile.sampling().event()) == SampledEvent.CYCLES;
    for (int cpu : online) {
      OptionalDouble busy = busy(w, cpu);
      if (busy.isEmpty()) {
        return Optional.of(
            """
                what a CPU owes is told by what it did, and device/cpu.tsv does not say it of CPU \
                %s at both ends of the window."""
                .formatted(cpu));
      }
      long got = profile.sampling().byCpu().getOrDefault(cpu, 0L);
      double owed = hz.getAsDouble() * w.seconds() * (cycles ? busy.getAsDouble() : 1);
      if (cycles && owed < IDLE && got < IDLE) {
        idle.add("CPU %s in window %s".formatted(cpu, w.window()));
      } else if (owed > 0 || got > 0) {
        shares.add(new Share(w.window(), cpu, got, Math.max(1, owed)));
      }
    }
    return Optional.empty();
  }

  /** Those start.txt lists, else as many as perf.tsv counts. */
  private List<Integer> online(PerfWindow w) {
    String list = Facts.text(start.value().orElse(Map.of()), "cpus_online").orElse("");
    if (list.matches("\\d+(-\\d+)?(,\\d+(-\\d+)?)*")) {
      return List.of(list.split(",", -1)).stream()
          .flatMapToInt(OwedSamples::range)
          .boxed()
          .toList();
    }
    return IntStream.range(0, w.cpus().orElse(0)).boxed().toList();
  }

  private static IntStream range(String range) {
    String[] ends = range.split("-", -1);
    return IntStream.rangeClosed(
        Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  /** Share of the window in which a CPU was busy; empty where its ends are not told. */
  private static OptionalDouble busy(PerfWindow w, int cpu) {
    List<CpuTime> rows =
        w.cpuTimes().value().orElse(List.of()).stream()
            .filter(r -> r.cpu().equals("cpu" + cpu))
            .sorted(Comparator.comparingDouble(CpuTime::t))
            .toList();
    if (rows.size() != 2) {
      return OptionalDouble.empty();
    }
    CpuTime first = rows.get(0);
    CpuTime last = rows.get(1);
    if (Math.abs(first.t() - w.start()) > LATE || Math.abs(last.t() - w.end()) > LATE) {
      return OptionalDouble.empty();
    }
    double busy = last.busy() - first.busy();
    double all = busy + last.idle() - first.idle();
    return all > 0 && busy >= 0 ? OptionalDouble.of(busy / all) : OptionalDouble.empty();
  }
}
