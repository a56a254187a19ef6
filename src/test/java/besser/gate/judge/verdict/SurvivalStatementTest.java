package besser.gate.judge.verdict;

import static besser.gate.judge.Outcome.FAILS;
import static besser.gate.judge.Outcome.HOLDS;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurvivalStatementTest {
  private static final String NONE =
      "No claim on endurance holds, so these repetitions prove no survival.";
  private static final String THREE =
      "3 repetitions without a link death show a survival of at least 36 % a repetition at 95 %"
          + " confidence; a driver that dies in one run of three would have passed with probability"
          + " 29 %. 90 % needs 29 clean repetitions; nightlies add to them.";

  private static Campaign campaign(Provenance provenance, int repetitions) {
    return Brevity.campaign(
        provenance,
        Brief.PLAN,
        IntStream.rangeClosed(1, repetitions)
            .mapToObj(n -> new Brief("rep-" + n).build())
            .toArray(Repetition[]::new));
  }

  private static JudgedClaim claim(String id, boolean gating, Outcome outcome) {
    Result result = new Result("rep-1", outcome, "because.", List.of(), false);
    return Judged.claim(
        id,
        Kind.TARGET,
        "t",
        "f",
        "",
        gating,
        List.of(new JudgedSentence("s", "b", List.of(result))));
  }

  @Test
  void whatCleanRepetitionsProveIsSaidInWholePercentRoundedDown() {
    assertThat(
            SurvivalStatement.of(
                campaign(Provenance.REAL, 3), List.of(claim("TGT-LINK", true, HOLDS))))
        .isEqualTo(THREE);
    assertThat(
            SurvivalStatement.of(
                campaign(Provenance.REAL, 1), List.of(claim("TGT-LINK", true, HOLDS))))
        .isEqualTo(
            "1 repetition without a link death shows a survival of at least 5 % a repetition at 95"
                + " % confidence; a driver that dies in one run of three would have passed with"
                + " probability 66 %. 90 % needs 29 clean repetitions; nightlies add to them.");
  }

  @Test
  void aStandInRigSaysNothingOfATablet() {
    assertThat(
            SurvivalStatement.of(
                campaign(Provenance.STAND_IN, 3), List.of(claim("TGT-LINK", true, HOLDS))))
        .isEqualTo(THREE + " On a stand-in rig this proves nothing about a tablet.");
  }

  @Test
  void onlyAGatingClaimOnTheLinkThatHoldsProvesSurvival() {
    Campaign three = campaign(Provenance.REAL, 3);
    assertThat(SurvivalStatement.of(three, List.of())).isEqualTo(NONE);
    assertThat(SurvivalStatement.of(three, List.of(claim("TGT-LINK", true, FAILS))))
        .isEqualTo(NONE);
    assertThat(SurvivalStatement.of(three, List.of(claim("TGT-LINK", false, HOLDS))))
        .isEqualTo(NONE);
    assertThat(SurvivalStatement.of(three, List.of(claim("TGT-RX", true, HOLDS)))).isEqualTo(NONE);
    assertThat(
            SurvivalStatement.of(
                three, List.of(claim("TGT-RX", true, FAILS), claim("PC-LINK", true, HOLDS))))
        .isEqualTo(THREE);
  }

  @Test
  void noRepetitionProvesNothing() {
    assertThat(
            SurvivalStatement.of(
                campaign(Provenance.REAL, 0), List.of(claim("TGT-LINK", true, HOLDS))))
        .isEqualTo(NONE);
  }
}
