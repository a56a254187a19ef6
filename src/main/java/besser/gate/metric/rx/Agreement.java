package besser.gate.metric.rx;

import besser.gate.evidence.RxTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the interface's counter and the load's payload tell of the same bytes.
 *
 * <p>Where payload has stopped by the end of the window, frames may wait in the receive buffer
 * behind one that was lost: as much as the buffer holds is then no disagreement.
 */
public final class Agreement {
  /** {@code net.ipv4.tcp_rmem}'s largest as kernels have it by default, bytes. */
  public static final long RECEIVE_BUFFER = 6 << 20;

  private static final String WAITING =
      "Payload had stopped; up to 6 MiB may wait in the receive buffer behind a lost frame.";

  private Agreement() {}

  static Reading of(ReceivedBytes data) {
    String name = "rx.agreement";
    Map<Integer, Long> frames = new HashMap<>();
    for (RxTick tick : data.all) {
      tick.rxBytes().ifPresent(bytes -> frames.put(tick.line(), bytes));
    }
    List<RxTick> both =
        data.all.stream().filter(t -> t.payload().isPresent() && t.rxBytes().isPresent()).toList();
    List<RateTick> ticks = CounterSeries.payload(both, data.window).ticks();
    double framed = 0;
    double paid = 0;
    for (RateTick tick : ticks) {
      long grown =
          frames.getOrDefault(tick.toLine(), 0L) - frames.getOrDefault(tick.fromLine(), 0L);
      if (grown >= 0) {
        framed += grown;
        paid += tick.bytes();
      }
    }
    boolean stopped = !ticks.isEmpty() && ticks.get(ticks.size() - 1).bytes() == 0;
    double surplus = surplus(framed, paid, stopped);
    boolean nothing = framed == 0 && paid == 0;
    return data.orAbsent(
        name,
        () ->
            nothing
                ? data.scope.absent(name, "Neither counter grew in ticks that have both.")
                : data.scope.measured(name, surplus, Unit.SHARE, stopped ? WAITING : ""));
  }

  private static double surplus(double framed, double paid, boolean stopped) {
    double excess = framed - paid;
    double waiting = stopped ? Math.min(RECEIVE_BUFFER, Math.max(0, excess)) : 0;
    // Frames without any payload are all surplus.
    return (excess - waiting) / (paid == 0 ? (double) RECEIVE_BUFFER : paid);
  }
}
