package besser.gate.judge.claim;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.judge.check.Check;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.JudgedStages;
import besser.gate.plan.RehearsalPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges a campaign on the charges its features bring. The same evidence and charges give the same
 * judgement, anywhere.
 */
public final class ClaimJudge {
  private final List<Claim> claims;
  private final GatingSet gatingSet;

  /**
   * A judge for one set of features.
   *
   * @param charges every scenario, in the order of the features
   * @param gate which claims the verdict rests on
   */
  public ClaimJudge(List<Claim> claims, GatingSet gatingSet) {
    this.claims = List.copyOf(claims);
    this.gatingSet = gatingSet;
  }

  /**
   * The claims on single repetitions, guarded by the validity claims, in the order of the charges.
   * Comparisons are left out.
   */
  public List<JudgedClaim> claims(Campaign campaign) {
    return claims(new JudgedStages(campaign, claims));
  }

  /** The same on exhibits that serve others too: making them is what costs time. */
  public List<JudgedClaim> claims(JudgedStages judgedStages) {
    Campaign campaign = judgedStages.campaign();
    Map<Claim, List<JudgedSentence>> raw = new LinkedHashMap<>();
    List<Guard.Condition> conditions = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.stage().isEmpty()) {
        continue;
      }
      List<JudgedSentence> judgedSentences =
          claim.sentences().stream()
              .map(a -> heard(a, judgedStages.at(claim.stage(), claim.terms())))
              .toList();
      raw.put(claim, judgedSentences);
      if (claim.kind().equals(java.util.Optional.of(Kind.VALIDITY))) {
        conditions.add(
            new Guard.Condition(
                claim, judgedSentences.stream().flatMap(s -> s.results().stream()).toList()));
      }
    }
    Guard guard = new Guard(conditions);
    return raw.entrySet().stream()
        .map(e -> claim(e.getKey(), e.getValue(), guard, campaign))
        .toList();
  }

  private JudgedClaim claim(Claim claim, List<JudgedSentence> raw, Guard guard, Campaign campaign) {
    Kind kind = claim.kind().orElse(Kind.VALIDITY);
    List<JudgedSentence> judgedSentences =
        raw.stream()
            .map(
                s ->
                    new JudgedSentence(
                        s.text(),
                        s.bound(),
                        s.results().stream()
                            .map(
                                o ->
                                    kind == Kind.VALIDITY
                                        ? onlyVoid(o)
                                        : whole(
                                            campaign,
                                            enough(
                                                claim,
                                                campaign,
                                                guard.applied(claim.subject(), o))))
                            .toList()))
            .toList();
    return new JudgedClaim(
        claim.id(),
        kind,
        claim.title(),
        claim.feature(),
        claim.confidence(),
        gatingSet.includes(claim),
        claim.account(),
        judgedSentences);
  }

  private static JudgedSentence heard(Claim.Asked asked, List<JudgedStage> judgedStages) {
    if (!(asked.statement() instanceof Check check)) {
      return new JudgedSentence(asked.text(), "", List.of());
    }
    return new JudgedSentence(
        asked.text(), check.bound(), judgedStages.stream().map(e -> opinion(check, e)).toList());
  }

  /**
   * A condition that did not hold says nothing against the driver: it is undecided, never a
   * failure.
   */
  private static Result onlyVoid(Result raw) {
    return raw.outcome() == Outcome.FAILS ? undecided(raw, "Undecided: " + raw.reason()) : raw;
  }

  /** A claim on three repetitions does not hold on two, unless fewer were rehearsed on purpose. */
  private static Result enough(Claim claim, Campaign campaign, Result o) {
    int there = campaign.repetitions().size();
    return o.outcome() == Outcome.HOLDS
            && there < claim.terms().repetitions()
            && !(campaign.plan() instanceof RehearsalPlan)
        ? undecided(
            o,
            "Undecided: the claim asks for "
                + claim.terms().repetitions()
                + " repetitions, there are "
                + there
                + ". "
                + o.reason())
        : o;
  }

  /** A set that is cut off, altered or has holes decides nothing, in either direction. */
  private static Result whole(Campaign campaign, Result o) {
    return campaign.faults().isEmpty() || o.outcome() == Outcome.UNDECIDED
        ? o
        : undecided(
            o,
            "Undecided: the set is faulty, so %s decides nothing. %s By itself: %s"
                .formatted(o.repetition(), campaign.faults().get(0), o.reason()));
  }

  private static Result undecided(Result o, String reason) {
    return new Result(o.repetition(), Outcome.UNDECIDED, reason, o.readings(), o.marginal());
  }

  private static Result opinion(Check check, JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    if (judgedStage.unheard().isPresent()) {
      return unheard(id, judgedStage.unheard().get());
    }
    try {
      return check.on(judgedStage);
    } catch (RuntimeException crash) {
      return unheard(id, JudgedStage.stumbled(judgedStage.repetition(), crash));
    }
  }

  private static Result unheard(String id, String why) {
    return new Result(id, Outcome.UNDECIDED, "Undecided: " + why, List.of(), false);
  }
}
