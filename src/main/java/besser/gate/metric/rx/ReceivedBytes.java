package besser.gate.metric.rx;

import besser.gate.evidence.Part;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import java.util.List;
import java.util.function.Supplier;

/** {@code device/rx_bytes.tsv} over one window: its two counters, and what hinders to read them. */
final class ReceivedBytes {
  private static final String INTERFACE_NOTE =
      "Frames of the interface, which run some 4.5 % above payload; no payload was recorded.";

  final Window window;
  final Basis basis;
  final List<RxTick> all;
  final CounterSeries frames;
  final CounterSeries series;
  final Scope scope;
  private final String why;

  ReceivedBytes(Part<List<RxTick>> part, Window window) {
    this.window = window;
    all = part.value().orElse(List.of());
    boolean payload = all.stream().anyMatch(t -> t.payload().isPresent());
    basis = payload || all.isEmpty() ? Basis.PAYLOAD : Basis.INTERFACE;
    frames = CounterSeries.of(all, window, RxTick::rxBytes);
    series = basis == Basis.PAYLOAD ? CounterSeries.payload(all, window) : frames;
    String note = basis == Basis.PAYLOAD ? "" : INTERFACE_NOTE;
    String flaw = part instanceof Part.Present<List<RxTick>> p ? p.flaw() : "";
    String notes = (note + " " + flaw).strip();
    scope = new Scope(window.words(), series.source(part.file()), notes);
    String what = basis == Basis.PAYLOAD ? "payload" : "rx_bytes";
    why = part.value().isEmpty() ? part.why() : missing(series, what);
  }

  private String missing(CounterSeries counter, String what) {
    if (counter.clockBackwards().isPresent()) {
      return """
          The tablet's boot-time clock runs backwards at line %s: it was started anew, or two \
          recordings were put together."""
          .formatted(counter.clockBackwards().getAsInt());
    }
    if (!counter.ticks().isEmpty()) {
      return "";
    }
    return "No two ticks in a row have " + what + " in the " + window.words() + ".";
  }

  /** What is measured, or absent with what hinders. */
  Reading orAbsent(String name, Supplier<Reading> measured) {
    return why.isEmpty() ? measured.get() : scope.absent(name, why);
  }

  boolean readable() {
    return why.isEmpty();
  }

  /** The interface's counter, also where payload is judged. */
  Reading orAbsentFrames(String name, Supplier<Reading> measured) {
    String none = all.isEmpty() ? why : missing(frames, "rx_bytes");
    return none.isEmpty() ? measured.get() : scope.absent(name, none);
  }

  Source lines(int first, int last) {
    return new Source(scope.source().file(), first, last);
  }

  /** {@code 12.5 s into the stage}. */
  String second(double t) {
    return Unit.SECONDS.print(Seconds.between(window.begun(), t)) + " into the stage";
  }
}
