package besser.gate.judge.check;

import besser.gate.metric.Catalogue;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.metric.counters.KernelCounters;
import besser.gate.metric.link.LinkQuality;
import besser.gate.metric.lock.LockCpu;
import besser.gate.metric.offered.Pressure;
import besser.gate.metric.probe.ProbeReadings;
import besser.gate.metric.rx.Throughput;
import besser.gate.metric.rx.Wire;
import besser.gate.metric.tablet.Clocks;
import besser.gate.metric.tablet.Condition;
import besser.gate.quantity.ByteRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every reading of one repetition that is published, computed once. */
final class PublishedReadings {
  /** Readings that are measured against F. */
  private static final Set<String> ON_FLOOR =
      Set.of("rx.time_under_floor", "rx.longest_stall", "rx.stalls", "rx.near_zero");

  private final StageEvidence evidence;
  private final Optional<Floor> floor;
  private final Optional<PublishedReadings> before;
  private List<Reading> all = List.of();
  private List<Reading> onNoFloor = List.of();

  /**
   * @param before those of the same repetition by another floor, to make nothing twice
   */
  PublishedReadings(
      StageEvidence evidence, Optional<Floor> floor, Optional<PublishedReadings> before) {
    this.evidence = evidence;
    this.floor = floor;
    this.before = before;
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
                evidence.counted().isPresent()
                    ? new Reading.Absent(name, Catalogue.noInstrument(name), Source.of("device"))
                    : evidence.noWindow(name));
  }

  private List<Reading> collected() {
    List<Reading> found = new ArrayList<>();
    evidence.counted().ifPresent(w -> found.addAll(of(w)));
    evidence.pressure().map(Pressure::all).ifPresent(found::addAll);
    found.addAll(evidence.log().readings());
    return found;
  }

  private List<Reading> of(Window window) {
    List<Reading> found = new ArrayList<>();
    evidence.throughput().ifPresent(t -> found.addAll(received(t)));
    if (evidence.linkSoFar().dead()) {
      evidence
          .upToFailure()
          .map(w -> Throughput.of(evidence.repetition(), w).meanWhileAlive())
          .ifPresent(found::add);
    }
    found.addAll(onNoFloor(window));
    evidence.linkSoFar().judged().ifPresent(h -> found.addAll(h.all()));
    return found;
  }

  private List<Reading> received(Throughput throughput) {
    return throughput.all(floor.map(Floor::rate).orElse(new ByteRate(0))).stream()
        .map(r -> ON_FLOOR.contains(r.name()) ? onFloor(r) : r)
        .toList();
  }

  private Reading onFloor(Reading reading) {
    if (!(reading instanceof Reading.Measured m)) {
      return reading;
    }
    return floor
        .<Reading>map(
            f ->
                new Reading.Measured(
                    m.name(),
                    m.value(),
                    m.unit(),
                    m.window(),
                    m.source(),
                    (m.note() + " " + f.words()).strip()))
        .orElseGet(
            () ->
                new Reading.Absent(
                    m.name(),
                    "No claim asks for a mean, so there is no F to measure near zero by.",
                    m.source()));
  }

  private List<Reading> onNoFloor(Window window) {
    if (onNoFloor.isEmpty()) {
      onNoFloor = before.map(b -> b.onNoFloor(window)).orElseGet(() -> List.copyOf(seen(window)));
    }
    return onNoFloor;
  }

  private List<Reading> seen(Window window) {
    List<Reading> found = new ArrayList<>();
    found.addAll(LockCpu.of(evidence.repetition(), window));
    found.addAll(KernelCounters.of(evidence.repetition(), window));
    found.addAll(ProbeReadings.of(evidence.repetition(), window));
    found.addAll(LinkQuality.of(evidence.repetition(), window).all());
    found.add(
        LinkQuality.of(evidence.repetition(), window)
            .signalInside(evidence.terms().weakest(), evidence.terms().strongest(), window.end()));
    found.add(Wire.share(evidence.repetition(), window));
    found.add(Clocks.step(evidence.repetition(), window));
    found.add(Clocks.sleep(evidence.repetition(), window));
    found.addAll(Condition.of(evidence.repetition(), window));
    return found;
  }
}
