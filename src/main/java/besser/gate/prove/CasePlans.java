package besser.gate.prove;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.corpus.TrafficModel;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.List;

/** Plans and models that most cases are variations of. */
final class CasePlans {
  /** One ramp in real time: every time constant is the locked one's, the verdict a rehearsal. */
  static final Plan ONE_RAMP = new RehearsalPlan(1, 1, new Span(1));

  /** Somebody's 3 minutes, three times. */
  static final Plan THREE_MINUTES =
      new OtherPlan("three-minutes", List.of(Stage.ofMebibytes(4, new Span(180))), 3, new Span(10));

  /** The locked plan's last stage without those before it. */
  static final Plan TOP_STAGE_ONLY =
      new OtherPlan(
          "top-stage-only", List.of(Stage.ofMebibytes(4, new Span(1800))), 3, new Span(60));

  private CasePlans() {}

  /** Meets all targets, with enough samples and no more: text of perf is what costs time. */
  static RepetitionModel sound() {
    return RepetitionModel.healthy().with(CpuCost.light().withSamples(6000));
  }

  /** The same at another rate, with little variation. */
  static RepetitionModel at(double bytesPerSecond) {
    return sound().with(TrafficModel.of(new ByteRate(bytesPerSecond)).withVariation(0.01));
  }

  static SyntheticCampaign ramp(RepetitionModel model, long seed) {
    return SyntheticCampaign.of(ONE_RAMP, model, seed);
  }
}
