package besser.gate.judge.verdict;

import static besser.gate.judge.Outcome.HOLDS;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.Claim;
import besser.gate.judge.Claims;
import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Finding;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Settled;
import besser.gate.judge.Verdict;
import besser.gate.judge.check.IsMeasured;
import besser.gate.judge.claim.Edition;
import besser.gate.judge.comparison.PredictionCheck;
import besser.gate.metric.Brief;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.plan.LockedPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CampaignJudgeTest {
  private static final PredictionCheck GAIN =
      new PredictionCheck.AtLeast("rx.mean", 1e6, Unit.BYTES_PER_SECOND);
  private static final PredictionCheck STEADY = new PredictionCheck.Steady("rx.mean", 0.25);

  private static final Claim OWN =
      Claims.comparison("P-OWN", Set.of("prediction", "patch-x"), GAIN, STEADY);
  private static final Claim OTHER =
      Claims.comparison("P-OTHER", Set.of("prediction", "patch-y"), GAIN);
  private static final Claim LINK =
      Claims.at("4M", Brevity.TERMS, "TGT-LINK", Set.of("target"), new Settled(HOLDS));
  private static final Claim LOWER =
      Claims.at("2M", Brevity.TERMS, "VAL-LOWER", Set.of("validity"), new Settled(HOLDS));

  private static Campaign campaign(String id, long rate, String... logs) {
    Repetition[] made =
        IntStream.rangeClosed(1, 2)
            .mapToObj(
                n ->
                    new Brief("rep-" + n)
                        .receives(IntStream.range(0, 10).mapToLong(i -> rate + n).toArray())
                        .kmsg(logs)
                        .build())
            .toArray(Repetition[]::new);
    Campaign c = Brevity.campaign(Provenance.REAL, new LockedPlan(), made);
    return Brevity.named(id, c);
  }

  private static final Campaign HERE =
      campaign("c", 2_400_000, "101 bes2600_wlan: something odd happened");

  private static Judgement judged(Optional<Campaign> baseline, Claim... claims) {
    return new CampaignJudge(List.of(claims), GatingSet.PHASE_1, Edition.lines(1, List.of(claims)))
        .judge(HERE, baseline, Map.of(), List.of("The claims have changed."));
  }

  private static String mean(Judgement judgement, String repetition) {
    return judgement.readings().getOrDefault(repetition, List.of()).stream()
        .filter(r -> r.name().equals("rx.mean"))
        .findFirst()
        .flatMap(Reading::measured)
        .map(m -> m.value() + " in the " + m.window())
        .orElse("nothing");
  }

  @Test
  void aCampaignAloneIsJudgedWithoutAComparison() {
    Judgement judgement = judged(Optional.empty(), LINK);
    assertThat(judgement.campaign()).isSameAs(HERE);
    assertThat(judgement.outcome()).isEqualTo(HOLDS);
    assertThat(judgement.judgedClaims()).extracting(JudgedClaim::id).containsExactly("TGT-LINK");
    assertThat(judgement.predictions()).isEmpty();
    assertThat(judgement.comparison()).isEmpty();
    assertThat(judgement.survival()).startsWith("2 repetitions without a link death show");
    assertThat(judgement.concerns()).containsExactly("The claims have changed.");
    assertThat(judgement.findings())
        .extracting(Finding::title)
        .containsExactly(
            "The kernel log has a line that is not known noise: bes2600_wlan: something odd"
                + " happened");
    assertThat(judgement.verdict())
        .isEqualTo(
            new Verdict.Undecided(
                List.of(
                    "Every gating claim holds on the repetitions there are.",
                    "The claims have changed.",
                    "Finding F-log.bes2600_wlan-something-odd-happened is not answered: The kernel"
                        + " log has a line that is not known noise: bes2600_wlan: something odd"
                        + " happened")));
  }

  @Test
  void whatIsPublishedIsOfTheStageTheTargetsNameWhateverStandsBeforeThem() {
    String four = "2400001.0 in the 4M stage without its first 2 s, 8 s";
    assertThat(mean(judged(Optional.empty(), OWN, LINK, LOWER), "rep-1")).isEqualTo(four);
    assertThat(mean(judged(Optional.empty(), LOWER, LINK), "rep-1")).isEqualTo(four);
    assertThat(mean(judged(Optional.empty(), LOWER), "rep-2"))
        .isEqualTo("2000000.0 in the 2M stage without its first 2 s, 8 s");
    assertThat(judged(Optional.empty(), OWN).readings()).isEmpty();
  }

  @Test
  void onlyItsOwnPatchPredictedSomethingOfIt() {
    assertThat(judged(Optional.empty(), OTHER, OWN, LINK).predictions())
        .extracting(p -> p.id() + " " + p.predicted() + " " + p.outcome().words())
        .containsExactly("P-OWN s1 confirmed", "P-OWN s2 not measured");
  }

  private static Claim goal(String id, String patch) {
    return new Claim(
        id,
        "goal",
        patch + "/goal.feature",
        Set.of("goal", patch),
        Brevity.TERMS,
        "4M",
        List.of(new Claim.Asked("s1", new Settled(HOLDS))));
  }

  private static Judgement gatedBy(String gate) {
    return new CampaignJudge(
            List.of(goal("Y-RX", "patch-y"), goal("X-RX", "patch-x"), LINK, OTHER),
            new GatingSet(gate))
        .judge(HERE, Optional.empty(), Map.of(), List.of());
  }

  @Test
  void anotherPatchsGoalIsNeitherJudgedNorCountedUnlessItIsToGate() {
    assertThat(gatedBy("phase-1").judgedClaims())
        .extracting(JudgedClaim::id)
        .containsExactly("X-RX", "TGT-LINK");
    assertThat(gatedBy("patch-y").judgedClaims())
        .extracting(JudgedClaim::id)
        .containsExactly("Y-RX", "X-RX", "TGT-LINK");
    assertThat(gatedBy("patch-y").predictions()).isEmpty();
  }

  @Test
  void besideABaselineItIsComparedAndWhatTheBaselineLoggedIsNotNew() {
    Campaign old = campaign("b", 1_200_000, "101 bes2600_wlan: something odd happened");
    Judgement judgement = judged(Optional.of(old), OWN, LINK);
    assertThat(judgement.predictions())
        .extracting(p -> p.predicted() + ": " + p.baseline() + " -> " + p.observed())
        .containsExactly(
            "s1: 1.2 MB/s, 1.2 MB/s -> 2.4 MB/s, 2.4 MB/s",
            "s2: cannot be compared (The kernel was not recorded in every repetition of both campaigns; it may differ.): 1.2 MB/s, 1.2 MB/s -> 2.4 MB/s, 2.4 MB/s");
    assertThat(judgement.findings())
        .extracting(Finding::kind)
        .contains("prediction")
        .doesNotContain("new-signature");
    Comparison comparison = judgement.comparison().orElseThrow();
    assertThat(comparison.baseline()).isEqualTo("b");
    assertThat(comparison.deltas())
        .filteredOn(d -> d.metric().equals("rx.mean"))
        .extracting(Delta::words)
        .containsExactly(
            "1.2 MB/s, 1.2 MB/s -> 2.4 MB/s, 2.4 MB/s (2.00 times; 95 % interval 1.99 to 2.01)");
  }

  @Test
  void whatHindersAComparisonKeepsACampaignFromBeingAcceptedAndIsNoConcern() {
    Claim needs =
        Claims.at(
            "4M",
            Brevity.TERMS,
            "VAL-WQ",
            Set.of("validity", "needed-by-comparison"),
            new IsMeasured("workqueue.execute"));
    Judgement judgement = judged(Optional.of(HERE), LINK, needs);
    assertThat(judgement.concerns()).containsExactly("The claims have changed.");
    assertThat(judgement.verdict().reasons())
        .contains(
            "The claims have changed.",
            "It cannot be compared with c: VAL-WQ: workqueue.execute must be measured in both"
                + " campaigns before they can be compared. c rep-1: device/counters.tsv is not"
                + " there.");
  }

  @Test
  void anAnswerIsGivenToItsFinding() {
    Finding asked = judged(Optional.empty(), LINK).findings().get(0);
    Finding.Answer answer = new Finding.Answer("m", "2026-05-08T00:00:00Z", "known");
    assertThat(
            new CampaignJudge(List.of(LINK), GatingSet.PHASE_1, Edition.lines(1, List.of(LINK)))
                .judge(
                    HERE,
                    Optional.empty(),
                    Map.of(new Finding.Asked(asked.title(), asked.receipt()), answer),
                    List.of())
                .findings())
        .extracting(Finding::answer)
        .containsExactly(Optional.of(answer));
  }
}
