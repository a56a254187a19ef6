package besser.gate.judge.verdict;

import static besser.gate.judge.Outcome.FAILS;
import static besser.gate.judge.Outcome.HOLDS;
import static besser.gate.judge.Outcome.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Finding;
import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.judge.Verdict;
import besser.gate.metric.Brief;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictReasonsTest {
  private static final String EACH = "Every gating claim holds on the repetitions there are.";
  private static final Finding OPEN =
      new Finding("F1", "flap", "rep-1 flapped.", "", Optional.empty());
  private static final Finding ANSWERED =
      new Finding(
          "F2",
          "flap",
          "rep-2 flapped.",
          "",
          Optional.of(new Finding.Answer("m", "2026-05-08T00:00:00Z", "AP rebooted")));

  private static Campaign campaign(Provenance provenance, Plan plan, String... faults) {
    return new Campaign(
        "c",
        provenance,
        "bench",
        Optional.empty(),
        Optional.empty(),
        "phase-1",
        plan,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(faults));
  }

  private static JudgedClaim claim(String id, Outcome outcome) {
    Result result = new Result("rep-1", outcome, "It was so.", List.of(), false);
    return Judged.claim(
        id,
        Kind.TARGET,
        "t",
        "f",
        "",
        true,
        List.of(new JudgedSentence("s", "b", List.of(result))));
  }

  private static List<JudgedClaim> claims(Outcome rx, Outcome lock) {
    return List.of(claim("TGT-RX", rx), claim("TGT-LOCK", lock));
  }

  @Test
  void anAcceptanceSaysWhatItRestsOn() {
    Campaign real = campaign(Provenance.REAL, new LockedPlan());
    Verdict verdict =
        VerdictRule.of(real, claims(HOLDS, HOLDS), List.of(ANSWERED), List.of(), List.of());
    assertThat(verdict.word()).isEqualTo("ACCEPTED");
    assertThat(verdict.reasons())
        .containsExactly(
            "Every gating claim holds under the locked plan, and every finding is answered.");
  }

  @Test
  void aRejectionNamesEveryClaimThatFailsAndTheConcerns() {
    assertThat(
            VerdictRule.of(
                campaign(Provenance.REAL, new LockedPlan(), "rep-2 is missing."),
                claims(FAILS, UNDECIDED),
                List.of(OPEN),
                List.of("The claims have changed."),
                List.of()))
        .isEqualTo(new Verdict.Rejected(List.of("TGT-RX It was so.", "The claims have changed.")));
  }

  @Test
  void aCampaignInDoubtSaysAllThatKeepsItFromBeingAccepted() {
    assertThat(
            VerdictRule.of(
                campaign(Provenance.REAL, new LockedPlan(), "rep-2 is missing."),
                claims(HOLDS, UNDECIDED),
                List.of(OPEN, ANSWERED),
                List.of("The claims have changed."),
                List.of()))
        .isEqualTo(
            new Verdict.Undecided(
                List.of(
                    "TGT-LOCK It was so.",
                    "rep-2 is missing.",
                    "The claims have changed.",
                    "Finding F1 is not answered: rep-1 flapped.")));
  }

  @Test
  void evidenceThatWasNotRecordedIsNeverAccepted() {
    assertThat(
            VerdictRule.of(
                campaign(Provenance.SYNTHETIC, new LockedPlan()),
                claims(HOLDS, HOLDS),
                List.of(),
                List.of(),
                List.of()))
        .isEqualTo(
            new Verdict.Undecided(
                List.of(EACH, "The evidence was not recorded on a rig; it was rebuilt or made.")));
  }

  @Test
  void anotherPlanIsNeverAccepted() {
    assertThat(
            VerdictRule.of(
                campaign(Provenance.REAL, Brief.PLAN),
                claims(HOLDS, HOLDS),
                List.of(),
                List.of(),
                List.of()))
        .isEqualTo(
            new Verdict.Undecided(
                List.of(
                    EACH,
                    "Only the locked plan (5, 10 and 30 min, three times) can be accepted; this was"
                        + " the plan \"brief\".")));
  }

  @Test
  void aCampaignNoClaimGatesDecidedNothing() {
    assertThat(
            VerdictRule.of(
                campaign(Provenance.REAL, new LockedPlan()),
                List.of(),
                List.of(),
                List.of(),
                List.of()))
        .isEqualTo(
            new Verdict.Undecided(
                List.of("No target and no goal gates this campaign; nothing was decided.")));
  }

  @Test
  void aRehearsalSaysWhatMakesItOne() {
    assertThat(
            VerdictRule.of(
                campaign(Provenance.STAND_IN, new LockedPlan()),
                claims(FAILS, HOLDS),
                List.of(OPEN),
                List.of("The claims have changed."),
                List.of()))
        .isEqualTo(
            new Verdict.Rehearsal(
                List.of(
                    "This is a rehearsal: the plan \"locked\" on a stand-in rig (bench) proves"
                        + " nothing about the driver on the tablet.",
                    "TGT-RX It was so.",
                    "The claims have changed.")));
    assertThat(
            VerdictRule.of(
                campaign(Provenance.REAL, RehearsalPlan.compressed(3, 60)),
                claims(HOLDS, HOLDS),
                List.of(),
                List.of(),
                List.of()))
        .isEqualTo(
            new Verdict.Rehearsal(
                List.of(
                    "This is a rehearsal: a rehearsal plan on a real rig proves nothing about the"
                        + " driver on the tablet.",
                    EACH)));
  }
}
