package besser.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
  private static final GatingSet PATCH_C = new GatingSet("patch-c");

  private static Claim charge(String id, String... tags) {
    return Claims.of(id, Set.of(tags));
  }

  @ParameterizedTest
  @CsvSource({
    "target,     TARGET",
    "goal,       GOAL",
    "prediction, PREDICTION",
    "validity,   VALIDITY",
  })
  void itsKindIsItsTag(String tag, Kind kind) {
    assertThat(charge("X", "patch-c", tag).kind()).contains(kind);
  }

  @Test
  void withoutAKindTagItHasNoKind() {
    assertThat(charge("X", "patch-c").kind()).isEmpty();
  }

  @Test
  void itIsAboutTheLastPartOfItsId() {
    assertThat(charge("PC-P-LOCK").subject()).isEqualTo("lock");
    assertThat(charge("RX").subject()).isEqualTo("rx");
  }

  @Test
  void aPredictionHasTheConfidenceOfItsTag() {
    assertThat(charge("X", "prediction", "confidence-low").confidence()).isEqualTo("low");
    assertThat(charge("X", "prediction").confidence()).isEmpty();
  }

  @Test
  void phaseOneRestsOnTargetsAndConditions() {
    assertThat(GatingSet.PHASE_1.includes(charge("X", "target"))).isTrue();
    assertThat(GatingSet.PHASE_1.includes(charge("X", "validity"))).isTrue();
    assertThat(GatingSet.PHASE_1.includes(charge("X"))).isTrue();
    assertThat(GatingSet.PHASE_1.includes(charge("X", "goal", "patch-c"))).isFalse();
    assertThat(GatingSet.PHASE_1.includes(charge("X", "prediction", "phase-1"))).isFalse();
  }

  @Test
  void aPatchsGateRestsOnItsOwnGoalAndConditions() {
    assertThat(PATCH_C.includes(goal("patch-c"))).isTrue();
    assertThat(new GatingSet("goal").includes(goal("patch-c"))).isFalse();
    assertThat(new GatingSet("X").includes(goal("patch-c"))).isFalse();
    assertThat(PATCH_C.includes(charge("X", "goal", "patch-d"))).isFalse();
    assertThat(PATCH_C.includes(charge("X", "target", "patch-c"))).isFalse();
    assertThat(PATCH_C.includes(charge("X", "validity"))).isTrue();
  }

  private static Claim goal(String patch) {
    return new Claim(
        "X",
        "t",
        patch + "/goal.feature",
        Set.of("goal", patch, "X"),
        Claims.TERMS,
        "4M",
        List.of());
  }

  @Test
  void aGateNothingBelongsToIsRefusedWithThoseThereAre() {
    List<Claim> claims = List.of(goal("patch-c"), charge("V", "validity"));
    assertThat(new GatingSet("typo").refused(claims))
        .contains(
            "There is no gate \"typo\": no target and no goal belongs to it, so nothing would be"
                + " decided. There are: phase-1, patch-c.");
    assertThat(PATCH_C.refused(claims)).isEmpty();
    assertThat(GatingSet.PHASE_1.refused(claims)).isEmpty();
  }

  @Test
  void theTextOfAClaimIsAllThatDecidesInIt() {
    Claim claim = Claims.of("X", Set.of("target", "voids-rx"), new Settled(Outcome.HOLDS));
    assertThat(claim.text())
        .isEqualTo(
            """
            X
            title of X
            target voids-rx
            1 repetitions, -65 dBm to -55 dBm, after 10 s, dead once lost for 5 s or silent for 30 s
            4M
            s1
            """);
  }

  @Test
  void whatOnlyAComparisonNeedsGatesNoCampaign() {
    assertThat(GatingSet.PHASE_1.includes(charge("X", "validity", "needed-by-comparison")))
        .isFalse();
  }
}
