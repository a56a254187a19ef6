package besser.gate.judge.comparison;

import besser.gate.metric.Catalogue;
import besser.gate.metric.Reading;
import besser.gate.plan.TimeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One side of a comparison: what a campaign's repetitions measured.
 *
 * @param campaign its id
 * @param scale of its plan
 * @param tick real seconds between two ticks of its recorder
 * @param readings every published reading by repetition id, in order of the repetitions
 * @param deep a deep campaign of the same build, which lends what only such a one measures
 */
public record Arm(
    String campaign,
    TimeScale scale,
    double tick,
    Map<String, List<Reading>> readings,
    Optional<Arm> deep) {

  /** One without a deep campaign. */
  public Arm(String campaign, TimeScale scale, double tick, Map<String, List<Reading>> readings) {
    this(campaign, scale, tick, readings, Optional.empty());
  }

  /** The same with a deep campaign of the same build, whose costly readings are its own then. */
  public Arm with(Optional<Arm> lent) {
    return new Arm(campaign, scale, tick, readings, lent);
  }

  /** The deep campaign a reading is taken from; empty where it is this one's own. */
  public Optional<Arm> lender(String name) {
    return deep.filter(d -> Catalogue.of(name).map(Catalogue.Entry::isCostly).orElse(false))
        .filter(d -> d.names().contains(name));
  }

  /** Names of all readings any repetition has, measured or not. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    deep.ifPresent(d -> d.names().stream().filter(n -> lender(n).isPresent()).forEach(names::add));
    readings.values().forEach(list -> list.forEach(r -> names.add(r.name())));
    return names;
  }

  /** A reading of every repetition that measured it, in order. */
  public List<Reading.Measured> measured(String name) {
    if (lender(name).isPresent()) {
      return lender(name).get().measured(name);
    }
    List<Reading.Measured> found = new ArrayList<>();
    for (List<Reading> list : readings.values()) {
      list.stream()
          .filter(r -> r.name().equals(name))
          .findFirst()
          .flatMap(Reading::measured)
          .ifPresent(found::add);
    }
    return found;
  }

  /** Why not every repetition has a reading; empty where all have it. */
  public Optional<String> missing(String name) {
    if (lender(name).isPresent()) {
      return lender(name).get().missing(name);
    }
    if (readings.isEmpty()) {
      return Optional.of(campaign + " has no repetition.");
    }
    for (Map.Entry<String, List<Reading>> rep : readings.entrySet()) {
      Optional<Reading> reading =
          rep.getValue().stream().filter(r -> r.name().equals(name)).findFirst();
      if (reading.isEmpty()) {
        return Optional.of(
            names().contains(name)
                ? campaign + " " + rep.getKey() + " has no such reading."
                : Catalogue.noInstrument(name));
      }
      if (reading.get() instanceof Reading.Absent absent) {
        return Optional.of(campaign + " " + rep.getKey() + ": " + absent.why());
      }
    }
    return Optional.empty();
  }

  /** Mean over repetitions; only asked for where nothing is {@link #missing}. */
  double mean(String name) {
    return measured(name).stream().mapToDouble(Reading.Measured::value).average().orElseThrow();
  }

  /** Largest minus smallest over repetitions. */
  double spread(String name) {
    double[] values =
        measured(name).stream().mapToDouble(Reading.Measured::value).sorted().toArray();
    return values[values.length - 1] - values[0];
  }
}
