package besser.gate.metric.link;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.LossModel;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.StallModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.store.Evidence;
import besser.gate.metric.Reading;
import besser.gate.metric.Window;
import besser.gate.metric.Windows;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way a link is lost, from files as the recorders write them, in real and compressed time.
 */
class LossModelsTest {
  private static final List<Plan> PLANS =
      List.of(
          new OtherPlan(
              "short", List.of(Stage.ofMebibytes(4, new Span(240))), 1, new Span(0), new Span(1)),
          RehearsalPlan.compressed(1, 60));
  private static final LinkRules RULES =
      new LinkRules(new Span(5), new Span(30), ByteRate.parse("2 MB/s"));
  private static final Map<LossModel.Way, LinkLoss.Cause> CAUSES =
      Map.of(
          LossModel.Way.DRIVER, LinkLoss.Cause.DRIVER,
          LossModel.Way.GONE, LinkLoss.Cause.DRIVER,
          LossModel.Way.SILENT, LinkLoss.Cause.UNKNOWN,
          LossModel.Way.DEAF, LinkLoss.Cause.DEAF,
          LossModel.Way.AP_DEAUTH, LinkLoss.Cause.AP_DEAUTH,
          LossModel.Way.LOCAL_CHOICE, LinkLoss.Cause.LOCAL_CHOICE,
          LossModel.Way.BEACON_LOSS, LinkLoss.Cause.BEACONS_LOST);

  @TempDir Path folder;

  private LinkHistory history(Plan plan, String name, RepetitionModel model) throws IOException {
    Path written = SyntheticCampaign.of(plan, model, 7).named(name).writeTo(folder);
    Repetition repetition = Evidence.open(written).repetitions().get(0);
    Stage last = plan.stages().get(plan.stages().size() - 1);
    Window window = Windows.judged(repetition, plan, last).found().orElseThrow();
    return LinkHistory.of(repetition, plan, window, RULES);
  }

  @Test
  void everyDeathIsFoundWithItsCauseAndToTheTick() throws IOException {
    for (Plan plan : PLANS) {
      for (LossModel.Way way : CAUSES.keySet()) {
        LinkHistory history =
            history(
                plan,
                plan.name() + "-" + way.ordinal(),
                RepetitionModel.healthy().with(LossModel.death("4M", new Span(120), way)));
        assertThat(history.deaths())
            .as("%s, %s", way, plan.name())
            .extracting(LinkLoss::cause)
            .containsExactly(CAUSES.get(way));
        double tick = plan.tick().seconds();
        assertThat(((Reading.Measured) history.lived()).value())
            .isBetween(120 / plan.compression() - tick, 120 / plan.compression() + tick);
      }
    }
  }

  @Test
  void aLossOfThreeSecondsIsAFlapWhateverItsCause() throws IOException {
    for (Plan plan : PLANS) {
      for (LossModel.Way way : CAUSES.keySet()) {
        if (way != LossModel.Way.DEAF) {
          LinkHistory history =
              history(
                  plan,
                  "flap-" + plan.name() + "-" + way.ordinal(),
                  RepetitionModel.healthy()
                      .with(LossModel.flap("4M", new Span(120), way, new Span(3))));
          assertThat(history.losses())
              .as("%s, %s", way, plan.name())
              .extracting(LinkLoss::kind)
              .containsExactly(LinkLoss.Kind.FLAP);
        }
      }
    }
  }

  @Test
  void aHealthyLinkAndAStallThatEndsInTimeLoseNothing() throws IOException {
    for (Plan plan : PLANS) {
      assertThat(history(plan, "healthy-" + plan.name(), RepetitionModel.healthy()).losses())
          .isEmpty();
      RepetitionModel stalled =
          RepetitionModel.healthy().with(new StallModel("4M", new Span(120), new Span(20)));
      assertThat(history(plan, "stall-" + plan.name(), stalled).losses()).isEmpty();
    }
  }
}
