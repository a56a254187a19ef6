package besser.gate.night;

import besser.gate.metric.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The last nights that can be compared with this one.
 *
 * @param nights newest first
 */
public record RollingBaseline(List<Summary> nights) {
  /** So many comparable nights, no more: older ones are of another season. */
  public static final int NIGHTS = 7;

  /** How far back is looked for them. */
  private static final int LOOK = 30;

  public RollingBaseline {
    nights = List.copyOf(nights);
  }

  /**
   * Finds them.
   *
   * @param before judged campaigns, oldest first
   * @param tonight the campaign to compare; not among them
   * @param comparable whether a campaign that may be one of them ran under the same conditions
   */
  public static RollingBaseline of(
      List<Summary> before, Summary tonight, Predicate<Summary> comparable) {
    List<Summary> nights = new ArrayList<>();
    int looked = 0;
    for (int i = before.size() - 1; i >= 0 && looked < LOOK && nights.size() < NIGHTS; i--) {
      Summary one = before.get(i);
      if (isUsual(one, tonight)) {
        looked++;
        if (comparable.test(one)) {
          nights.add(one);
        }
      }
    }
    return new RollingBaseline(nights);
  }

  /** An undecided night measured nobody knows what, and a patch under test is not the usual. */
  private static boolean isUsual(Summary one, Summary tonight) {
    return one.kin().equals(tonight.kin())
        && one.patch().equals(tonight.patch())
        && !one.judgement().equals("UNDECIDED");
  }

  /** Readings of tonight that are worse than usual, a sentence each. */
  public List<String> worse(Summary tonight) {
    List<String> worse = new ArrayList<>();
    for (Summary.Line line : tonight.lines()) {
      OptionalDouble value = line.mean();
      Optional<Usual> usual = usual(line.reading());
      if (value.isPresent()
          && usual.isPresent()
          && usual.get().isUnusual(value.getAsDouble())
          && isWorse(line.reading(), value.getAsDouble(), usual.get())) {
        worse.add(sentence(line.reading(), value.getAsDouble(), usual.get()));
      }
    }
    return List.copyOf(worse);
  }

  private Optional<Usual> usual(String reading) {
    return Usual.of(
        nights.stream()
            .flatMap(n -> n.lines().stream())
            .filter(l -> l.reading().equals(reading))
            .flatMap(l -> l.mean().stream().boxed())
            .toList());
  }

  private static boolean isWorse(String reading, double value, Usual usual) {
    Catalogue.Good good =
        Catalogue.of(reading).map(Catalogue.Entry::good).orElse(Catalogue.Good.NEITHER);
    return (good == Catalogue.Good.MORE && value < usual.mean())
        || (good == Catalogue.Good.LESS && value > usual.mean());
  }

  private String sentence(String reading, double value, Usual usual) {
    Catalogue.Entry entry = Catalogue.of(reading).orElseThrow();
    return "%s (%s): %s, usually %s on the last %s comparable nights, and no more than %s away."
        .formatted(
            entry.phrase(),
            reading,
            entry.unit().print(value),
            entry.unit().print(usual.mean()),
            usual.nights().size(),
            entry.unit().print(usual.reach()));
  }

  /** What it is, in a sentence. */
  public String words() {
    return nights.size() < Usual.FEWEST
        ? "No baseline: %s of the %s comparable nights it takes."
            .formatted(nights.size(), Usual.FEWEST)
        : "Compared with the last %s comparable nights.".formatted(nights.size());
  }
}
