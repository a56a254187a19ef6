package besser.gate.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Result;
import besser.gate.judge.Verdict;
import besser.gate.report.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final String FAULT = "rep-2 was left out.";

  private static Judgement faulty(Verdict verdict, String... concerns) {
    Judgement all = Samples.baseline();
    return Judged.campaign(
        all.campaign().with(List.of(FAULT)),
        all.judgedClaims(),
        List.of(),
        all.readings(),
        List.of(),
        Optional.empty(),
        "",
        List.of(concerns),
        verdict);
  }

  @Test
  void aFaultThatIsAReasonStandsOnce() {
    Judgement judgement = faulty(new Verdict.Undecided(List.of("Before.", FAULT)));
    assertThat(Reasons.brief(judgement)).containsExactly("Before.", FAULT);
  }

  @Test
  void aFaultOfARejectedCampaignIsSaidThoughItIsNoReason() {
    Judgement judgement = faulty(new Verdict.Rejected(List.of("Before.")));
    assertThat(Reasons.brief(judgement)).containsExactly("Before.", FAULT);
  }

  @Test
  void aFaultThatIsAConcernStandsAboveAlready() {
    Judgement judgement = faulty(new Verdict.Undecided(List.of("Before.", FAULT)), FAULT);
    assertThat(Reasons.brief(judgement)).containsExactly("Before.");
  }

  /** The baseline, and a condition that is open beside what fails. */
  private static Judgement openBesideFailures() {
    Judgement all = Samples.baseline();
    List<JudgedClaim> claims = new ArrayList<>(all.judgedClaims());
    claims.add(
        Judged.claim(
            "VAL-LOWER",
            Kind.VALIDITY,
            "x",
            "validity.feature",
            "",
            true,
            List.of(
                new JudgedSentence(
                    "at least 95 % arrives",
                    "at least 95 % of what was offered",
                    Optional.empty(),
                    new JudgedSentence.Phrases("lower stages that deliver", ""),
                    List.of(Result.unknown("rep-1", "delivered 71 %."))))));
    return Judged.campaign(
        all.campaign(),
        claims,
        List.of(),
        all.readings(),
        List.of(),
        Optional.empty(),
        "",
        List.of(),
        new Verdict.Rejected(List.of("TGT-RX misses it.", "Ended early.")));
  }

  @Test
  void whatIsUndecidedBesideAFailureHasItsReasonAndItsNextStep() {
    Judgement judgement = openBesideFailures();
    assertThat(Headline.summary(judgement)).contains("VAL-LOWER is undecided");
    assertThat(Reasons.brief(judgement))
        .hasSize(3)
        .containsSubsequence("VAL-LOWER is undecided: rep-1 delivered 71 %.", "Ended early.");
    assertThat(NextStep.of(judgement))
        .contains("VAL-LOWER: Record again with lower stages that deliver.");
  }
}
