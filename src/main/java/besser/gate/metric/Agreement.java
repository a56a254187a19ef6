package besser.gate.metric;

import besser.gate.evidence.RxTick;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the interface's counter and the load's payload tell of the same bytes. */
final class Agreement {
  private Agreement() {}

  static Reading of(ReceivedBytes data) {
    String name = "rx.agreement";
    Map<Integer, Long> frames = new HashMap<>();
    for (RxTick tick : data.all) {
      tick.rxBytes().ifPresent(bytes -> frames.put(tick.line(), bytes));
    }
    List<RxTick> both =
        data.all.stream().filter(t -> t.payload().isPresent() && t.rxBytes().isPresent()).toList();
    double framed = 0;
    double paid = 0;
    for (RateTick tick : CounterSeries.payload(both, data.window).ticks()) {
      long grown =
          frames.getOrDefault(tick.toLine(), 0L) - frames.getOrDefault(tick.fromLine(), 0L);
      if (grown >= 0) {
        framed += grown;
        paid += tick.bytes();
      }
    }
    double surplus = paid == 0 ? Double.NaN : framed / paid - 1;
    return data.orAbsent(
        name,
        () ->
            Double.isNaN(surplus)
                ? data.scope.absent(name, "No payload arrived in ticks that have both counters.")
                : data.scope.measured(name, surplus, Unit.SHARE));
  }
}
