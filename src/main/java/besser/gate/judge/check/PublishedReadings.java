package besser.gate.judge.check;

import besser.gate.metric.Catalogue;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.metric.counters.KernelCounters;
import besser.gate.metric.link.LinkQuality;
import besser.gate.metric.lock.LockCpu;
import besser.gate.metric.offered.Pressure;
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

  private final JudgedStage judgedStage;
  private final Optional<Floor> floor;
  private final Optional<PublishedReadings> before;
  private List<Reading> all = List.of();
  private List<Reading> onNoFloor = List.of();

  /**
   * @param before those of the same repetition by another floor, to make nothing twice
   */
  PublishedReadings(
      JudgedStage judgedStage, Optional<Floor> floor, Optional<PublishedReadings> before) {
    this.judgedStage = judgedStage;
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
                judgedStage.counted().isPresent()
                    ? new Reading.Absent(name, Catalogue.noInstrument(name), Source.of("device"))
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
    judgedStage.throughput().ifPresent(t -> found.addAll(received(t)));
    if (judgedStage.linkSoFar().dead()) {
      judgedStage
          .upToFailure()
          .map(w -> Throughput.of(judgedStage.repetition(), w).meanWhileAlive())
          .ifPresent(found::add);
    }
    found.addAll(onNoFloor(window));
    judgedStage.linkSoFar().judged().ifPresent(h -> found.addAll(h.all()));
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
    return found;
  }
}
