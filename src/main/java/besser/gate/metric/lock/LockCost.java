package besser.gate.metric.lock;

import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * {@code lock.per_mb} and {@code lock.workers_per_mb}: CPU seconds the workers spent in the lock,
 * and at all, for each 10^6 bytes received while perf was recording ({@code device/rx_bytes.tsv}).
 * A faster driver at the same cost a frame shows a higher share of CPU; here it does not.
 */
final class LockCost {
  private LockCost() {}

  static List<Reading> of(
      Repetition repetition,
      Window window,
      List<PerfWindow> windows,
      Optional<Recording> sum,
      LockReadings names) {
    List<RxTick> ticks =
        repetition.rx().value().orElse(List.of()).stream()
            .filter(t -> t.stage().equals(window.stage().id()))
            .toList();
    boolean payload = ticks.stream().anyMatch(t -> t.payload().isPresent());
    Function<RxTick, OptionalLong> counter = payload ? RxTick::payload : RxTick::rxBytes;
    double bytes = 0;
    double seconds = 0;
    for (PerfWindow w : windows) {
      for (int i = 1; i < ticks.size(); i++) {
        RxTick from = ticks.get(i - 1);
        RxTick to = ticks.get(i);
        OptionalLong before = counter.apply(from);
        OptionalLong after = counter.apply(to);
        double common = Math.min(to.t(), w.end()) - Math.max(from.t(), w.start());
        if (common <= 0 || before.isEmpty() || after.isEmpty()) {
          continue;
        }
        long grown = after.getAsLong() - before.getAsLong();
        if (grown >= 0) {
          bytes += grown * common / (to.t() - from.t());
          seconds += common;
        }
      }
    }
    String uncounted =
        repetition.rx().value().isEmpty()
            ? repetition.rx().why()
            : "No byte was counted while perf was recording.";
    String why = !names.why().isEmpty() ? names.why() : bytes > 0 ? "" : uncounted;
    double rate = bytes / seconds / 1e6;
    String basis = payload ? "" : "Bytes of the interface; no payload was recorded. ";
    return List.of(
        reading("lock.per_mb", sum, sum.map(r -> r.tally().lock()), rate, why, basis, names),
        reading(
            "lock.workers_per_mb",
            sum,
            sum.map(r -> r.tally().workers()),
            rate,
            why,
            basis,
            names));
  }

  private static Reading reading(
      String name,
      Optional<Recording> sum,
      Optional<Long> samples,
      double megabytesPerSecond,
      String why,
      String basis,
      LockReadings names) {
    if (!why.isEmpty() || sum.isEmpty() || samples.isEmpty()) {
      return names.absent(name, why.isEmpty() ? names.why() : why);
    }
    Recording r = sum.get();
    OptionalDouble cpu = r.cpuSecondsOf(samples.get());
    if (cpu.isEmpty() || r.tally().workers() == 0) {
      return names.absent(
          name,
          cpu.isEmpty()
              ? "perf.tsv has no sampling frequency, and the event counts no time."
              : "None of " + r.samples() + " samples has a worker of the driver in its chain.");
    }
    return names.measured(
        name,
        cpu.getAsDouble() / r.seconds() / megabytesPerSecond,
        Unit.SECONDS_PER_MEGABYTE,
        basis + names.nmi());
  }
}
