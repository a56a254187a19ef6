package besser.gate.metric.offered;

import besser.gate.evidence.OfferedTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Seconds;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The sender's ticks of one stage, on seconds since its load began.
 *
 * @param ticks in order, each instant once, all after the load began
 * @param start when it began, sender's boot-time clock
 * @param cap what pv was told to let through
 * @param tick nominal time between two ticks, which is pv's own interval too
 */
record OfferedSeries(List<OfferedTick> ticks, double start, ByteRate cap, double tick) {
  static OfferedSeries of(
      List<OfferedTick> all, String stage, ByteRate cap, double tick, double start, double until) {
    List<OfferedTick> mine = new ArrayList<>();
    double last = start;
    for (OfferedTick row : all) {
      boolean later = Seconds.between(last, row.t()) > 0;
      if (row.stage().equals(stage) && later && Seconds.between(start, row.t()) <= until) {
        mine.add(row);
        last = row.t();
      }
    }
    return new OfferedSeries(List.copyOf(mine), start, cap, tick);
  }

  double second(int i) {
    return Seconds.between(start, ticks.get(i).t());
  }

  /**
   * Whether data waited at a tick. Unsent bytes are waiting. Bytes in Send-Q may only be in flight,
   * so they count unless the kernel says the application gave too little. {@code app_limited} = 0
   * alone counts for nothing: the kernel keeps it when a sender starves later on.
   */
  static Optional<Boolean> waiting(OfferedTick row) {
    OptionalLong unsent = row.notSent();
    if (unsent.isPresent() && unsent.getAsLong() > 0) {
      return Optional.of(true);
    }
    OptionalInt limited = row.appLimited();
    return row.sendQ().isEmpty()
        ? Optional.empty()
        : Optional.of(row.sendQ().getAsLong() > 0 && limited.orElse(0) == 0);
  }

  /** Ticks that the kernel calls app-limited over those it says anything of. */
  Reading appLimited(Scope scope) {
    String name = "pressure.app_limited";
    long told = ticks.stream().filter(t -> t.appLimited().isPresent()).count();
    long limited = ticks.stream().filter(t -> t.appLimited().orElse(0) == 1).count();
    return told == 0
        ? scope.absent(name, "ss did not print it in this stage.")
        : scope.measured(
            name, (double) limited / told, Unit.SHARE, limited + " of " + told + " ticks.");
  }

  /** Seconds between two moments in which data waited; a tick speaks for two ticks at most. */
  double waitingSeconds(double from, double to) {
    double sum = 0;
    for (int i = 0; i < ticks.size(); i++) {
      double end = second(i);
      double begin = Math.max(i == 0 ? 0 : second(i - 1), end - 2 * tick);
      if (waiting(ticks.get(i)).orElse(false)) {
        sum += Math.max(0, Math.min(end, to) - Math.max(begin, from));
      }
    }
    return Math.rint(sum * 1e6) / 1e6;
  }

  /** Whether any tick between two moments can say whether data waited. */
  boolean tells(double from, double to) {
    for (int i = 0; i < ticks.size(); i++) {
      if (second(i) >= from && second(i) <= to && waiting(ticks.get(i)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Bytes pv had let through at a moment, between ticks in a straight line. */
  OptionalDouble offeredAt(double second) {
    double t = 0;
    double bytes = 0;
    for (int i = 0; i < ticks.size(); i++) {
      if (ticks.get(i).offered().isEmpty()) {
        continue;
      }
      double now = second(i);
      double value = ticks.get(i).offered().getAsLong();
      if (now >= second) {
        return OptionalDouble.of(bytes + (value - bytes) * (second - t) / (now - t));
      }
      t = now;
      bytes = value;
    }
    return t == 0 ? OptionalDouble.empty() : OptionalDouble.of(bytes);
  }
}
