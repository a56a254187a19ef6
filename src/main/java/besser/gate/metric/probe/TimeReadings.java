package besser.gate.metric.probe;

import besser.gate.evidence.Repetition;
import besser.gate.metric.Interval;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.counters.Count;
import besser.gate.metric.counters.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The readings of one probed time. A quantile and the longest are the upper ends of where they lie;
 * the note says where that is. Sum, and so mean, share and cost a megabyte, are exact.
 *
 * @param repetition what was recorded
 * @param window the stretch it is asked for
 * @param kind first word of the readings: {@code timed}
 * @param counter what its counters are called after {@code time_}
 * @param why why there is none; empty where there are
 */
record TimeReadings(
    Repetition repetition, Window window, String kind, String counter, Optional<String> why) {
  private static final List<String> STATS =
      List.of("rate", "mean", "p50", "p95", "p99", "longest", "share", "per_mb");

  private static final Map<String, Double> QUANTILES = Map.of("p50", 0.5, "p95", 0.95, "p99", 0.99);

  static TimeReadings of(Repetition repetition, Window window, String kind, String counter) {
    return new TimeReadings(repetition, window, kind, counter, Matched.why(repetition, counter));
  }

  /** The times by place; empty where there are none, or none to be believed. */
  Map<String, Durations> times() {
    return Matched.of(repetition, counter).map(Matched::byPlace).orElse(Map.of());
  }

  /** All readings of one place. */
  List<Reading> all(String place, Durations times) {
    if (why.isPresent()) {
      return STATS.stream().map(s -> absent(s, place, why.get())).toList();
    }
    Rates rates = new Rates(Count.of(repetition, "time_" + counter), window);
    Reading rate = rates.rate(name("rate", place), times.count(), Unit.PER_SECOND);
    if (!(rate instanceof Reading.Measured counted)) {
      String reason = rate instanceof Reading.Absent a ? a.why() : "";
      return STATS.stream().map(s -> absent(s, place, reason)).toList();
    }
    List<Reading> all = new ArrayList<>(List.of(rate));
    if (times.count() == 0) {
      STATS.stream()
          .filter(s -> !s.equals("rate") && !s.equals("share") && !s.equals("per_mb"))
          .forEach(s -> all.add(absent(s, place, "It was not called once.")));
    } else {
      all.add(measured(counted, "mean", place, times.sum() / times.count(), Unit.SECONDS, ""));
      QUANTILES.keySet().stream()
          .sorted()
          .forEach(
              q ->
                  all.add(
                      within(
                          counted,
                          Unit.BUCKET,
                          q,
                          place,
                          times.quantile(QUANTILES.getOrDefault(q, 1.0)))));
      all.add(within(counted, Unit.SECONDS, "longest", place, times.longest()));
    }
    double seconds = Matched.of(repetition, counter).map(m -> m.times().seconds()).orElse(1.0);
    all.add(measured(counted, "share", place, times.sum() / seconds, Unit.SHARE, "Of wall time."));
    all.add(perMegabyte(counted, place, times));
    return all;
  }

  /** What is said where a probe by place saw no place at all. */
  Reading none(String place) {
    return why.map(w -> absent("rate", place, w))
        .orElseGet(
            () ->
                new Rates(Count.of(repetition, "time_" + counter), window)
                    .rate(name("rate", place), 0, Unit.PER_SECOND));
  }

  private Reading within(
      Reading.Measured counted, Unit unit, String stat, String place, Interval where) {
    return measured(counted, stat, place, where.upTo(), unit, "It lies " + where.words() + ".");
  }

  private Reading measured(
      Reading.Measured counted, String stat, String place, double value, Unit unit, String note) {
    return new Reading.Measured(
        name(stat, place), value, unit, counted.window(), counted.source(), note);
  }

  private Reading perMegabyte(Reading.Measured counted, String place, Durations times) {
    return Matched.of(repetition, counter)
        .map(m -> Received.between(repetition, window, m.times().start(), m.times().end()))
        .filter(bytes -> bytes > 0)
        .map(
            bytes ->
                measured(
                    counted,
                    "per_mb",
                    place,
                    times.sum() / (bytes / 1e6),
                    Unit.SECONDS_PER_MEGABYTE,
                    ""))
        .orElseGet(() -> absent("per_mb", place, "No byte was counted meanwhile."));
  }

  private Reading absent(String stat, String place, String reason) {
    return new Reading.Absent(
        name(stat, place), reason, Source.of("device/hist-time_" + counter + ".txt"));
  }

  private String name(String stat, String place) {
    return kind + "." + stat + "." + place;
  }
}
