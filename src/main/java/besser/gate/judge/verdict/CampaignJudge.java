package besser.gate.judge.verdict;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.format.EditionList;
import besser.gate.judge.Claim;
import besser.gate.judge.Comparison;
import besser.gate.judge.Finding;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Prediction;
import besser.gate.judge.check.Floors;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.JudgedStages;
import besser.gate.judge.claim.ClaimJudge;
import besser.gate.judge.claim.Edition;
import besser.gate.judge.comparison.Arm;
import besser.gate.judge.comparison.Comparing;
import besser.gate.judge.comparison.Predictions;
import besser.gate.judge.finding.Findings;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything the judge says of a campaign, from its claims to its verdict. */
public final class CampaignJudge {
  /** A campaign may be cut short where it can only be rejected, and nowhere else. */
  private static final String UNDECIDED =
      "campaign.json says that the campaign was ended because it was decided, and it was not.";

  private final List<Claim> claims;
  private final GatingSet gatingSet;
  private final Edition edition;

  /** A judge that knows the editions of this build. */
  public CampaignJudge(List<Claim> claims, GatingSet gatingSet) {
    this(claims, gatingSet, EditionList.written());
  }

  /** A judge that knows other editions. */
  CampaignJudge(List<Claim> claims, GatingSet gatingSet, List<EditionList.Line> editions) {
    this.claims = List.copyOf(claims);
    this.gatingSet = gatingSet;
    this.edition = Edition.of(claims, gatingSet, editions);
  }

  /**
   * Judges a campaign.
   *
   * @param baseline campaign to compare with, if one was named
   * @param answers by what they answer
   * @param concerns what keeps it from being accepted though no claim says so
   */
  public Judgement judge(
      Campaign recorded,
      Optional<Campaign> baseline,
      Map<Finding.Asked, Finding.Answer> answers,
      List<String> concerns) {
    Campaign campaign = recorded.with(edition.faults());
    List<Claim> asked = claims.stream().filter(c -> gatingSet.asks(c, campaign.patch())).toList();
    Floors floors = new Floors(asked, gatingSet);
    JudgedStages all = new JudgedStages(campaign, floors);
    List<JudgedClaim> judgedClaims = new ClaimJudge(asked, gatingSet).claims(all);
    Optional<String> early = recorded.endedBy().filter(id -> !fails(id, judgedClaims));
    if (early.isPresent() && recorded.faults().stream().noneMatch(UNDECIDED::equals)) {
      return judge(recorded.with(List.of(UNDECIDED)), baseline, answers, concerns);
    }
    List<JudgedStage> judgedStages = main(asked, all);
    Optional<List<JudgedStage>> old = baseline.map(b -> main(asked, new JudgedStages(b, floors)));
    Arm observed = arm(campaign, judgedStages);
    Optional<Arm> before = baseline.map(b -> arm(b, old.orElse(List.of())));
    List<String> open = new ArrayList<>(concerns);
    List<Prediction> predictions =
        or(List.of(), "predictions", open, () -> Predictions.of(asked, before, observed));
    Optional<Comparison> comparison =
        or(
            Optional.empty(),
            "comparison",
            open,
            () ->
                baseline.map(
                    b -> Comparing.of(b, campaign, before.orElseThrow(), observed, asked)));
    List<Finding> findings =
        or(
            List.of(),
            "findings",
            open,
            () -> new Findings(asked, judgedStages, old).of(predictions, comparison, answers));
    List<String> told = List.copyOf(open);
    open.addAll(edition.hindrances());
    comparison.ifPresent(
        c ->
            c.hindrances()
                .forEach(h -> open.add("It cannot be compared with " + c.baseline() + ": " + h)));
    List<Judgement.AccountLine> accounts = AccountBook.of(campaign, edition, judgedClaims);
    return new Judgement(
        campaign,
        judgedClaims,
        findings,
        observed.readings(),
        predictions,
        comparison,
        SurvivalStatement.of(campaign, judgedClaims),
        told,
        edition.words(),
        accounts,
        VerdictRule.of(campaign, judgedClaims, findings, open, accounts));
  }

  /** What is not there because the judge stumbled keeps a campaign from being accepted. */
  private static <T> T or(T nothing, String what, List<String> open, Supplier<T> made) {
    try {
      return made.get();
    } catch (RuntimeException crash) {
      open.add(
          """
              The judge itself stumbled over the %s (%s), so there are none. Report it with this \
              evidence."""
              .formatted(what, crash));
      return nothing;
    }
  }

  private static boolean fails(String id, List<JudgedClaim> claims) {
    return claims.stream()
        .anyMatch(c -> c.id().equals(id) && c.gating() && c.outcome() == Outcome.FAILS);
  }

  private static Arm arm(Campaign campaign, List<JudgedStage> judgedStages) {
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    judgedStages.forEach(e -> readings.put(e.repetition().id(), e.readings()));
    return new Arm(
        campaign.id(), campaign.plan().scale(), campaign.plan().tick().seconds(), readings);
  }

  /** The repetitions at the stage the targets are about: the first one a claim names. */
  private static List<JudgedStage> main(List<Claim> asked, JudgedStages judgedStages) {
    return asked.stream()
        .filter(c -> !c.stage().isEmpty())
        .findFirst()
        .map(c -> judgedStages.at(c.stage(), c.terms()))
        .orElse(List.of());
  }
}
