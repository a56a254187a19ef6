package besser.gate.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.store.Evidence;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntheticCampaignTest {
  private static final OtherPlan SHORT =
      new OtherPlan("short", List.of(Stage.ofMebibytes(4, new Span(600))), 1, new Span(0));

  @TempDir Path folder;

  private Repetition open(RepetitionModel model) throws IOException {
    return Evidence.open(
            SyntheticCampaign.of(SHORT, model, 3).writeTo(Files.createTempDirectory(folder, "c")))
        .repetitions()
        .get(0);
  }

  /** Payload rate from the first tick 10 s into the stage to the last. */
  private static double rate(Repetition repetition, String stage) {
    DeviceStage run =
        repetition.deviceStages().value().orElseThrow().stream()
            .filter(s -> s.stage().equals(stage))
            .findFirst()
            .orElseThrow();
    List<RxTick> ticks =
        repetition.rx().value().orElseThrow().stream()
            .filter(t -> t.stage().equals(stage) && t.payload().isPresent())
            .filter(t -> t.t() >= run.start().orElseThrow() + 10)
            .toList();
    RxTick first = ticks.get(0);
    RxTick last = ticks.get(ticks.size() - 1);
    return (last.payload().orElseThrow() - first.payload().orElseThrow()) / (last.t() - first.t());
  }

  @Test
  void aHealthyCampaignOpensWholeAndSaysItIsSynthetic() throws IOException {
    Campaign campaign = Evidence.open(SyntheticCampaign.healthy(1).writeTo(folder));

    assertThat(campaign.faults()).isEmpty();
    assertThat(campaign.plan()).isEqualTo(new LockedPlan());
    assertThat(campaign.provenance()).isEqualTo(Provenance.SYNTHETIC);
    assertThat(campaign.repetitions()).hasSize(3);
    for (Repetition repetition : campaign.repetitions()) {
      assertThat(repetition.state()).isEqualTo("complete");
      assertThat(repetition.sealFaults()).isEmpty();
      assertThat(Parts.of(repetition)).allSatisfy(part -> assertThat(part.why()).isEmpty());
      assertThat(repetition.perf().value().orElseThrow())
          .hasSize(6)
          .allSatisfy(window -> assertThat(window.profile().why()).isEmpty())
          .allSatisfy(
              window -> assertThat(window.profile().value().orElseThrow().lost()).contains(0L));
      assertThat(rate(repetition, "1M")).isCloseTo(1_048_576, within(10_000.0));
      assertThat(rate(repetition, "2M")).isCloseTo(2_097_152, within(20_000.0));
      assertThat(rate(repetition, "4M")).isCloseTo(2_400_000, within(10_000.0));
    }
  }

  @Test
  void theMeanIsTheOneThatWasAskedForWhateverTheSeed() throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      Repetition repetition =
          Evidence.open(
                  SyntheticCampaign.of(
                          SHORT,
                          RepetitionModel.healthy().with(TrafficModel.of(new ByteRate(1_310_000))),
                          seed)
                      .writeTo(folder))
              .repetitions()
              .get(0);
      assertThat(rate(repetition, "4M")).isCloseTo(1_310_000, within(4_000.0));
    }
  }

  @Test
  void lockSharesAreMetToTheSample() throws IOException {
    List<PerfWindow> windows =
        open(RepetitionModel.healthy().with(CpuCost.light().withLocks(0.10, 0.05)))
            .perf()
            .value()
            .orElseThrow();

    long workers = 0;
    long driver = 0;
    long locks = 0;
    for (PerfWindow window : windows) {
      for (Map.Entry<String, Long> stack :
          window.profile().value().orElseThrow().stacks().entrySet()) {
        boolean bh = stack.getKey().contains(";bes2600_bh;");
        boolean lock = stack.getKey().endsWith(";_raw_spin_unlock_irqrestore");
        workers += bh || stack.getKey().matches(".*;sdio_[rt]x_work;.*") ? stack.getValue() : 0;
        locks += lock ? stack.getValue() : 0;
        driver += lock && bh ? stack.getValue() : 0;
      }
    }
    assertThat(workers).isEqualTo(2400);
    assertThat(driver).isEqualTo(240);
    assertThat(locks).isEqualTo(360);
  }

  @Test
  void aSenderWithDataWaitingShowsItAndAStarvedOneDoesNot() throws IOException {
    assertThat(inLoad(open(RepetitionModel.healthy())).filter(t -> t.sendQ().orElse(0) > 0).count())
        .isGreaterThan(590);
    assertThat(
            inLoad(
                open(
                    RepetitionModel.healthy()
                        .with(TrafficModel.of(new ByteRate(2.4e6)).withSupply(new ByteRate(5e5))))))
        .allSatisfy(t -> assertThat(t.appLimited()).hasValue(1))
        .allSatisfy(t -> assertThat(t.sendQ()).hasValue(0));
  }

  private static Stream<OfferedTick> inLoad(Repetition repetition) {
    return repetition.offered().value().orElseThrow().stream().filter(t -> t.offered().isPresent());
  }

  @Test
  void aStallStopsThePayloadAndNothingElse() throws IOException {
    Repetition repetition =
        open(RepetitionModel.healthy().with(new StallModel("4M", new Span(100), new Span(12))));

    double start = repetition.deviceStages().value().orElseThrow().get(0).start().orElseThrow();
    List<RxTick> during =
        repetition.rx().value().orElseThrow().stream()
            .filter(t -> t.t() > start + 101 && t.t() < start + 111)
            .toList();
    assertThat(during).hasSizeGreaterThan(8);
    assertThat(during.stream().map(t -> t.payload().orElseThrow()).distinct()).hasSize(1);
    assertThat(repetition.link().value().orElseThrow())
        .allSatisfy(t -> assertThat(t.state()).isEqualTo(LinkTick.State.UP));
  }

  @ParameterizedTest
  @EnumSource(LossModel.Way.class)
  void everyDeathEndsTheRepetition(LossModel.Way way) throws IOException {
    Repetition repetition =
        open(RepetitionModel.healthy().with(LossModel.death("4M", new Span(300), way)));

    boolean wedge = way == LossModel.Way.WEDGE;
    assertThat(repetition.state()).isEqualTo(wedge ? "partial" : "link-death");
    assertThat(repetition.deviceTrailer().why().isEmpty()).isNotEqualTo(wedge);
    assertThat(repetition.senderTrailer().why()).isEmpty();
    assertThat(repetition.rx().value().orElseThrow()).hasSizeBetween(290, 350);
    if (!wedge) {
      LinkTick.State last = repetition.link().value().orElseThrow().get(330).state();
      assertThat(last)
          .isEqualTo(
              switch (way) {
                case DEAF -> LinkTick.State.UP;
                case GONE -> LinkTick.State.GONE;
                default -> LinkTick.State.DOWN;
              });
    }
  }

  @Test
  void aFlapComesBack() throws IOException {
    Repetition repetition =
        open(
            RepetitionModel.healthy()
                .with(LossModel.flap("4M", new Span(300), LossModel.Way.AP_DEAUTH, new Span(4))));

    assertThat(repetition.state()).isEqualTo("complete");
    assertThat(
            repetition.link().value().orElseThrow().stream()
                .filter(t -> t.state() == LinkTick.State.DOWN)
                .count())
        .isBetween(3L, 5L);
    assertThat(repetition.kmsg().value().orElseThrow())
        .extracting(KmsgRecord::text)
        .anyMatch(t -> t.contains("(Reason: 6="))
        .anyMatch(t -> t.equals("wlan0: associated"));
  }

  @Test
  void aRehearsalIsTheSameStoryInLessTime() throws IOException {
    Campaign campaign =
        Evidence.open(
            SyntheticCampaign.of(
                    RehearsalPlan.compressed(1, 60),
                    RepetitionModel.healthy()
                        .with(LossModel.death("4M", new Span(1200), LossModel.Way.DRIVER)),
                    4)
                .writeTo(folder));

    DeviceStage stage = campaign.repetitions().get(0).deviceStages().value().orElseThrow().get(2);
    assertThat(stage.end().orElseThrow() - stage.start().orElseThrow())
        .isCloseTo(1240 / 60.0, within(0.2));
  }
}
