package besser.gate.judge;

import besser.gate.evidence.Campaign;
import besser.gate.plan.RehearsalPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges a campaign on the charges its features bring. The same evidence and charges give the same
 * judgement, anywhere.
 */
public final class Judge {
  private final List<Charge> charges;
  private final Gate gate;

  /**
   * A judge for one set of features.
   *
   * @param charges every scenario, in the order of the features
   * @param gate which claims the verdict rests on
   */
  public Judge(List<Charge> charges, Gate gate) {
    this.charges = List.copyOf(charges);
    this.gate = gate;
  }

  /**
   * The claims on single repetitions, guarded by the validity claims, in the order of the charges.
   * Comparisons are left out.
   */
  public List<Claim> claims(Campaign campaign) {
    return claims(new Exhibits(campaign, charges));
  }

  /** The same on exhibits that serve others too: making them is what costs time. */
  List<Claim> claims(Exhibits exhibits) {
    Campaign campaign = exhibits.campaign();
    Map<Charge, List<Sentence>> raw = new LinkedHashMap<>();
    List<Guard.Condition> conditions = new ArrayList<>();
    for (Charge charge : charges) {
      if (charge.stage().isEmpty()) {
        continue;
      }
      List<Sentence> sentences =
          charge.sentences().stream()
              .map(a -> heard(a, exhibits.at(charge.stage(), charge.terms())))
              .toList();
      raw.put(charge, sentences);
      if (charge.kind().equals(java.util.Optional.of(Kind.VALIDITY))) {
        conditions.add(
            new Guard.Condition(
                charge, sentences.stream().flatMap(s -> s.opinions().stream()).toList()));
      }
    }
    Guard guard = new Guard(conditions);
    return raw.entrySet().stream()
        .map(e -> claim(e.getKey(), e.getValue(), guard, campaign))
        .toList();
  }

  private Claim claim(Charge charge, List<Sentence> raw, Guard guard, Campaign campaign) {
    Kind kind = charge.kind().orElse(Kind.VALIDITY);
    List<Sentence> sentences =
        raw.stream()
            .map(
                s ->
                    new Sentence(
                        s.text(),
                        s.bound(),
                        s.opinions().stream()
                            .map(
                                o ->
                                    kind == Kind.VALIDITY
                                        ? onlyVoid(o)
                                        : enough(
                                            charge, campaign, guard.applied(charge.subject(), o)))
                            .toList()))
            .toList();
    return new Claim(
        charge.id(),
        kind,
        charge.title(),
        charge.feature(),
        charge.confidence(),
        gate.includes(charge),
        sentences);
  }

  private static Sentence heard(Charge.Asked asked, List<Exhibit> exhibits) {
    if (!(asked.ask() instanceof Check check)) {
      return new Sentence(asked.text(), "", List.of());
    }
    return new Sentence(
        asked.text(), check.bound(), exhibits.stream().map(e -> opinion(check, e)).toList());
  }

  /**
   * A condition that did not hold says nothing against the driver: it is undecided, never a
   * failure.
   */
  private static Opinion onlyVoid(Opinion raw) {
    return raw.outcome() == Outcome.FAILS ? undecided(raw, "Undecided: " + raw.reason()) : raw;
  }

  /** A claim on three repetitions does not hold on two, unless fewer were rehearsed on purpose. */
  private static Opinion enough(Charge charge, Campaign campaign, Opinion o) {
    int there = campaign.repetitions().size();
    return o.outcome() == Outcome.HOLDS
            && there < charge.terms().repetitions()
            && !(campaign.plan() instanceof RehearsalPlan)
        ? undecided(
            o,
            "Undecided: the claim asks for "
                + charge.terms().repetitions()
                + " repetitions, there are "
                + there
                + ". "
                + o.reason())
        : o;
  }

  private static Opinion undecided(Opinion o, String reason) {
    return new Opinion(o.repetition(), Outcome.UNDECIDED, reason, o.readings(), o.marginal());
  }

  private static Opinion opinion(Check check, Exhibit exhibit) {
    String id = exhibit.repetition().id();
    if (exhibit.unheard().isPresent()) {
      return unheard(id, exhibit.unheard().get());
    }
    try {
      return check.on(exhibit);
    } catch (RuntimeException crash) {
      return unheard(id, Exhibit.stumbled(exhibit.repetition(), crash));
    }
  }

  private static Opinion unheard(String id, String why) {
    return new Opinion(id, Outcome.UNDECIDED, "Undecided: " + why, List.of(), false);
  }
}
