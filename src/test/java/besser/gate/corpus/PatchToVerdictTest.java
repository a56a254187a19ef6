package besser.gate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Claim;
import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Finding;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Prediction;
import besser.gate.judge.Verdict;
import besser.gate.judge.verdict.CampaignJudge;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer is asked when a patch is laid beside its baseline. */
class PatchToVerdictTest {
  private static final Plan LOCKED = new LockedPlan();
  private static final Plan THREE_MINUTES =
      new OtherPlan("three-minutes", List.of(Stage.ofMebibytes(4, new Span(180))), 3, new Span(60));
  private static List<Claim> claims = List.of();
  @TempDir static Path folder;
  private static int made;

  @BeforeAll
  static void readTheFeaturesOnce() {
    claims = Features.read(Path.of("features"));
  }

  private static RepetitionModel model(double rate, double driverPath, double elsewhere) {
    return RepetitionModel.healthy()
        .with(TrafficModel.of(new ByteRate(rate)).withVariation(0.02))
        .with(CpuCost.light().withSamples(6000).withLocks(driverPath, elsewhere));
  }

  private static RepetitionModel before() {
    return model(0.7e6, 0.13, 0.07);
  }

  private static RepetitionModel after() {
    return model(2.3e6, 0.08, 0.05);
  }

  private static Campaign recorded(Plan plan, RepetitionModel model, long seed, String patch)
      throws IOException {
    SyntheticCampaign campaign =
        SyntheticCampaign.of(plan, model, seed)
            .named("c" + ++made)
            .as(Provenance.REAL)
            .of(patch, "phase-1");
    return Evidence.open(campaign.writeTo(folder));
  }

  private static Judgement judged(Campaign baseline, Campaign campaign, String gate) {
    return new CampaignJudge(claims, new GatingSet(gate))
        .judge(campaign, Optional.of(baseline), Map.of(), List.of());
  }

  private static Comparison compared(Campaign baseline, Campaign campaign) {
    return judged(baseline, campaign, "phase-1").comparison().orElseThrow();
  }

  private static List<Delta> moved(Comparison comparison) {
    return comparison.deltas().stream().filter(Delta::beyondNoise).toList();
  }

  @Test
  void aCampaignDoesNotDifferFromItself() throws IOException {
    Campaign baseline = recorded(LOCKED, before(), 1, "-");
    Comparison comparison = compared(baseline, baseline);
    assertThat(comparison.hindrances()).isEmpty();
    assertThat(comparison.deltas()).hasSizeGreaterThan(50);
    assertThat(moved(comparison)).isEmpty();
    assertThat(judged(baseline, baseline, "phase-1").findings()).isEmpty();
  }

  @Test
  void twoCampaignsOfOneDriverDoNotDiffer() throws IOException {
    Campaign baseline = recorded(LOCKED, before(), 1, "-");
    for (int seed = 2; seed < 5; seed++) {
      Judgement judgement = judged(baseline, recorded(LOCKED, before(), seed, "-"), "phase-1");
      assertThat(moved(judgement.comparison().orElseThrow())).isEmpty();
      assertThat(judgement.findings()).isEmpty();
    }
  }

  @Test
  void theGoalOfThePatchIsJudgedApartFromPhaseOne() throws IOException {
    Campaign baseline = recorded(LOCKED, before(), 1, "-");
    Campaign patched = recorded(LOCKED, model(1.2e6, 0.08, 0.05), 2, "patch-c");
    Judgement phase = judged(baseline, patched, "phase-1");
    assertThat(phase.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(phase.verdict()).isInstanceOf(Verdict.Rejected.class);
    Judgement goal = judged(baseline, patched, "patch-c");
    assertThat(goal.outcome()).isEqualTo(Outcome.HOLDS);
    assertThat(outcomes(goal)).isEqualTo(outcomes(phase));
    assertThat(outcomes(goal)).containsEntry("TGT-RX", Outcome.FAILS);
    assertThat(outcomes(goal)).containsEntry("PC-RX", Outcome.HOLDS);
  }

  private static Map<String, Outcome> outcomes(Judgement judgement) {
    return judgement.judgedClaims().stream()
        .collect(Collectors.toMap(JudgedClaim::id, JudgedClaim::outcome));
  }

  @Test
  void refutedAndUnmeasuredPredictionsAreFindingsAndThePredictedGainIsNone() throws IOException {
    Campaign baseline = recorded(LOCKED, before(), 1, "-");
    Campaign patched = recorded(LOCKED, after(), 2, "patch-c");
    Judgement judgement = judged(baseline, patched, "patch-c");
    assertThat(judgement.predictions())
        .filteredOn(p -> p.metric().startsWith("driver."))
        .hasSize(2)
        .allMatch(p -> p.outcome() == Prediction.Outcome.NOT_MEASURED)
        .allMatch(p -> p.observed().contains("--instruments deep"));
    assertThat(moved(judgement.comparison().orElseThrow()))
        .extracting(Delta::metric)
        .contains("rx.mean", "rx.median", "rx.worst_minute", "lock.all_workers");
    assertThat(judgement.findings())
        .extracting(Finding::title)
        .noneMatch(t -> t.startsWith("rx.") || t.contains("received rate"))
        .contains(
            "Prediction PC-P-RXQ (The rx_queue lock is gone from the receive path) is not"
                + " measured.",
            "Prediction PC-P-WAKES (Nothing wakes the bottom half for RX any more) is not"
                + " measured.");
    assertThat(judged(baseline, patched, "patch-c").findings()).isEqualTo(judgement.findings());
    assertThat(judgement.verdict()).isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void threeMinuteRepetitionsOfAGoodPatchAreUndecidedOnARealRig() throws IOException {
    Campaign patched = recorded(THREE_MINUTES, after(), 3, "patch-c");
    Judgement judgement =
        new CampaignJudge(claims, new GatingSet("patch-c"))
            .judge(patched, Optional.empty(), Map.of(), List.of());
    assertThat(judgement.verdict()).isInstanceOf(Verdict.Undecided.class);
    assertThat(judgement.verdict().reasons())
        .anyMatch(r -> r.startsWith("PC-LINK") && r.contains("30 min"))
        .anyMatch(r -> r.startsWith("Only the locked plan (5, 10 and 30 min, three times)"));
  }

  @Test
  void armsUnderOtherConditionsAreNotComparedAndEachConditionIsNamed() throws IOException {
    Campaign baseline = recorded(LOCKED, before(), 1, "-");
    RepetitionModel other =
        after()
            .withDeviceFact("governor", "performance")
            .withDeviceFact("charger", "0")
            .withDeviceFact("nmi", "pseudo")
            .withUptime(30 * 3600);
    assertThat(compared(baseline, recorded(LOCKED, other, 2, "patch-c")).hindrances())
        .anyMatch(h -> h.startsWith("The CPU governor differs: "))
        .anyMatch(h -> h.startsWith("The charger differs: "))
        .anyMatch(h -> h.startsWith("The NMI state differs: "))
        .anyMatch(h -> h.startsWith("The uptime band of repetition 1 differs: "));
    assertThat(compared(baseline, recorded(THREE_MINUTES, after(), 2, "patch-c")).hindrances())
        .anyMatch(h -> h.startsWith("The plans differ: "));
  }
}
