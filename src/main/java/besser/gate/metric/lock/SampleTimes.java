package besser.gate.metric.lock;

import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether samples were taken when {@code perf.tsv} says: through the whole of each window, and in
 * all windows by one clock. perf's clock begins with the kernel as the boot-time clock does, stands
 * still in suspend, and is not steered, so that over weeks it drifts.
 */
final class SampleTimes {
  /** Part of a window its samples must lie apart; fewer samples than these say nothing of it. */
  private static final double MOST = 0.8;

  private static final int FEW = 20;

  /** Seconds perf takes to begin, or a tick to be told. */
  private static final double LATE = 5;

  /** Part of the time since boot that clocks may have drifted apart, far above any oscillator's. */
  private static final double DRIFT = 0.01;

  private SampleTimes() {}

  /** What is wrong with the times of one of the windows; empty where perf printed none. */
  static Optional<String> fault(Repetition repetition, List<PerfWindow> windows) {
    Optional<Double> before = Optional.empty();
    for (PerfWindow w : windows) {
      Optional<PerfWindow.Timed> told =
          w.profile().value().filter(p -> p.samples() >= FEW).flatMap(p -> p.sampling().timed());
      if (told.isEmpty()) {
        continue;
      }
      double off = told.get().first() + asleep(repetition, w.start()) - w.start();
      if (told.get().seconds() < MOST * w.seconds()) {
        return Optional.of(
            words(
                w, "its samples lie within %.1f s of %.1f s.", told.get().seconds(), w.seconds()));
      }
      if (Math.abs(off) > LATE + DRIFT * w.start()
          || before.isPresent() && Math.abs(off - before.get()) > LATE) {
        return Optional.of(
            words(
                w,
                "its first sample is of %.1f s by perf's clock, and it began at %.1f s.",
                told.get().first(),
                w.start()));
      }
      before = Optional.of(off);
    }
    return Optional.empty();
  }

  /** Seconds of suspend since boot. */
  private static double asleep(Repetition repetition, double at) {
    return repetition.condition().value().orElse(List.of()).stream()
        .filter(c -> c.monotonic().isPresent())
        .min(Comparator.comparingDouble(c -> Math.abs(c.t() - at)))
        .map(c -> c.t() - c.monotonic().orElseThrow())
        .orElse(0.0);
  }

  private static String words(PerfWindow w, String format, double one, double other) {
    return "Perf window %s: ".formatted(w.window())
        + String.format(Locale.ROOT, format, one, other);
  }
}
