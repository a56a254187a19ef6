package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * CPU the driver's workers spend in lock cycling, from the perf windows of a stage ({@code
 * device/perf-N.script.gz}). Unit: share of the samples of all workers. Locked definition of
 * 2026-05-07 (phase1-bug5); the words are those of {@code features/README.md}.
 *
 * <p>The windows of the stage are added up, and each is published for itself. Nothing is added up
 * where one of them is missing, as the five that are left may be the five that look well, or where
 * they were sampled by another order ({@link SamplingOrder}). A chain in which an interrupt came on
 * top of the worker counts, since the definition knows no exception; {@code
 * lock.driver_path_interrupted} says how much of the share that is.
 */
public final class LockCpu {
  private static final String FILE = "device/perf.tsv";

  private LockCpu() {}

  /**
   * Readings over all perf windows of the stage, then over each of them with {@code .window-N}
   * behind the name. {@link LockReadings} lists the names.
   */
  public static List<Reading> of(Repetition repetition, Window window) {
    List<PerfWindow> mine = windows(repetition, window);
    List<Optional<Recording>> each =
        mine.stream().map(w -> recording(w, repetition.driver())).toList();
    String why = missing(repetition, window, mine);
    Optional<Recording> sum =
        why.isEmpty()
            ? each.stream().flatMap(Optional::stream).reduce(Recording::plus)
            : Optional.empty();
    Source source = mine.size() == 1 ? Source.of(mine.get(0).profile().file()) : Source.of(FILE);
    LockReadings names =
        new LockReadings(
            "",
            words(window, mine),
            source,
            NmiStamp.of(repetition.deviceStart(), mine),
            why,
            repetition.driver());
    List<Reading> out = new ArrayList<>(names.all(sum));
    out.addAll(LockCost.of(repetition, window, mine, sum, names));
    out.add(ForeignSymbols.of(repetition.deviceStart(), mine, names));
    out.add(inside(window, mine, names));
    out.addAll(new ProfileAccount(repetition, mine, names).all());
    for (int i = 0; i < mine.size(); i++) {
      PerfWindow w = mine.get(i);
      out.addAll(
          new LockReadings(
                  ".window-" + w.window(),
                  words(window, List.of(w)),
                  Source.of(w.profile().file()),
                  NmiStamp.of(repetition.deviceStart(), List.of(w)),
                  missing(repetition, window, List.of(w)),
                  repetition.driver())
              .brief(each.get(i)));
    }
    return List.copyOf(out);
  }

  /**
   * Folded chains of the driver's workers over all perf windows of the stage, root first, with
   * their sample counts: what a flame graph is drawn from, and of two campaigns a difference.
   */
  public static Part<SortedMap<String, Long>> foldedStacks(Repetition repetition, Window window) {
    List<PerfWindow> mine = windows(repetition, window);
    String why = missing(repetition, window, mine);
    Optional<Recording> sum =
        mine.stream()
            .map(w -> recording(w, repetition.driver()))
            .flatMap(Optional::stream)
            .reduce(Recording::plus);
    return why.isEmpty() && sum.isPresent()
        ? Part.present(FILE, sum.get().tally().stacks())
        : Part.missing(FILE, why);
  }

  /** Windows the recorder took in the stage and that reach into the stretch that is looked at. */
  private static List<PerfWindow> windows(Repetition repetition, Window window) {
    return repetition.perf().value().stream()
        .flatMap(List::stream)
        .filter(w -> w.stage().equals(window.stage().id()))
        .filter(w -> w.start() < window.end() && w.end() > window.start())
        .toList();
  }

  private static Optional<Recording> recording(PerfWindow w, Driver driver) {
    return status(w).isEmpty()
        ? w.profile().value().map(profile -> Recording.of(w, profile, driver))
        : Optional.empty();
  }

  private static String missing(Repetition repetition, Window window, List<PerfWindow> mine) {
    if (repetition.perf().value().isEmpty()) {
      return repetition.perf().why();
    }
    for (int i = 1; i < mine.size(); i++) {
      if (mine.get(i).window() <= mine.get(i - 1).window()) {
        return "%s lists window %s after window %s; its samples cannot be assigned to windows."
            .formatted(FILE, mine.get(i).window(), mine.get(i - 1).window());
      }
    }
    for (PerfWindow w : mine) {
      if (w.profile().value().isEmpty()) {
        // What was ordered and not taken has no number of its own that a reader could look up.
        return w.profile().file().equals(FILE)
            ? w.profile().why()
            : "Perf window " + w.window() + " is missing: " + w.profile().why();
      }
      if (!status(w).isEmpty()) {
        return status(w);
      }
    }
    return mine.isEmpty()
        ? "perf.tsv lists no perf window in the " + window.stage().id() + " stage."
        : SamplingOrder.mixed(mine).orElse("");
  }

  private static String status(PerfWindow w) {
    if (w.recordRc().isEmpty()) {
      return "Nothing says how perf record of window %s ended (%s).".formatted(w.window(), FILE);
    }
    // perf dies of the signal it was stopped by, after it has written everything.
    return List.of(0, 130, 143).contains(w.recordRc().getAsInt())
        ? ""
        : """
            perf record of window %s ended with status %s; device/perf-%s.stderr.txt has its \
            words."""
            .formatted(w.window(), w.recordRc().getAsInt(), w.window());
  }

  private static String words(Window window, List<PerfWindow> mine) {
    double seconds = mine.stream().mapToDouble(PerfWindow::seconds).sum();
    String which =
        mine.size() == 1 ? "perf window " + mine.get(0).window() : mine.size() + " perf windows";
    return which + " of the " + window.stage().id() + " stage, " + Unit.COUNT.print(seconds) + " s";
  }

  /** A window may begin before the first payload byte; its samples cannot be told apart by time. */
  private static Reading inside(Window window, List<PerfWindow> mine, LockReadings names) {
    double recorded = mine.stream().mapToDouble(PerfWindow::seconds).sum();
    double inside =
        mine.stream()
            .mapToDouble(w -> Math.min(w.end(), window.end()) - Math.max(w.start(), window.start()))
            .sum();
    return recorded > 0
        ? names.measured("lock.inside_stage", inside / recorded, Unit.SHARE, "")
        : names.absent("lock.inside_stage", "No perf window was recorded in the stage.");
  }
}
