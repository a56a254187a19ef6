package besser.gate.judge;

import besser.gate.evidence.Campaign;
import besser.gate.judge.comparison.Arm;
import besser.gate.judge.comparison.Comparing;
import besser.gate.judge.comparison.Predictions;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the judge says of a campaign, from its charges to its verdict. */
public final class Bench {
  private final List<Charge> charges;
  private final Gate gate;

  public Bench(List<Charge> charges, Gate gate) {
    this.charges = List.copyOf(charges);
    this.gate = gate;
  }

  /**
   * Judges a campaign.
   *
   * @param baseline campaign to compare with, if one was named
   * @param answers by what they answer
   * @param concerns what keeps it from being accepted though no claim says so
   */
  public Judgement judge(
      Campaign campaign,
      Optional<Campaign> baseline,
      Map<Finding.Asked, Finding.Answer> answers,
      List<String> concerns) {
    Exhibits all = new Exhibits(campaign, charges);
    List<Claim> claims = new Judge(charges, gate).claims(all);
    List<Exhibit> exhibits = main(all);
    Optional<List<Exhibit>> old = baseline.map(b -> main(new Exhibits(b, charges)));
    Arm observed = arm(campaign, exhibits);
    Optional<Arm> before = baseline.map(b -> arm(b, old.orElse(List.of())));
    // Another patch's author foretold nothing of this campaign.
    List<Charge> own = charges.stream().filter(c -> c.tags().contains(campaign.patch())).toList();
    List<Prediction> predictions = Predictions.of(own, before, observed);
    Optional<Comparison> comparison =
        baseline.map(b -> Comparing.of(b, campaign, before.orElseThrow(), observed, charges));
    List<Finding> findings = new Findings(exhibits, old).of(predictions, comparison, answers);
    List<String> open = new ArrayList<>(concerns);
    comparison.ifPresent(
        c ->
            c.hindrances()
                .forEach(h -> open.add("It cannot be compared with " + c.baseline() + ": " + h)));
    return new Judgement(
        campaign,
        claims,
        findings,
        observed.readings(),
        predictions,
        comparison,
        SurvivalWords.of(campaign, claims),
        concerns,
        VerdictRule.of(campaign, claims, findings, open));
  }

  private static Arm arm(Campaign campaign, List<Exhibit> exhibits) {
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    exhibits.forEach(e -> readings.put(e.repetition().id(), e.readings()));
    return new Arm(
        campaign.id(), campaign.plan().compression(), campaign.plan().tick().seconds(), readings);
  }

  /** The repetitions at the stage the targets are about: the one most charges name. */
  private List<Exhibit> main(Exhibits exhibits) {
    return charges.stream()
        .filter(c -> !c.stage().isEmpty())
        .findFirst()
        .map(c -> exhibits.at(c.stage(), c.terms()))
        .orElse(List.of());
  }
}
