package besser.gate.judge.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.JournalEvent;
import besser.gate.evidence.Part;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Finding;
import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Recorded;
import besser.gate.judge.Result;
import besser.gate.judge.Verdict;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictRuleTest {
  private static final Plan THREE_MINUTES =
      new OtherPlan("three-minutes", List.of(Stage.ofMebibytes(4, new Span(180))), 3, new Span(60));

  private static Campaign campaign(Provenance provenance, Plan plan, String... faults) {
    return new Campaign(
        "c",
        provenance,
        "lab",
        Optional.empty(),
        Optional.empty(),
        "phase-1",
        plan,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(faults));
  }

  private static JudgedClaim claim(Outcome outcome, boolean gating) {
    return Judged.claim(
        "TGT-RX",
        Kind.TARGET,
        "t",
        "targets.feature",
        "",
        gating,
        List.of(
            new JudgedSentence(
                "s",
                "at least 2 MB/s",
                List.of(new Result("rep-1", outcome, "because.", List.of(), false)))));
  }

  private static Verdict verdict(Campaign campaign, Outcome outcome) {
    return VerdictRule.of(campaign, List.of(claim(outcome, true)), List.of(), List.of(), List.of());
  }

  @Test
  void aRealRigUnderTheLockedPlanWithEverythingHoldingIsAccepted() {
    assertThat(verdict(campaign(Provenance.REAL, new LockedPlan()), Outcome.HOLDS))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void aStandInRigIsARehearsalWhateverItShows(Outcome outcome) {
    assertThat(verdict(campaign(Provenance.STAND_IN, new LockedPlan()), outcome))
        .isInstanceOf(Verdict.Rehearsal.class);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void aRehearsalPlanIsARehearsalOnARealRigToo(Outcome outcome) {
    assertThat(verdict(campaign(Provenance.REAL, RehearsalPlan.compressed(3, 60)), outcome))
        .isInstanceOf(Verdict.Rehearsal.class);
  }

  @Test
  void threeMinuteRepetitionsAreNeverAcceptedHoweverWellTheyDo() {
    Verdict verdict = verdict(campaign(Provenance.REAL, THREE_MINUTES), Outcome.HOLDS);
    assertThat(verdict).isInstanceOf(Verdict.Undecided.class);
    assertThat(verdict.reasons())
        .anyMatch(r -> r.contains("Only the locked plan") && r.contains("three-minutes"));
  }

  @Test
  void anotherPlanCanReject() {
    assertThat(verdict(campaign(Provenance.REAL, THREE_MINUTES), Outcome.FAILS))
        .isInstanceOf(Verdict.Rejected.class);
  }

  @Test
  void evidenceRebuiltFromATableCanRejectButNotAccept() {
    assertThat(verdict(campaign(Provenance.SYNTHETIC, new LockedPlan()), Outcome.FAILS))
        .isInstanceOf(Verdict.Rejected.class);
    assertThat(verdict(campaign(Provenance.SYNTHETIC, new LockedPlan()), Outcome.HOLDS))
        .isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void anOpenFindingKeepsACampaignFromBeingAcceptedAndAnAnswerLetsIt() {
    Campaign real = campaign(Provenance.REAL, new LockedPlan());
    Finding open = new Finding("F1", "flap", "rep-1 flapped.", "", Optional.empty());
    Finding answered =
        new Finding(
            "F1",
            "flap",
            "rep-1 flapped.",
            "",
            Optional.of(new Finding.Answer("m", "2026-05-08T00:00:00Z", "AP rebooted")));
    List<JudgedClaim> holds = List.of(claim(Outcome.HOLDS, true));
    assertThat(VerdictRule.of(real, holds, List.of(open), List.of(), List.of()).word())
        .isEqualTo("UNDECIDED");
    assertThat(VerdictRule.of(real, holds, List.of(answered), List.of(), List.of()).word())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void aFaultOfTheCampaignOrAConcernKeepsItFromBeingAccepted() {
    List<JudgedClaim> holds = List.of(claim(Outcome.HOLDS, true));
    Campaign faulty = campaign(Provenance.REAL, new LockedPlan(), "rep-2 is missing.");
    assertThat(VerdictRule.of(faulty, holds, List.of(), List.of(), List.of()).word())
        .isEqualTo("UNDECIDED");
    Campaign whole = campaign(Provenance.REAL, new LockedPlan());
    assertThat(
            VerdictRule.of(whole, holds, List.of(), List.of("The claims have changed."), List.of())
                .word())
        .isEqualTo("UNDECIDED");
  }

  @Test
  void aCampaignThatWasDecidedWhileItRanIsNotAcceptedAfterAll() {
    assertThat(verdict(told("over"), Outcome.HOLDS).word()).isEqualTo("ACCEPTED");
    assertThat(verdict(told("decided"), Outcome.HOLDS).reasons())
        .anyMatch(r -> r.contains("line 7") && r.contains("TGT-RX 1.2 MB/s"));
    assertThat(verdict(told("decided"), Outcome.FAILS).word()).isEqualTo("REJECTED");
  }

  private static Campaign told(String event) {
    Campaign c = campaign(Provenance.REAL, new LockedPlan());
    return new Campaign(
        c.id(),
        c.provenance(),
        c.environment(),
        c.model(),
        c.patch(),
        c.gate(),
        c.plan(),
        c.facts(),
        c.claims(),
        c.repetitions(),
        c.faults(),
        Part.present("journal.tsv", List.of(new JournalEvent(7, event, "TGT-RX 1.2 MB/s"))));
  }

  @Test
  void aCampaignThatNoClaimGatesIsNotAccepted() {
    Verdict verdict =
        VerdictRule.of(
            campaign(Provenance.REAL, new LockedPlan()),
            List.of(claim(Outcome.HOLDS, false)),
            List.of(),
            List.of(),
            List.of());
    assertThat(verdict.word()).isEqualTo("UNDECIDED");
  }

  @Test
  void onlyRealEvidenceGivesTheProofAnAcceptedVerdictIsBuiltFrom() {
    assertThat(Recorded.of(campaign(Provenance.STAND_IN, new LockedPlan()))).isEmpty();
    assertThat(Recorded.of(campaign(Provenance.SYNTHETIC, new LockedPlan()))).isEmpty();
    assertThat(Recorded.class.getConstructors()).isEmpty();
  }
}
