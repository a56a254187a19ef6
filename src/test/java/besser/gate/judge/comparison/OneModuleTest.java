package besser.gate.judge.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A patch that is in neither arm, or in both, is compared with itself. */
class OneModuleTest {
  private static final Plan RAMP = RehearsalPlan.compressed(1, 120);
  private static final String A = "a".repeat(40);
  private static final String B = "b".repeat(40);

  @TempDir Path folder;

  private static SyntheticCampaign ran(String name, String build, String file) {
    RepetitionModel model =
        RepetitionModel.healthy()
            .withDeviceFact("build_id", build)
            .withDeviceFact("module_sha256", file.repeat(64));
    return SyntheticCampaign.of(RAMP, model, 7).named(name);
  }

  private List<String> apart(SyntheticCampaign before, SyntheticCampaign after) throws IOException {
    Campaign baseline = Evidence.open(before.writeTo(folder));
    return Comparability.differences(baseline, Evidence.open(after.writeTo(folder))).stream()
        .filter(d -> d.startsWith("Both ran one module"))
        .toList();
  }

  @Test
  void aPatchThatWasNotInstalledIsNotComparedWithWhatRanInstead() throws IOException {
    assertThat(
            apart(
                ran("a", A, "1"),
                ran("b", A.toUpperCase(java.util.Locale.ROOT), "2").of("patch-c", "phase-1")))
        .singleElement()
        .asString()
        .contains("build_id " + A, "patch-c was not built into it, or was not installed");
  }

  @Test
  void ofTwoPatchesNoneIsTheOther() throws IOException {
    SyntheticCampaign other = ran("a", A, "1").of("patch-b", "phase-1");
    assertThat(apart(other, ran("b", A, "1").of("patch-c", "phase-1"))).hasSize(1);
  }

  @Test
  void whereNoBuildIdIsToldTheFileItselfTells() throws IOException {
    assertThat(apart(ran("a", "-", "1"), ran("b", A, "1").of("patch-c", "phase-1"))).hasSize(1);
    assertThat(apart(ran("c", "-", "1"), ran("d", "-", "2").of("patch-c", "phase-1"))).isEmpty();
  }

  @Test
  void twoBuildsOfWhichOneFileLiesOnTheDiskAreTwoModules() throws IOException {
    assertThat(apart(ran("a", A, "1"), ran("b", B, "1").of("patch-c", "phase-1"))).isEmpty();
  }

  @Test
  void twoNightsOfOneModuleAreCompared() throws IOException {
    assertThat(apart(ran("a", A, "1"), ran("b", A, "1"))).isEmpty();
    SyntheticCampaign again = ran("c", A, "1").of("patch-c", "phase-1");
    assertThat(apart(again, ran("d", A, "1").of("patch-c", "phase-1"))).isEmpty();
  }
}
