package besser.gate.metric.rx;

import besser.gate.metric.Reading;
import besser.gate.metric.Seconds;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import java.util.List;

/** How much of a window its ticks show, as readings. */
final class Completeness {
  private Completeness() {}

  /** {@code rx.coverage}: ticks with a value over ticks the planned length should have. */
  static Reading coverage(ReceivedBytes data) {
    String name = "rx.coverage";
    return data.orAbsent(
        name,
        () -> {
          Coverage seen = Coverage.of(data.series.times(), data.window);
          String ticks =
              seen.present() + " ticks, " + seen.missing() + " missing up to the planned end.";
          return data.scope.measured(name, seen.share(), Unit.SHARE, ticks);
        });
  }

  /**
   * {@code rx.span}: share of the planned stage that lies between the counter's first and last
   * value, a tick at either end granted. A tick that is missing in between takes nothing from it,
   * for a counter known on both sides is known across; what a restart hides is missing.
   */
  static Reading span(ReceivedBytes data) {
    String name = "rx.span";
    return data.orAbsent(
        name,
        () -> {
          Window window = data.window;
          double planned = Seconds.between(window.start(), window.due());
          if (planned <= 0) {
            return data.scope.absent(name, "Nothing of the planned stage is left to be seen.");
          }
          List<Double> times = data.series.times();
          double head = Seconds.between(window.start(), times.get(0));
          double tail = Seconds.between(times.get(times.size() - 1), window.due());
          double edges = Math.min(window.tick(), head) + Math.max(0, Math.min(window.tick(), tail));
          double share = Math.min(1, (data.series.seconds() + edges) / planned);
          return data.scope.measured(name, share, Unit.SHARE);
        });
  }

  /** {@code rx.largest_gap}: longest time without a tick that has a value, real seconds. */
  static Reading largestGap(ReceivedBytes data) {
    String name = "rx.largest_gap";
    return data.orAbsent(
        name,
        () -> {
          Coverage seen = Coverage.of(data.series.times(), data.window);
          String from = "From " + data.second(seen.gapFrom()) + ".";
          return data.scope.measured(name, seen.largestGap(), Unit.SECONDS, from);
        });
  }

  /**
   * {@code rx.length}: real seconds from the stage's first byte to the window's last tick, to its
   * end where that is less than a tick later. Both ends are seen to within one tick.
   */
  static Reading measuredLength(ReceivedBytes data) {
    String name = "rx.length";
    return data.orAbsent(
        name,
        () -> {
          Window window = data.window;
          double last = data.series.times().get(data.series.times().size() - 1);
          boolean whole = Seconds.between(last, window.end()) <= window.tick();
          double length = Seconds.between(window.begun(), whole ? window.end() : last);
          String due = Unit.SECONDS.print(Seconds.between(window.begun(), window.due()));
          return data.scope.measured(name, length, Unit.SECONDS, "Planned " + due + ".");
        });
  }
}
