package besser.gate.metric.lock;

import besser.gate.evidence.CpuTime;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * {@code lock.cpu_coverage}: of all CPUs in all windows, the least samples over those it owes. A
 * clock owes frequency times length on every CPU that was online. Cycles come only where a CPU is
 * busy, so they are owed in proportion to what {@code /proc/stat} said at both ends of the window
 * ({@code device/cpu.tsv}); a CPU that was idle owes none and is named.
 */
final class OwedSamples {
  private static final String NAME = "lock.cpu_coverage";

  /** Fewer than these are no number a share can be taken of: the CPU was idle. */
  private static final double IDLE = 20;

  private final Part<Map<String, String>> start;
  private final LockReadings names;
  private final List<Share> shares = new ArrayList<>();
  private final List<String> idle = new ArrayList<>();

  private record Share(int window, int cpu, long got, double owed) {
    double value() {
      return got / owed;
    }

    String words() {
      return "Least: CPU %s in window %s, %s of %s samples."
          .formatted(cpu, window, got, Math.round(owed));
    }
  }

  private OwedSamples(Part<Map<String, String>> start, LockReadings names) {
    this.start = start;
    this.names = names;
  }

  static Reading of(Part<Map<String, String>> start, List<PerfWindow> windows, LockReadings names) {
    if (!names.why().isEmpty()) {
      return names.absent(NAME, names.why());
    }
    return new OwedSamples(start, names).over(windows);
  }

  private Reading over(List<PerfWindow> windows) {
    for (PerfWindow w : windows) {
      Optional<String> why = w.profile().value().flatMap(profile -> add(w, profile));
      if (why.isPresent()) {
        return names.absent(NAME, "Perf window %s: %s".formatted(w.window(), why.get()));
      }
    }
    String rest = idle.isEmpty() ? "" : " Idle, and owing none: " + String.join(", ", idle) + ".";
    return shares.stream()
        .min(Comparator.comparingDouble(Share::value))
        .map(s -> names.measured(NAME, s.value(), Unit.SHARE, s.words() + rest))
        .orElseGet(() -> names.absent(NAME, "No CPU was busy in any window." + rest));
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
      OptionalDouble busy = cycles ? busy(w, cpu) : OptionalDouble.of(1);
      if (busy.isEmpty()) {
        return Optional.of(
            "cycles are owed by how busy a CPU was, and device/cpu.tsv does not say it of CPU %s."
                .formatted(cpu));
      }
      double owed = hz.getAsDouble() * w.seconds() * busy.getAsDouble();
      if (cycles && owed < IDLE) {
        idle.add("CPU %s in window %s".formatted(cpu, w.window()));
      } else if (owed > 0) {
        shares.add(
            new Share(w.window(), cpu, profile.sampling().byCpu().getOrDefault(cpu, 0L), owed));
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

  /** Share of the window in which a CPU was busy. */
  private static OptionalDouble busy(PerfWindow w, int cpu) {
    List<CpuTime> rows =
        w.cpuTimes().value().orElse(List.of()).stream()
            .filter(r -> r.cpu().equals("cpu" + cpu))
            .sorted(Comparator.comparingDouble(CpuTime::t))
            .toList();
    if (rows.size() < 2) {
      return OptionalDouble.empty();
    }
    CpuTime first = rows.get(0);
    CpuTime last = rows.get(rows.size() - 1);
    double busy = last.busy() - first.busy();
    double all = busy + last.idle() - first.idle();
    return all > 0 && busy >= 0 ? OptionalDouble.of(busy / all) : OptionalDouble.empty();
  }
}
