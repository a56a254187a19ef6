package besser.gate.judge.verdict;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.EndedEarly;
import besser.gate.evidence.format.EditionList;
import besser.gate.judge.Claim;
import besser.gate.judge.Comparison;
import besser.gate.judge.Finding;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Prediction;
import besser.gate.judge.check.Floor;
import besser.gate.judge.check.Floors;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.JudgedStages;
import besser.gate.judge.claim.ClaimJudge;
import besser.gate.judge.claim.Edition;
import besser.gate.judge.comparison.Arm;
import besser.gate.judge.comparison.Comparing;
import besser.gate.judge.comparison.DeepCampaigns;
import besser.gate.judge.comparison.Predictions;
import besser.gate.judge.finding.Findings;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything the judge says of a campaign, from its claims to its verdict. */
public final class CampaignJudge {
  /** A campaign may be cut short where it can only be rejected, and nowhere else. */
  private static final String UNDECIDED =
      """
      The campaign was ended early for %s, which does not fail on what was recorded; only a \
      campaign that is certain to be rejected may be short.""";

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
    return judge(recorded, baseline, DeepCampaigns.NONE, answers, concerns);
  }

  /**
   * The same.
   *
   * @param named campaign to compare with, if one was
   * @param deep campaigns beside it whose costly readings it may take
   */
  public Judgement judge(
      Campaign recorded,
      Optional<Campaign> named,
      DeepCampaigns deep,
      Map<Finding.Asked, Finding.Answer> answers,
      List<String> concerns) {
    Campaign campaign = recorded.with(edition.faults());
    List<Claim> asked = claims.stream().filter(c -> gatingSet.asks(c, campaign.patch())).toList();
    Floors floors = new Floors(asked, gatingSet);
    JudgedStages all = new JudgedStages(campaign, floors);
    List<JudgedClaim> judgedClaims = new ClaimJudge(asked, gatingSet).claims(all);
    Optional<String> undecided =
        recorded
            .ended()
            .map(EndedEarly::claim)
            .filter(id -> !fails(id, judgedClaims))
            .map(UNDECIDED::formatted);
    if (undecided.isPresent() && !recorded.faults().contains(undecided.get())) {
      return judge(recorded.with(List.of(undecided.get())), named, deep, answers, concerns);
    }
    boolean early = recorded.ended().isPresent();
    Optional<Campaign> baseline = named.filter(b -> !early);
    List<JudgedStage> judgedStages = main(asked, all);
    Optional<JudgedStages> beside = baseline.map(b -> new JudgedStages(b, floors));
    Optional<List<JudgedStage>> old = beside.map(stages -> main(asked, stages));
    List<String> open = new ArrayList<>(concerns);
    Optional<DeepCampaigns> lent =
        Optional.of(deep)
            .filter(
                d -> baseline.map(b -> unlike(d, b, campaign, open)).orElse(List.of()).isEmpty());
    Arm observed =
        arm(campaign, judgedStages).with(lent.flatMap(d -> deep(d, campaign, asked, floors)));
    Optional<Arm> before =
        baseline.map(
            b -> arm(b, old.orElse(List.of())).with(lent.flatMap(d -> deep(d, b, asked, floors))));
    Optional<Comparison> comparison =
        or(
            Optional.empty(),
            "comparison",
            open,
            () ->
                baseline.map(
                    b -> Comparing.of(b, campaign, before.orElseThrow(), observed, asked)));
    List<String> apart =
        comparison.stream()
            .flatMap(
                c ->
                    Stream.concat(
                        c.hindrances().stream(),
                        beside.stream()
                            .flatMap(b -> BaselineConditions.open(asked, gatingSet, b).stream())))
            .toList();
    List<Prediction> predictions =
        early
            ? List.of()
            : or(
                List.of(),
                "predictions",
                open,
                () ->
                    Predictions.whole(
                        Predictions.of(asked, before, observed, apart), campaign.faults()));
    List<Finding> findings =
        or(
            List.of(),
            "findings",
            open,
            () -> new Findings(asked, judgedStages, old).of(predictions, comparison, answers));
    List<String> told = List.copyOf(open);
    open.addAll(edition.hindrances());
    comparison.ifPresent(
        c -> apart.forEach(h -> open.add("It cannot be compared with " + c.baseline() + ": " + h)));
    List<Judgement.AccountLine> accounts = AccountBook.of(campaign, edition, judgedClaims);
    return new Judgement(
        campaign,
        judgedClaims,
        findings,
        staged(asked).flatMap(c -> floors.published(c.stage())).map(Floor::rate),
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
              The judge itself crashed on the %s (%s), so there are none. Report it with this \
              evidence."""
              .formatted(what, crash));
      return nothing;
    }
  }

  private static boolean fails(String id, List<JudgedClaim> claims) {
    return claims.stream()
        .anyMatch(c -> c.id().equals(id) && c.gating() && c.outcome() == Outcome.FAILS);
  }

  private static List<String> unlike(
      DeepCampaigns deep, Campaign baseline, Campaign campaign, List<String> open) {
    List<String> differences = deep.differences(baseline, campaign);
    differences.forEach(
        d ->
            open.add(
                "Nothing is taken from the deep campaigns, which cannot be compared: %s"
                    .formatted(d)));
    return differences;
  }

  private static Optional<Arm> deep(
      DeepCampaigns deep, Campaign campaign, List<Claim> asked, Floors floors) {
    return campaign.plan().isDeep()
        ? Optional.empty()
        : deep.of(campaign).map(d -> arm(d, main(asked, new JudgedStages(d, floors))));
  }

  private static Arm arm(Campaign campaign, List<JudgedStage> judgedStages) {
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    judgedStages.forEach(e -> readings.put(e.repetition().id(), e.readings()));
    return new Arm(
        campaign.id(), campaign.plan().scale(), campaign.plan().tick().seconds(), readings);
  }

  /** The repetitions at the stage the targets are about. */
  private static List<JudgedStage> main(List<Claim> asked, JudgedStages judgedStages) {
    return staged(asked).map(c -> judgedStages.at(c.stage(), c.terms())).orElse(List.of());
  }

  /** The first target that names a stage; without one the first claim that does. */
  private static Optional<Claim> staged(List<Claim> asked) {
    return asked.stream()
        .filter(c -> !c.stage().isEmpty())
        .min(Comparator.comparing(c -> !c.kind().equals(Optional.of(Kind.TARGET))));
  }
}
