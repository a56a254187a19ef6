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
import besser.gate.judge.check.Floor;
import besser.gate.judge.check.Floors;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.JudgedStages;
import besser.gate.judge.check.OneCause;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges a campaign on the claims of its features. The same evidence and claims give the same
 * judgement, anywhere.
 */
public final class ClaimJudge {
  private final List<Claim> claims;
  private final GatingSet gatingSet;

  /**
   * A judge for one set of features.
   *
   * @param claims every scenario, in the order of the features
   * @param gatingSet which claims the verdict rests on
   */
  public ClaimJudge(List<Claim> claims, GatingSet gatingSet) {
    this.claims = List.copyOf(claims);
    this.gatingSet = gatingSet;
  }

  /**
   * The claims on single repetitions, guarded by the validity claims, in the order of the features.
   * Comparisons are left out.
   */
  public List<JudgedClaim> claims(Campaign campaign) {
    return claims(new JudgedStages(campaign, new Floors(claims, gatingSet)));
  }

  /** The same on stages that serve others too: making them is what costs time. */
  public List<JudgedClaim> claims(JudgedStages judgedStages) {
    Map<Optional<Floor>, Guard> guards = new HashMap<>();
    List<JudgedClaim> judged = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.stage().isEmpty()) {
        continue;
      }
      Optional<Floor> floor = judgedStages.floor(claim);
      // A condition counts up to the moment of failure, and which moment that is hangs on the floor
      // of the claim it guards, not on what gates.
      Guard guard = guards.computeIfAbsent(floor, f -> guard(judgedStages, f));
      judged.add(
          claim(claim, sentences(claim, judgedStages, floor), guard, judgedStages.campaign()));
    }
    return List.copyOf(judged);
  }

  private Guard guard(JudgedStages judgedStages, Optional<Floor> floor) {
    return new Guard(
        claims.stream()
            .filter(c -> !c.stage().isEmpty() && c.kind().equals(Optional.of(Kind.VALIDITY)))
            .map(
                c ->
                    new Guard.Condition(
                        c,
                        sentences(c, judgedStages, floor).stream()
                            .flatMap(s -> s.results().stream())
                            .toList()))
            .toList());
  }

  private static List<JudgedSentence> sentences(
      Claim claim, JudgedStages judgedStages, Optional<Floor> floor) {
    List<JudgedStage> stages = judgedStages.at(claim.stage(), claim.terms(), floor);
    return OneCause.told(
        claim.sentences().stream()
            .map(a -> sentence(a, stages, judgedStages.campaign().plan()))
            .toList());
  }

  private JudgedClaim claim(Claim claim, List<JudgedSentence> raw, Guard guard, Campaign campaign) {
    Kind kind = claim.kind().orElse(Kind.VALIDITY);
    List<JudgedSentence> judgedSentences =
        raw.stream()
            .map(
                s ->
                    s.with(
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
        gatingSet.includes(claim) && !campaign.plan().isDeep(),
        claim.account(),
        judgedSentences);
  }

  private static JudgedSentence sentence(
      Claim.Asked asked, List<JudgedStage> judgedStages, Plan plan) {
    if (!(asked.statement() instanceof Check check)) {
      return new JudgedSentence(asked.text(), "", List.of());
    }
    return new JudgedSentence(
        asked.text(),
        bound(check, plan),
        check.limit(),
        new JudgedSentence.Phrases(check.remedy(), check.counted()),
        judgedStages.stream().map(e -> result(check, e)).toList());
  }

  /** The bound; in a rehearsal with the time that stands for the one it names. */
  private static String bound(Check check, Plan plan) {
    return check
        .nominal()
        .filter(n -> !plan.scale().isRealTime())
        .map(
            n ->
                "%s (%s: %s)"
                    .formatted(
                        check.bound(),
                        plan.scale().words(),
                        plan.scale().visible(n, plan.tick().seconds())))
        .orElse(check.bound());
  }

  /**
   * A condition that did not hold says nothing against the driver: it is undecided, never a
   * failure.
   */
  private static Result onlyVoid(Result raw) {
    return raw.outcome() == Outcome.FAILS
        ? new Result(
            raw.repetition(),
            Outcome.UNDECIDED,
            Result.opening(Outcome.UNDECIDED) + raw.said(),
            raw.readings(),
            raw.marginal())
        : raw;
  }

  /**
   * A claim on three repetitions does not hold on two, unless fewer were rehearsed on purpose; what
   * was left out because the campaign was decided is not measured, in a rehearsal too.
   */
  private static Result enough(Claim claim, Campaign campaign, Result o) {
    int there = campaign.counted().size();
    if (o.outcome() != Outcome.HOLDS) {
      return o;
    }
    if (campaign.ended().isPresent()) {
      return o.kept(
          "%s is not enough: the campaign was ended early in repetition %s of %s, and what is missing was not measured."
              .formatted(o.repetition(), there, campaign.plan().repetitions()),
          List.of());
    }
    return there < claim.terms().repetitions() && !(campaign.plan() instanceof RehearsalPlan)
        ? o.kept(
            "the claim asks for %s repetitions, this campaign has %s."
                .formatted(claim.terms().repetitions(), there),
            List.of())
        : o;
  }

  /** A set that is cut off, altered or has holes counts in neither direction. */
  private static Result whole(Campaign campaign, Result o) {
    return campaign.faults().isEmpty() || o.outcome() == Outcome.UNDECIDED
        ? o
        : o.kept(
            "%s does not count, because the set is faulty. %s"
                .formatted(o.repetition(), campaign.faults().get(0)),
            List.of());
  }

  private static Result result(Check check, JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    if (judgedStage.unusable().isPresent()) {
      return unusable(id, judgedStage.unusable().get());
    }
    try {
      return check.on(judgedStage);
    } catch (RuntimeException crash) {
      return unusable(id, JudgedStage.stumbled(judgedStage.repetition(), crash));
    }
  }

  private static Result unusable(String id, String why) {
    return Result.told(id, Outcome.UNDECIDED, why, List.of());
  }
}
