package besser.gate.judge.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.Damage;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Prediction;
import besser.gate.judge.Verdict;
import besser.gate.judge.comparison.DeepCampaigns;
import besser.gate.plan.DeepPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deep campaigns as they are sealed, opened and judged. */
class DeepCampaignJudgeTest {
  private static final String A = "a".repeat(40);
  private static final String B = "b".repeat(40);
  private static final String E = "e".repeat(40);
  private static final Plan RAMP = RehearsalPlan.compressed(1, 120);

  @TempDir Path folder;

  private Campaign recorded(String name, Plan plan, String build, String patch) throws IOException {
    return Evidence.open(
        SyntheticCampaign.of(plan, RepetitionModel.healthy().withDeviceFact("build_id", build), 7)
            .named(name)
            .of(patch, "phase-1")
            .writeTo(folder));
  }

  private Campaign ofNoKernel(String name, Plan plan) throws IOException {
    RepetitionModel silent =
        RepetitionModel.healthy().withDeviceFact("build_id", A).withDeviceFact("kernel", "-");
    return Evidence.open(SyntheticCampaign.of(plan, silent, 7).named(name).writeTo(folder));
  }

  private static Judgement judged(Campaign campaign, Campaign baseline, Campaign... deep) {
    return new CampaignJudge(Features.read(Path.of("features")), GatingSet.PHASE_1)
        .judge(
            campaign, Optional.of(baseline), new DeepCampaigns(List.of(deep)), Map.of(), List.of());
  }

  private static Prediction rxQueue(Judgement judgement) {
    return judgement.predictions().stream()
        .filter(p -> p.id().equals("PC-P-RXQ"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aComparisonTakesTheHandOverFromTheDeepCampaignsOfItsBuildsAndNamesThem() throws IOException {
    Campaign before = recorded("a", RAMP, A, "-");
    Campaign after = recorded("b", RAMP, B, "patch-c");
    Campaign ofBefore = recorded("c-deep", DeepPlan.like(RAMP), A, "-");
    Campaign ofAfter = recorded("d-deep", DeepPlan.like(RAMP), B, "patch-c");
    Campaign ofAnother = recorded("e-deep", DeepPlan.like(RAMP), E, "-");
    Prediction got = rxQueue(judged(after, before, ofAnother, ofAfter, ofBefore));
    assertThat(got.baseline()).contains("(deep campaign c-deep; device/hist-called_skb_queue_tail");
    assertThat(got.observed()).contains("(deep campaign d-deep; ", "skb_dequeue from bes2600_bh ");
    assertThat(got.outcome()).isEqualTo(Prediction.Outcome.REFUTED_WORSE);
    Prediction alone = rxQueue(judged(after, before, ofAnother));
    assertThat(alone.outcome()).isEqualTo(Prediction.Outcome.NOT_MEASURED);
    assertThat(alone.observed()).contains("--instruments deep");
  }

  @Test
  void aDeepCampaignUnderAnotherBuildOfTheKernelLendsNothing() throws IOException {
    Campaign arm = recorded("i", RAMP, A, "-");
    Path deep =
        SyntheticCampaign.of(
                DeepPlan.like(RAMP), RepetitionModel.healthy().withDeviceFact("build_id", A), 7)
            .named("j-deep")
            .writeTo(folder);
    assertThat(new DeepCampaigns(List.of(Evidence.open(deep))).of(arm)).isPresent();
    Damage other = new Damage(deep);
    for (int window = 1; window <= 6; window++) {
      other.change(
          "rep-1/device/perf-%s.buildids.txt".formatted(window),
          t -> t.replaceFirst("(?m)^[0-9a-f]{4}", "ffff"));
    }
    assertThat(new DeepCampaigns(List.of(Evidence.open(other.resealed()))).of(arm)).isEmpty();
  }

  @Test
  void twoKernelsNobodyNamedAreNotTheSame() throws IOException {
    DeepCampaigns deep = new DeepCampaigns(List.of(ofNoKernel("g-deep", DeepPlan.like(RAMP))));
    assertThat(deep.of(ofNoKernel("h", RAMP))).isEmpty();
  }

  @Test
  void aDeepCampaignGatesNothing() throws IOException {
    Campaign deep = recorded("f-deep", DeepPlan.like(RAMP), A, "-");
    assertThat(deep.plan()).isInstanceOf(DeepPlan.class);
    Judgement judgement =
        new CampaignJudge(Features.read(Path.of("features")), GatingSet.PHASE_1)
            .judge(deep, Optional.empty(), Map.of(), List.of());
    assertThat(judgement.judgedClaims()).noneMatch(JudgedClaim::gating);
    assertThat(judgement.verdict())
        .isNotInstanceOfAny(Verdict.Accepted.class, Verdict.Rejected.class);
  }
}
