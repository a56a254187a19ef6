package besser.gate.metric.counters;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.counters.Count.Counted;
import besser.gate.metric.counters.Count.Uncounted;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Rates of one kernel counter, each over the time it counted.
 *
 * @param count the counter
 * @param window the stretch it is asked for
 */
public record Rates(Count count, Window window) {
  /** Part of its time that lies in the stage: it is armed and read at its two ends. */
  private static final double MOST = 0.9;

  /** Part of the stage that a rate must be of to be one of the stage. */
  private static final double HALF = 0.5;

  /** All hits of an event that a running system cannot be without; none is no measurement. */
  Reading total(String name) {
    return of(name, "any entry", hits -> total());
  }

  /** All hits of an event that may not come. */
  Reading any(String name) {
    return rate(name, total(), Unit.PER_SECOND);
  }

  /** Hits of some entries; where there are none their name may have changed, so that is absent. */
  Reading of(String name, String what, ToLongFunction<Map<String, Long>> some) {
    long hits = count instanceof Counted c ? some.applyAsLong(c.histogram().hits()) : 0;
    return count instanceof Counted && hits == 0
        ? absent(
            name,
            """
                %s has not one hit of %s; it never ran or has another name, which is no rate of 0."""
                .formatted(count.file(), what))
        : rate(name, hits, Unit.PER_SECOND);
  }

  /** So many hits as a rate; absent where the counter did not count the stage. */
  public Reading rate(String name, long n, Unit unit) {
    if (count instanceof Uncounted u) {
      return absent(name, u.why());
    }
    Counted c = (Counted) count;
    double inside = Math.min(c.end(), window.end()) - Math.max(c.start(), window.start());
    if (inside <= 0) {
      return absent(name, "The counter did not run in the " + window.stage().id() + " stage.");
    }
    double length = window.end() - window.start();
    if (inside < MOST * c.seconds() || inside < HALF * length) {
      return absent(
          name,
          "The counter is said to have run %s s, %s s of them in the %s stage, which lasted %s s."
              .formatted(
                  Unit.COUNT.print(c.seconds()),
                  Unit.COUNT.print(inside),
                  window.stage().id(),
                  Unit.COUNT.print(length)));
    }
    return new Reading.Measured(
        name,
        n / c.seconds(),
        unit,
        "counted %s s, %s s of them in the %s stage"
            .formatted(
                Unit.COUNT.print(c.seconds()), Unit.COUNT.print(inside), window.stage().id()),
        Source.of(c.file()),
        "");
  }

  /** Why there is none. */
  public Reading absent(String name, String why) {
    return new Reading.Absent(name, why, Source.of(count.file()));
  }

  private long total() {
    return count instanceof Counted c ? c.histogram().totalHits() : 0;
  }
}
