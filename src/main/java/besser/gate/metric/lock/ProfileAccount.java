package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Facts;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a profile's shares are shares of CPU, and whether all the driver's samples are accounted
 * for.
 *
 * <ul>
 *   <li>{@code lock.foreign_events}: windows whose event counts no CPU time, see {@link
 *       SampledEvent}
 *   <li>{@code lock.cpu_coverage}, {@code lock.cpu_surplus}: see {@link OwedSamples}
 *   <li>{@code lock.unknown_works}: samples of kernel threads with frames of the module and no
 *       known worker, over these and the workers'
 *   <li>{@code lock.module_in_interrupts}, {@code lock.module_in_calls}: samples with frames of the
 *       module in interrupts and softirqs, and in system calls, over the workers'
 *   <li>{@code lock.driver_path_siblings}, {@code lock.all_workers_siblings}: the workers' samples
 *       with another unlock as leaf, see {@link SiblingLeaves}, over the workers'
 *   <li>{@code lock.all_workers_interrupted}: samples in the lock with an interrupt on top of the
 *       worker, over the workers'
 *   <li>{@code lock.slowed}: windows in which perf ran slower than asked
 * </ul>
 */
final class ProfileAccount {
  private static final int NAMED = 3;

  private final Repetition repetition;
  private final List<PerfWindow> windows;
  private final LockReadings names;

  ProfileAccount(Repetition repetition, List<PerfWindow> windows, LockReadings names) {
    this.repetition = repetition;
    this.windows = windows;
    this.names = names;
  }

  List<Reading> all() {
    List<Reading> out = new ArrayList<>();
    out.add(foreignEvents());
    out.addAll(OwedSamples.of(repetition, windows, names));
    out.addAll(places());
    out.add(slowed());
    return out;
  }

  private Reading foreignEvents() {
    String name = "lock.foreign_events";
    if (!names.why().isEmpty()) {
      return names.absent(name, names.why());
    }
    List<String> foreign =
        windows.stream()
            .flatMap(w -> w.profile().value().stream())
            .map(p -> p.sampling().event())
            .filter(event -> SampledEvent.of(event) == SampledEvent.OTHER)
            .toList();
    String seen =
        windows.stream()
            .flatMap(w -> w.profile().value().stream())
            .map(p -> p.sampling().event())
            .distinct()
            .collect(Collectors.joining(", "));
    return names.measured(name, foreign.size(), Unit.COUNT, "Sampled: " + seen + ".");
  }

  private List<Reading> places() {
    ModuleFrames frames = ModuleFrames.of(repetition.driver(), windows);
    Map<String, Long> ofWorkers = new TreeMap<>();
    Map<ModuleFrames.Place, Long> counts = new EnumMap<>(ModuleFrames.Place.class);
    Map<String, Long> unknown = new TreeMap<>();
    for (PerfWindow w : windows) {
      w.profile()
          .value()
          .map(PerfWindow.Profile::stacks)
          .orElse(Map.of())
          .forEach(
              (stack, n) -> {
                ModuleFrames.Place place = frames.place(stack);
                counts.merge(place, n, Long::sum);
                if (place == ModuleFrames.Place.UNKNOWN_WORK) {
                  unknown.merge(stack, n, Long::sum);
                } else if (place == ModuleFrames.Place.WORKER) {
                  ofWorkers.merge(stack, n, Long::sum);
                }
              });
    }
    Driver driver = repetition.driver();
    long workers = counts.getOrDefault(ModuleFrames.Place.WORKER, 0L);
    long works = counts.getOrDefault(ModuleFrames.Place.UNKNOWN_WORK, 0L);
    return List.of(
        share("lock.unknown_works", works, workers + works, chains(unknown)),
        share(
            "lock.module_in_interrupts",
            counts.getOrDefault(ModuleFrames.Place.INTERRUPT, 0L),
            workers,
            ""),
        share(
            "lock.module_in_calls", counts.getOrDefault(ModuleFrames.Place.CALL, 0L), workers, ""),
        share(
            "lock.driver_path_siblings",
            SiblingLeaves.count(ofWorkers, driver, driver.path()),
            workers,
            ""),
        share(
            "lock.all_workers_siblings",
            SiblingLeaves.count(ofWorkers, driver, driver.workers()),
            workers,
            ""),
        share("lock.all_workers_interrupted", interruptedLocks(ofWorkers, driver), workers, ""));
  }

  private static long interruptedLocks(Map<String, Long> ofWorkers, Driver driver) {
    return ofWorkers.entrySet().stream()
        .filter(
            e ->
                WorkerChain.of(e.getKey(), driver)
                    .filter(chain -> chain.isLock() && chain.isInterrupted())
                    .isPresent())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static String chains(Map<String, Long> unknown) {
    String most =
        unknown.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(NAMED)
            .map(e -> "%s (%s)".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    return most.isEmpty() ? "" : "Most often: " + most + ".";
  }

  private Reading share(String name, long some, long of, String note) {
    if (!names.why().isEmpty()) {
      return names.absent(name, names.why());
    }
    return of == 0
        ? names.absent(name, "No sample has a frame of the driver's workers.")
        : names.measured(name, (double) some / of, Unit.SHARE, note);
  }

  private Reading slowed() {
    String name = "lock.slowed";
    if (!names.why().isEmpty()) {
      return names.absent(name, names.why());
    }
    OptionalDouble limit = limit();
    List<PerfWindow> slow =
        windows.stream().filter(w -> slower(w.takenHz(), w.hz()) || slower(limit, w.hz())).toList();
    String note =
        slow.stream()
            .findFirst()
            .map(
                w ->
                    "The kernel allowed %s samples a second, %s were asked (%s)."
                        .formatted(
                            Unit.COUNT.print(
                                slower(w.takenHz(), w.hz())
                                    ? w.takenHz().getAsDouble()
                                    : limit.getAsDouble()),
                            Unit.COUNT.print(w.hz().getAsDouble()),
                            slower(w.takenHz(), w.hz())
                                ? "device/perf-%s.stderr.txt".formatted(w.window())
                                : "perf_max_sample_rate of device/start.txt or end.txt"))
            .orElse("");
    return names.measured(name, slow.size(), Unit.COUNT, note);
  }

  /** The kernel lowers its limit where samples take too long: the lower of both ends. */
  private OptionalDouble limit() {
    return Stream.of(repetition.deviceStart(), repetition.deviceEnd())
        .map(p -> Facts.number(p.value().orElse(Map.of()), "perf_max_sample_rate"))
        .flatMapToDouble(OptionalDouble::stream)
        .min();
  }

  private static boolean slower(OptionalDouble taken, OptionalDouble asked) {
    return taken.isPresent() && asked.isPresent() && taken.getAsDouble() < asked.getAsDouble();
  }
}
