package besser.gate.judge.comparison;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Claim;
import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.metric.Reading;
import besser.gate.metric.stats.RatioOfMeans;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays a campaign beside its baseline, repetition means against repetition means. */
public final class Comparing {
  private Comparing() {}

  /**
   * The comparison.
   *
   * @param claims those tagged {@code @needed-by-comparison} name readings both arms must have
   */
  public static Comparison of(
      Campaign baseline, Campaign patched, Arm before, Arm after, List<Claim> claims) {
    List<String> hindrances = new ArrayList<>(Comparability.differences(baseline, patched));
    for (Claim claim : claims) {
      if (claim.tags().contains("needed-by-comparison")) {
        claim
            .sentences()
            .forEach(s -> needed(s, claim.id(), before, after).ifPresent(hindrances::add));
      }
    }
    Pairing pairing = Pairing.of(before, after);
    return new Comparison(
        baseline.id(),
        hindrances,
        pairing.deltas(),
        pairing.unpaired(),
        resolution(before, after, pairing.deltas()));
  }

  private static Optional<String> needed(Claim.Asked asked, String id, Arm before, Arm after) {
    if (asked.statement().needed().isEmpty()) {
      return Optional.empty();
    }
    String name = asked.statement().needed().get();
    return before
        .missing(name)
        .or(() -> after.missing(name))
        .map(
            why ->
                """
                    %s: %s must be measured in both campaigns before they can be compared. %s"""
                    .formatted(id, name, why));
  }

  /** "With 3 against 3, a difference of rx.mean under 21 % cannot be told from chance." */
  private static String resolution(Arm before, Arm after, List<Delta> deltas) {
    String arms =
        "With %s against %s repetitions, "
            .formatted(before.readings().size(), after.readings().size());
    Optional<RatioOfMeans> rx =
        before.missing("rx.mean").or(() -> after.missing("rx.mean")).isPresent()
            ? Optional.empty()
            : RatioOfMeans.of(values(before), values(after), 0);
    return """
        %s%s A rank test (Mann-Whitney) of 3 against 3 cannot reach p < 0.10 two-sided; 3 against \
        5 can. %s"""
        .formatted(
            arms,
            rx.map(
                    r ->
                        String.format(
                            Locale.ROOT,
                            "a difference of rx.mean under %.0f %% cannot be told from chance.",
                            r.detectable() * 100))
                .orElse(
                    "no difference can be told from chance: an arm has fewer than two repetitions with"
                        + " a mean."),
            String.format(
                Locale.ROOT,
                "Of %d readings about %.0f leave their 95 %% interval by chance alone, so a reading"
                    + " counts as moved only where it stands out among all of them (Benjamini-Hochberg,"
                    + " 5 %%): a driver compared with itself shows a moved reading in 1 of 20 comparisons.",
                deltas.size(),
                deltas.size() * 0.05));
  }

  private static List<Double> values(Arm arm) {
    return arm.measured("rx.mean").stream().map(Reading.Measured::value).toList();
  }
}
