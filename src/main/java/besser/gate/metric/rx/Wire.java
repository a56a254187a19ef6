package besser.gate.metric.rx;

import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import java.util.List;
import java.util.function.Function;

/**
 * How much of the load may have travelled over the control wire instead of the air, from {@code
 * device/rx_bytes.tsv}. With both interfaces in one subnet the kernel answers ARP for either, so
 * data can leave the air unnoticed (row 8 of src/test/README.md).
 */
public final class Wire {
  private Wire() {}

  /**
   * {@code wire.share}: bytes of the control interface over payload. An upper bound, since control
   * traffic is in it. Where the interface of the data counted less than the payload, what is
   * missing came another way and counts as well.
   */
  public static Reading share(Repetition repetition, Window window) {
    String name = "wire.share";
    Part<List<RxTick>> part = repetition.rx();
    Scope scope = new Scope(window.words(), Source.of(part.file()), "");
    if (part.value().isEmpty()) {
      return scope.absent(name, part.why());
    }
    List<RxTick> all = part.value().get();
    CounterSeries payload = CounterSeries.payload(all, window);
    CounterSeries air = series(all, window, RxTick::rxBytes);
    CounterSeries wire = series(all, window, RxTick::wireRxBytes);
    if (payload.ticks().isEmpty() || payload.bytes() == 0) {
      return scope.absent(
          name, "No payload was counted in the window, so no share of it can be told.");
    }
    if (air.ticks().isEmpty()) {
      return scope.absent(name, "The data interface's counter was not read in the window.");
    }
    if (wire.ticks().isEmpty()) {
      return scope.absent(
          name,
          """
              The control interface's counter was not read in the window; name it in the \
              environment (wire).""");
    }
    if (!wire.restarts().isEmpty() || !air.restarts().isEmpty()) {
      return scope.absent(name, "A counter ran backwards in the window; its bytes do not add up.");
    }
    if (!reaches(wire, payload, window) || !reaches(air, payload, window)) {
      return scope.absent(name, "A counter was not read over the whole of the payload's time.");
    }
    double elsewhere = Math.max(0, payload.bytes() - air.bytes());
    double share = Math.max(wire.bytes(), elsewhere) / payload.bytes();
    return scope.at(payload.source(part.file())).measured(name, share, Unit.SHARE);
  }

  /** Whether a counter is known as long as the payload is, but for two ticks at either end. */
  private static boolean reaches(CounterSeries counter, CounterSeries payload, Window window) {
    double slack = 2 * window.tick();
    int last = counter.times().size() - 1;
    return counter.times().get(0) <= payload.times().get(0) + slack
        && counter.times().get(last) >= payload.times().get(payload.times().size() - 1) - slack;
  }

  private static CounterSeries series(
      List<RxTick> all, Window window, Function<RxTick, java.util.OptionalLong> counter) {
    return CounterSeries.of(all, window, counter);
  }
}
