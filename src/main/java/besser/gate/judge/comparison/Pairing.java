package besser.gate.judge.comparison;

import besser.gate.judge.Delta;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.stats.Difference;
import besser.gate.metric.stats.RatioOfMeans;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * The readings two arms have in common, and why the others are not among them.
 *
 * @param deltas in order of their names
 * @param unpaired one sentence a reason
 */
record Pairing(List<Delta> deltas, List<String> unpaired) {
  /** Share of the movements believed in that may be chance. */
  private static final double FALSE_ONES = 0.05;

  private static final String CALLER = "lock.caller.";
  private static final String SAMPLED = "lock.all_workers";

  static Pairing of(Arm before, Arm after) {
    Set<String> names = new TreeSet<>(before.names());
    names.addAll(after.names());
    names.removeIf(
        n -> n.contains(".window-") || n.endsWith("_at_most") || n.endsWith("_while_alive"));
    Arm old = complete(before, names);
    Arm now = complete(after, names);
    List<Delta> deltas = new ArrayList<>();
    Map<String, List<String>> missing = new LinkedHashMap<>();
    for (String name : names) {
      Optional<String> why = old.missing(name).or(() -> now.missing(name));
      if (why.isPresent()) {
        missing.computeIfAbsent(why.get().replace(name, "it"), w -> new ArrayList<>()).add(name);
      } else {
        deltas.add(delta(name, old, now));
      }
    }
    List<String> unpaired = new ArrayList<>();
    missing.forEach((why, lacking) -> unpaired.add(String.join(", ", lacking) + ": " + why));
    return new Pairing(believed(deltas), unpaired);
  }

  /**
   * A caller no sample of a repetition shows has a share of 0 there: the samples were taken. A cost
   * that moved to a new caller would go unseen otherwise.
   */
  private static Arm complete(Arm arm, Set<String> names) {
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    arm.readings()
        .forEach(
            (repetition, list) -> {
              List<Reading> all = new ArrayList<>(list);
              sampled(list)
                  .ifPresent(
                      m ->
                          names.stream()
                              .filter(n -> n.startsWith(CALLER))
                              .filter(n -> list.stream().noneMatch(r -> r.name().equals(n)))
                              .forEach(n -> all.add(none(n, m))));
              readings.put(repetition, all);
            });
    return new Arm(arm.campaign(), arm.scale(), arm.tick(), readings, arm.deep());
  }

  private static Optional<Reading.Measured> sampled(List<Reading> readings) {
    return readings.stream()
        .filter(r -> r.name().equals(SAMPLED))
        .findFirst()
        .flatMap(Reading::measured);
  }

  private static Reading none(String name, Reading.Measured sampled) {
    return new Reading.Measured(
        name, 0, Unit.SHARE, sampled.window(), sampled.source(), "No sample has this caller.");
  }

  private static Delta delta(String name, Arm before, Arm after) {
    List<Reading.Measured> old = before.measured(name);
    List<Double> was = old.stream().map(Reading.Measured::value).toList();
    List<Double> is = after.measured(name).stream().map(Reading.Measured::value).toList();
    Unit unit = old.get(0).unit();
    double step = unit == Unit.COUNT ? 1 : 0;
    Optional<RatioOfMeans> ratio = RatioOfMeans.of(was, is, step);
    double mean = before.mean(name);
    return new Delta(
        name,
        unit,
        was,
        is,
        mean == 0 ? OptionalDouble.empty() : OptionalDouble.of(after.mean(name) / mean),
        ratio.map(r -> OptionalDouble.of(r.low())).orElse(OptionalDouble.empty()),
        ratio.map(r -> OptionalDouble.of(r.high())).orElse(OptionalDouble.empty()),
        Difference.byChance(was, is, step),
        false);
  }

  private static List<Delta> believed(List<Delta> deltas) {
    List<Delta> tested =
        deltas.stream()
            .filter(d -> d.chance().isPresent())
            .filter(d -> Family.of(d.metric()) != Family.BOOKKEEPING)
            .toList();
    List<Boolean> believed =
        Difference.believed(
            tested.stream().map(d -> d.chance().getAsDouble()).toList(), FALSE_ONES);
    return deltas.stream()
        .map(d -> tested.contains(d) && believed.get(tested.indexOf(d)) ? d.beyond() : d)
        .toList();
  }
}
