package besser.gate.metric.probe;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Window;
import java.util.List;

/** Payload that arrived while something was counted. */
final class Received {
  private Received() {}

  /**
   * Bytes of the window's stage between two moments of the boot-time clock; 0 where none are known.
   */
  static double between(Repetition repetition, Window window, double start, double end) {
    List<RxTick> ticks =
        repetition.rx().value().orElse(List.of()).stream()
            .filter(t -> t.stage().equals(window.stage().id()) && t.payload().isPresent())
            .filter(t -> t.t() >= start - 1 && t.t() <= end + 1)
            .toList();
    if (ticks.size() < 2) {
      return 0;
    }
    long first = ticks.get(0).payload().orElse(0);
    long last = ticks.get(ticks.size() - 1).payload().orElse(0);
    return Math.max(0, last - first);
  }
}
