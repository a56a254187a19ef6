package besser.gate.metric.link;

import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.Facts;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.log.DeviceClock;
import besser.gate.metric.rx.Throughput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Signs that the driver was loaded again or recovered by itself. */
final class DriverRestarts {
  private static final String STORMS = "link.decrypt_storm_recoveries";

  /**
   * One sign.
   *
   * @param t boot-time clock, seconds
   * @param anew whether what runs on is another driver or interface, and not the one under test
   */
  record Sign(double t, boolean anew, Source source, String words) {}

  private final Repetition repetition;
  private final Window window;
  private final List<Sign> signs = new ArrayList<>();

  private DriverRestarts(Repetition repetition, Window window) {
    this.repetition = repetition;
    this.window = window;
  }

  /** All signs in a window, in order. */
  static List<Sign> in(Repetition repetition, Window window, Throughput rx) {
    DriverRestarts restarts = new DriverRestarts(repetition, window);
    rx.counterRanBackwards().ifPresent(restarts::ofCounter);
    restarts.ofInterface();
    restarts.ofKernelLog();
    return restarts.signs.stream().sorted(Comparator.comparingDouble(Sign::t)).toList();
  }

  private void ofCounter(Source source) {
    repetition.rx().value().orElse(List.of()).stream()
        .filter(tick -> tick.line() == source.firstLine())
        .forEach(tick -> signs.add(new Sign(tick.t(), true, source, "rx_bytes ran backwards")));
  }

  private void ofInterface() {
    List<LinkTick> ticks =
        repetition.link().value().orElse(List.of()).stream()
            .filter(t -> window.contains(t.t()))
            .sorted(Comparator.comparingDouble(LinkTick::t))
            .toList();
    OptionalInt last = OptionalInt.empty();
    boolean wasGone = false;
    for (LinkTick tick : ticks) {
      Source source = new Source(repetition.link().file(), tick.line(), tick.line());
      boolean gone = tick.state() == LinkTick.State.GONE;
      if (gone && !wasGone) {
        signs.add(new Sign(tick.t(), false, source, "the interface was gone"));
      }
      wasGone = gone;
      if (tick.ifindex().isPresent()) {
        if (last.isPresent() && !last.equals(tick.ifindex())) {
          signs.add(new Sign(tick.t(), true, source, "ifindex changed"));
        }
        last = tick.ifindex();
      }
    }
  }

  private void ofKernelLog() {
    DeviceClock clock = new DeviceClock(repetition);
    DriverDeath death = new DriverDeath(repetition);
    for (KmsgRecord record : repetition.kmsg().value().orElse(List.of())) {
      if (death.restarts(record)) {
        double t = clock.ofMonotonic(record.t());
        Source source = new Source(repetition.kmsg().file(), record.line(), record.line());
        if (window.contains(t)) {
          signs.add(new Sign(t, true, source, "a phy was registered"));
        }
      }
    }
  }

  /** {@code link.driver_restarts}. */
  static Reading reading(Repetition repetition, Window window, List<Sign> signs) {
    String name = "link.driver_restarts";
    Optional<Part<?>> missing =
        Stream.<Part<?>>of(repetition.rx(), repetition.link(), repetition.kmsg())
            .filter(part -> part.value().isEmpty())
            .findFirst();
    if (signs.isEmpty() && missing.isPresent()) {
      Part<?> part = missing.get();
      return new Reading.Absent(name, part.why(), Source.of(part.file()));
    }
    Optional<String> untold = LinkSigns.untold(repetition, window);
    if (signs.isEmpty() && untold.isPresent()) {
      return new Reading.Absent(name, untold.get(), Source.of(repetition.link().file()));
    }
    Source source = signs.isEmpty() ? Source.of(repetition.link().file()) : signs.get(0).source();
    String note = String.join(", ", signs.stream().map(Sign::words).toList());
    return new Scope(window.words(), source, "")
        .measured(name, signs.size(), Unit.COUNT, note.isEmpty() ? "" : note + ".");
  }

  static Reading decryptStorms(Repetition repetition) {
    String field = repetition.driver().the(Role.RECOVERIES_FIELD).orElse("count of recoveries");
    OptionalDouble before = storms(field, repetition.driverStatusStart(), repetition.deviceStart());
    OptionalDouble after = storms(field, repetition.driverStatusEnd(), repetition.deviceEnd());
    Source source = Source.of(repetition.driverStatusEnd().file());
    if (before.isEmpty() || after.isEmpty()) {
      String when = before.isEmpty() ? "start" : "end";
      return new Reading.Absent(
          STORMS, "The driver's status at the " + when + " has no " + field + ".", source);
    }
    double grown = after.getAsDouble() - before.getAsDouble();
    return grown < 0
        ? new Reading.Absent(STORMS, "The counter ran backwards: the driver started anew.", source)
        : new Scope("the whole repetition", source, "").measured(STORMS, grown, Unit.COUNT);
  }

  private static OptionalDouble storms(
      String field, Part<Map<String, String>> status, Part<Map<String, String>> facts) {
    OptionalDouble own = Facts.number(status.value().orElse(Map.of()), field);
    return own.isPresent()
        ? own
        : Facts.number(facts.value().orElse(Map.of()), "decrypt_storm_recoveries");
  }
}
