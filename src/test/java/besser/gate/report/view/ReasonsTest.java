package besser.gate.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judged;
import besser.gate.judge.Judgement;
import besser.gate.judge.Verdict;
import besser.gate.report.Samples;
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
}
