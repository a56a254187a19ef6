package besser.gate.judge.check;

import besser.gate.metric.NoInstrument;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.metric.counters.KernelCounters;
import besser.gate.metric.link.LinkQuality;
import besser.gate.metric.lock.LockCpu;
import besser.gate.metric.offered.Pressure;
import besser.gate.metric.rx.Wire;
import besser.gate.metric.tablet.Clocks;
import besser.gate.metric.tablet.Condition;
import besser.gate.quantity.ByteRate;
import java.util.ArrayList;
import java.util.List;

/** Every reading of one repetition that is published, computed once. */
final class PublishedReadings {
  private final JudgedStage judgedStage;
  private final ByteRate floor;
  private List<Reading> all = List.of();

  PublishedReadings(JudgedStage judgedStage, ByteRate floor) {
    this.judgedStage = judgedStage;
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
                judgedStage.counted().isPresent()
                    ? new Reading.Absent(name, NoInstrument.of(name), Source.of("device"))
                    : judgedStage.noWindow(name));
  }

  private List<Reading> collected() {
    List<Reading> found = new ArrayList<>();
    judgedStage.counted().ifPresent(w -> found.addAll(of(w)));
    judgedStage.pressure().map(Pressure::all).ifPresent(found::addAll);
    found.addAll(judgedStage.log().readings());
    return found;
  }

  private List<Reading> of(Window window) {
    List<Reading> found = new ArrayList<>();
    judgedStage.throughput().ifPresent(t -> found.addAll(t.all(floor)));
    found.addAll(LockCpu.of(judgedStage.repetition(), window));
    found.addAll(KernelCounters.of(judgedStage.repetition(), window));
    found.addAll(LinkQuality.of(judgedStage.repetition(), window).all());
    found.add(
        LinkQuality.of(judgedStage.repetition(), window)
            .signalInside(
                judgedStage.terms().weakest(), judgedStage.terms().strongest(), window.end()));
    found.add(Wire.share(judgedStage.repetition(), window));
    found.add(Clocks.step(judgedStage.repetition(), window));
    found.add(Clocks.sleep(judgedStage.repetition(), window));
    found.addAll(Condition.of(judgedStage.repetition(), window));
    judgedStage.linkSoFar().judged().ifPresent(h -> found.addAll(h.all()));
    return found;
  }
}
