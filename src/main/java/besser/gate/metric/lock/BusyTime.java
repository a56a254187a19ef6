package besser.gate.metric.lock;

import besser.gate.evidence.CpuTime;
import besser.gate.evidence.PerfWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /proc/stat} says a CPU did in a perf window.
 *
 * @param busy ticks in which it did something
 * @param all ticks
 */
record BusyTime(double busy, double all) {
  /** Seconds a reading of /proc/stat may be off the end of a window it is for. */
  private static final double LATE = 2;

  /** Of one CPU; empty where the window's ends are not told. */
  static Optional<BusyTime> of(PerfWindow w, int cpu) {
    List<CpuTime> rows =
        w.cpuTimes().value().orElse(List.of()).stream()
            .filter(r -> r.cpu().equals("cpu" + cpu))
            .sorted(Comparator.comparingDouble(CpuTime::t))
            .toList();
    if (rows.size() != 2) {
      return Optional.empty();
    }
    CpuTime first = rows.get(0);
    CpuTime last = rows.get(1);
    if (Math.abs(first.t() - w.start()) > LATE || Math.abs(last.t() - w.end()) > LATE) {
      return Optional.empty();
    }
    double busy = last.busy() - first.busy();
    double all = busy + last.idle() - first.idle();
    return all > 0 && busy >= 0 ? Optional.of(new BusyTime(busy, all)) : Optional.empty();
  }

  double share() {
    return busy / all;
  }

  /**
   * Relative standard deviation of the busy time. The kernel asks at each tick what the CPU does,
   * so that busy ticks are a binomial number, and both ends are cut to whole ticks.
   */
  double error() {
    double ticks = Math.max(1, busy);
    return Math.sqrt(busy * (1 - share()) + 1) / ticks;
  }
}
