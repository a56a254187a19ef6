package besser.gate.report.chart;

import besser.gate.evidence.Facts;
import besser.gate.evidence.RxTick;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One value of a series.
 *
 * @param t boot-time clock, seconds
 * @param value what was measured; empty is a gap, never zero
 */
record Sample(double t, OptionalDouble value) {
  /**
   * Bytes per second between neighbouring ticks of a stage, of the TCP payload or, where the
   * recording has none at all, of the interface.
   */
  static List<Sample> rates(List<RxTick> ticks) {
    boolean payload = ticks.stream().anyMatch(t -> t.payload().isPresent());
    List<Sample> out = new ArrayList<>();
    for (int i = 1; i < ticks.size(); i++) {
      RxTick before = ticks.get(i - 1);
      RxTick now = ticks.get(i);
      OptionalLong a = payload ? before.payload() : before.rxBytes();
      OptionalLong b = payload ? now.payload() : now.rxBytes();
      double seconds = now.t() - before.t();
      boolean same = now.stage().equals(before.stage()) && Facts.told(now.stage());
      boolean known = same && a.isPresent() && b.isPresent() && seconds > 0;
      // A counter that runs backwards is a fault the judge names; it has no rate to draw.
      known = known && b.getAsLong() >= a.getAsLong();
      out.add(
          new Sample(
              now.t(),
              known
                  ? OptionalDouble.of((b.getAsLong() - a.getAsLong()) / seconds)
                  : OptionalDouble.empty()));
    }
    return out;
  }
}
