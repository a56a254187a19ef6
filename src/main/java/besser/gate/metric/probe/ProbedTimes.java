package besser.gate.metric.probe;

import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Source;
import besser.gate.metric.counters.Count;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whole distributions of what probes timed, for sentences that ask for more than a reading tells.
 *
 * @param times by place; one, named {@code ""}, where there is only one
 * @param why why there are none; empty where they were measured
 * @param source where they stand, or should
 */
public record ProbedTimes(Map<String, Durations> times, String why, Source source) {
  public ProbedTimes {
    times = Map.copyOf(times);
  }

  /** How long each spinlock of the driver was held, by the function that let it go. */
  public static ProbedTimes held(Repetition repetition) {
    Map<String, Durations> all = new TreeMap<>();
    Source source = Source.of("device/counters.tsv");
    for (String pair : repetition.driver().all(Role.HELD)) {
      ProbedTimes one = of(repetition, pair.replaceFirst(":.*", ""));
      if (!one.why().isEmpty()) {
        return one;
      }
      all.putAll(one.times());
      source = one.source();
    }
    return all.isEmpty()
        ? new ProbedTimes(Map.of(), "No spinlock of the driver was seen to be held.", source)
        : new ProbedTimes(all, "", source);
  }

  /** How long each call of a function took. */
  public static ProbedTimes timed(Repetition repetition, String function) {
    ProbedTimes one = of(repetition, function);
    return one.why().isEmpty() && one.times().isEmpty()
        ? new ProbedTimes(Map.of(), function + " was not called once.", one.source())
        : one;
  }

  /** Everything that was timed, by a name for people: functions, waits, then holds by place. */
  public static Map<String, Durations> all(List<Repetition> repetitions) {
    Map<String, Durations> all = new LinkedHashMap<>();
    for (Repetition r : repetitions) {
      Stream.concat(r.driver().all(Role.TIMED).stream(), r.driver().all(Role.WAITED).stream())
          .forEach(
              name ->
                  timed(r, name)
                      .times()
                      .values()
                      .forEach(d -> all.merge(name, d, Durations::plus)));
      new TreeMap<>(held(r).times())
          .forEach((place, d) -> all.merge("held by " + place, d, Durations::plus));
    }
    return all;
  }

  private static ProbedTimes of(Repetition repetition, String counter) {
    Source source = Source.of(Count.of(repetition, "time_" + counter).file());
    return Matched.of(repetition, counter)
        .map(matched -> new ProbedTimes(matched.byPlace(), "", source))
        .orElseGet(
            () ->
                new ProbedTimes(
                    Map.of(),
                    Matched.why(repetition, counter).orElse("It was not counted."),
                    source));
  }
}
