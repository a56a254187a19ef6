package besser.gate.judge;

import besser.gate.judge.comparison.NoInstrument;
import besser.gate.metric.Clocks;
import besser.gate.metric.Condition;
import besser.gate.metric.KernelCounters;
import besser.gate.metric.LinkQuality;
import besser.gate.metric.LockCpu;
import besser.gate.metric.Pressure;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.metric.Wire;
import besser.gate.quantity.ByteRate;
import java.util.ArrayList;
import java.util.List;

/** Every reading of one repetition that is published, computed once. */
final class Readings {
  private final Exhibit exhibit;
  private final ByteRate floor;
  private List<Reading> all = List.of();

  Readings(Exhibit exhibit, ByteRate floor) {
    this.exhibit = exhibit;
    this.floor = floor;
  }

  List<Reading> all() {
    if (all.isEmpty()) {
      all = List.copyOf(collected());
    }
    return all;
  }

  Reading named(String name) {
    return all().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseGet(
            () ->
                exhibit.counted().isPresent()
                    ? new Reading.Absent(name, NoInstrument.of(name), Source.of("device"))
                    : exhibit.noWindow(name));
  }

  private List<Reading> collected() {
    List<Reading> found = new ArrayList<>();
    exhibit.counted().ifPresent(w -> found.addAll(of(w)));
    exhibit.pressure().map(Pressure::all).ifPresent(found::addAll);
    found.addAll(exhibit.log().readings());
    return found;
  }

  private List<Reading> of(Window window) {
    List<Reading> found = new ArrayList<>();
    exhibit.throughput().ifPresent(t -> found.addAll(t.all(floor)));
    found.addAll(LockCpu.of(exhibit.repetition(), window));
    found.addAll(KernelCounters.of(exhibit.repetition(), window));
    found.addAll(LinkQuality.of(exhibit.repetition(), window).all());
    found.add(
        LinkQuality.of(exhibit.repetition(), window)
            .signalInside(exhibit.terms().weakest(), exhibit.terms().strongest(), window.end()));
    found.add(Wire.share(exhibit.repetition(), window));
    found.add(Clocks.step(exhibit.repetition(), window));
    found.add(Clocks.sleep(exhibit.repetition(), window));
    found.addAll(Condition.of(exhibit.repetition(), window));
    exhibit.fate().judged().ifPresent(h -> found.addAll(h.all()));
    return found;
  }
}
