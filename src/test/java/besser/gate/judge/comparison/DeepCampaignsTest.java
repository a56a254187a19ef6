package besser.gate.judge.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Claim;
import besser.gate.judge.Prediction;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.plan.TimeScale;
import besser.gate.steps.Features;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an arm takes from a deep campaign, and what it does not. */
class DeepCampaignsTest {
  private static final List<Claim> HAND_OVER =
      Features.read(Path.of("features")).stream()
          .filter(c -> List.of("PC-P-RXQ", "PC-P-WAKES").contains(c.id()))
          .toList();

  private static Reading reading(String name, double value, String note) {
    return new Reading.Measured(
        name, value, Unit.PER_SECOND, "w", Source.of("device/hist-called_x.txt"), note);
  }

  private static Arm arm(String campaign, Reading... readings) {
    return new Arm(campaign, new TimeScale(1), 1, Map.of("rep-1", List.of(readings)));
  }

  private static Arm deep(String campaign, double locks, double wakes) {
    return arm(
        campaign,
        reading("rx.mean", 1, ""),
        reading("driver.rx_queue_lock", locks, "No such call came out of the driver."),
        reading("driver.bh_rx_wakes", wakes, ""));
  }

  private static List<Prediction> predictions(Optional<Arm> before, Optional<Arm> after) {
    return Predictions.of(
        HAND_OVER, Optional.of(arm("base").with(before)), arm("patched").with(after), List.of());
  }

  @Test
  void withoutDeepCampaignsWhatOnlyTheyCountIsNotMeasured() {
    assertThat(predictions(Optional.empty(), Optional.empty()))
        .extracting(Prediction::outcome)
        .containsOnly(Prediction.Outcome.NOT_MEASURED);
  }

  @Test
  void bothPredictionsAreConfirmedFromDeepCampaignsThatAreNamed() {
    List<Prediction> got =
        predictions(
            Optional.of(deep("base-deep", 1222, 267)), Optional.of(deep("patched-deep", 0, 0)));
    assertThat(got).extracting(Prediction::outcome).containsOnly(Prediction.Outcome.CONFIRMED);
    assertThat(got.get(0).baseline()).startsWith("1222/s (deep campaign base-deep; ");
    assertThat(got.get(0).observed())
        .isEqualTo(
            "0/s (deep campaign patched-deep; device/hist-called_x.txt. No such call came out of"
                + " the driver.)");
  }

  @Test
  void onePairALittleAboveNothingRefutesIt() {
    assertThat(predictions(Optional.empty(), Optional.of(deep("patched-deep", 0.01, 0))))
        .extracting(Prediction::outcome)
        .containsExactly(Prediction.Outcome.REFUTED_WORSE, Prediction.Outcome.CONFIRMED);
  }

  @Test
  void whatAUsualCampaignMeasuresIsNeverTakenFromADeepOne() {
    Arm lent = arm("patched", reading("rx.mean", 7, "")).with(Optional.of(deep("d", 0, 0)));
    assertThat(lent.measured("rx.mean")).extracting(Reading.Measured::value).containsExactly(7.0);
    assertThat(arm("patched").with(Optional.of(deep("d", 0, 0))).missing("rx.mean")).isPresent();
  }
}
