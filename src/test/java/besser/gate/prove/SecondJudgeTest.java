package besser.gate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.StallModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.corpus.TrafficModel;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Outcome;
import besser.gate.judge.check.Floors;
import besser.gate.judge.check.JudgedStages;
import besser.gate.judge.claim.ClaimJudge;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Two judges that share no code see the same, and part where one of them is wrong. */
class SecondJudgeTest {
  @TempDir Path folder;

  /** The judge on other claims than those of this build, which no edition knows. */
  private static Outcome first(Path campaign, Path features, String target) {
    List<Claim> claims = Features.read(features);
    return new ClaimJudge(claims, GatingSet.PHASE_1)
            .claims(
                new JudgedStages(Evidence.open(campaign), new Floors(claims, GatingSet.PHASE_1)))
            .stream()
            .filter(c -> c.id().equals(target))
            .findFirst()
            .map(JudgedClaim::outcome)
            .orElseThrow();
  }

  private Path ramp(RepetitionModel model) throws IOException {
    return CasePlans.ramp(model, 5).writeTo(folder);
  }

  @ParameterizedTest
  @CsvSource({"2020000, holds", "1980000, fails"})
  void theyAgreeOnASoundRecordingAtAnyRate(double rate, String expected) throws Exception {
    Path campaign = ramp(CasePlans.at(rate));
    SecondJudge second = SecondJudge.of(campaign);
    assertThat(second.of("TGT-RX")).isEqualTo(expected);
    for (String target : SecondJudge.TARGETS) {
      Outcome first = first(campaign, Path.of("features"), target);
      assertThat(first).isNotEqualTo(Outcome.UNDECIDED);
      assertThat(second.agrees(target, first)).as(target).isTrue();
    }
  }

  static Stream<Arguments> wrongJudges() {
    RepetitionModel sound = CasePlans.sound();
    return Stream.of(
        Arguments.of("at least 2 MB/s", "at least 1.9 MB/s", "TGT-RX", CasePlans.at(1.98e6)),
        Arguments.of(
            "below 1.8 MB/s",
            "below 1.6 MB/s",
            "TGT-RX",
            sound.with(
                TrafficModel.of(new ByteRate(2.15e6)).withVariation(0.005).withDecay(1.7 / 2.6))),
        Arguments.of(
            "stalls for 10 s",
            "stalls for 20 s",
            "TGT-RX",
            CasePlans.at(2.7e6).with(new StallModel(Stage.OF_4_MB, new Span(120), new Span(12)))),
        Arguments.of(
            "less than 10 %",
            "less than 11 %", "TGT-LOCK", sound.with(CpuCost.light().withLocks(0.102, 0.04))));
  }

  @ParameterizedTest
  @MethodSource("wrongJudges")
  void aJudgeThatIsWrongOnPurposeIsContradicted(
      String right, String wrong, String target, RepetitionModel model) throws Exception {
    isContradicted(ramp(model), right, wrong, target);
  }

  @ParameterizedTest
  @CsvSource({"30 min, 20 min"})
  void aJudgeThatForgetsEnduranceIsContradicted(String right, String wrong) throws Exception {
    OtherPlan short25 =
        new OtherPlan("25 min", List.of(Stage.ofMebibytes(4, new Span(1500))), 3, new Span(10));
    isContradicted(
        SyntheticCampaign.of(short25, CasePlans.sound(), 5).writeTo(folder),
        "link for " + right,
        "link for " + wrong,
        "TGT-LINK");
  }

  private void isContradicted(Path campaign, String right, String wrong, String target)
      throws Exception {
    SecondJudge second = SecondJudge.of(campaign);
    assertThat(second.agrees(target, first(campaign, Path.of("features"), target))).isTrue();
    assertThat(second.agrees(target, first(campaign, mutated(right, wrong), target))).isFalse();
  }

  private Path mutated(String right, String wrong) throws IOException {
    Path features = Files.createDirectory(folder.resolve("features"));
    for (String name : List.of("targets.feature", "validity.feature")) {
      String text = Files.readString(Path.of("features", name));
      Files.writeString(features.resolve(name), text.replace(right, wrong));
    }
    assertThat(Files.readString(features.resolve("targets.feature"))).contains(wrong);
    return features;
  }
}
