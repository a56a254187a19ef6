package besser.gate.judge.claim;

import static besser.gate.judge.Outcome.FAILS;
import static besser.gate.judge.Outcome.HOLDS;
import static besser.gate.judge.Outcome.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.Claim;
import besser.gate.judge.Claims;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.judge.Settled;
import besser.gate.judge.Statement;
import besser.gate.judge.check.Check;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.comparison.PredictionCheck;
import besser.gate.metric.Brief;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimJudgeTest {
  private static final Repetition ONE = new Brief("rep-1").build();
  private static final Repetition TWO = new Brief("rep-2").build();
  private static final Campaign BOTH = Brevity.campaign(Brief.PLAN, ONE, TWO);
  private static final Reading SHOWN =
      new Reading.Absent("x", "The recorder has no instrument for x.", Source.of("device"));

  private static Claim target(Statement... statements) {
    return Claims.of("TGT-RX", Set.of("target"), statements);
  }

  private static Claim condition(String reach, Statement... statements) {
    return Claims.of("VAL-X", Set.of("validity", reach), statements);
  }

  private static List<JudgedClaim> claims(Campaign campaign, Claim... claims) {
    return new ClaimJudge(List.of(claims), GatingSet.PHASE_1).claims(campaign);
  }

  private static Result result(String repetition, Outcome outcome, String reason) {
    return new Result(repetition, outcome, reason, List.of(SHOWN), true);
  }

  @Test
  void aClaimCarriesWhatItsScenarioSaysAndEachSentenceIsHeardOnEachRepetition() {
    assertThat(claims(BOTH, target(new Settled(HOLDS, Map.of("rep-2", FAILS)), new Settled(HOLDS))))
        .containsExactly(
            Judged.claim(
                "TGT-RX",
                Kind.TARGET,
                "title of TGT-RX",
                "some.feature",
                "",
                true,
                List.of(
                    new JudgedSentence(
                        "s1",
                        "at least so much",
                        List.of(
                            result("rep-1", HOLDS, "rep-1 was so."),
                            result("rep-2", FAILS, "rep-2 was so."))),
                    new JudgedSentence(
                        "s2",
                        "at least so much",
                        List.of(
                            result("rep-1", HOLDS, "rep-1 was so."),
                            result("rep-2", HOLDS, "rep-2 was so."))))));
  }

  @Test
  void claimsStandInTheOrderOfTheFeaturesAndComparisonsAreLeftOut() {
    assertThat(
            claims(
                BOTH,
                target(new Settled(HOLDS)),
                Claims.comparison("PC-P-RX", Set.of("prediction"), new Settled(HOLDS)),
                condition("voids-rx", new Settled(HOLDS)),
                Claims.of("PC-RX", Set.of("goal"), new Settled(HOLDS))))
        .extracting(c -> c.id() + " " + c.kind() + " " + c.gating() + " " + c.outcome())
        .containsExactly(
            "TGT-RX TARGET true HOLDS", "VAL-X VALIDITY true HOLDS", "PC-RX GOAL false HOLDS");
  }

  @Test
  void aConditionThatWasNotMetIsUndecidedAndNoFailure() {
    assertThat(
            claims(BOTH, condition("voids-lock", new Settled(HOLDS, Map.of("rep-1", FAILS))))
                .get(0)
                .judgedSentences())
        .containsExactly(
            new JudgedSentence(
                "s1",
                "at least so much",
                List.of(
                    result("rep-1", UNDECIDED, "Undecided: rep-1 was so."),
                    result("rep-2", HOLDS, "rep-2 was so."))));
  }

  @Test
  void aConditionVoidsClaimsThatStandBeforeItInTheRepetitionItWasNotMetIn() {
    JudgedClaim judgedClaim =
        claims(
                BOTH,
                target(new Settled(FAILS)),
                condition(
                    "voids-rx", new Settled(HOLDS), new Settled(HOLDS, Map.of("rep-2", FAILS))))
            .get(0);
    assertThat(judgedClaim.judgedSentences().get(0).results())
        .containsExactly(
            result("rep-1", FAILS, "rep-1 was so."),
            result("rep-2", FAILS, "rep-2 was so.")
                .kept(
                    "rep-2 does not count, because VAL-X was not shown to hold.",
                    List.of("VAL-X")));
  }

  @Test
  void aTargetIsNoConditionOfAnotherWhateverItsTags() {
    assertThat(
            claims(
                    BOTH,
                    target(new Settled(HOLDS)),
                    Claims.of("TGT-LINK", Set.of("target", "voids-rx"), new Settled(FAILS)))
                .get(0)
                .outcome())
        .isEqualTo(HOLDS);
  }

  @Test
  void aScenarioWithoutAKindIsTakenAsACondition() {
    JudgedClaim judgedClaim = claims(BOTH, Claims.of("X", Set.of(), new Settled(FAILS))).get(0);
    assertThat(judgedClaim.kind()).isEqualTo(Kind.VALIDITY);
    assertThat(judgedClaim.outcome()).isEqualTo(UNDECIDED);
  }

  @Test
  void aSentenceThatAsksNothingOfARepetitionIsUndecided() {
    JudgedClaim judgedClaim = claims(BOTH, target(new PredictionCheck.Zero("rx.mean"))).get(0);
    assertThat(judgedClaim.judgedSentences())
        .containsExactly(new JudgedSentence("s1", "", List.of()));
    assertThat(judgedClaim.outcome()).isEqualTo(UNDECIDED);
  }

  @Test
  void aClaimOnThreeRepetitionsDoesNotHoldOnTwoButFailsOnThem() {
    Claim three =
        Claims.at(
            "4M",
            Claims.terms(3, 2),
            "TGT-RX",
            Set.of("target"),
            new Settled(HOLDS, Map.of("rep-2", FAILS)));
    assertThat(claims(BOTH, three).get(0).judgedSentences().get(0).results())
        .containsExactly(
            result("rep-1", HOLDS, "rep-1 was so.")
                .kept("the claim asks for 3 repetitions, this campaign has 2.", List.of()),
            result("rep-2", FAILS, "rep-2 was so."));
  }

  @Test
  void aClaimHoldsOnAsManyRepetitionsAsItAsksForAndOnFewerWhereThatWasRehearsed() {
    Claim two = Claims.at("4M", Claims.terms(2, 2), "TGT-RX", Set.of("target"), new Settled(HOLDS));
    Claim three =
        Claims.at("4M", Claims.terms(3, 2), "TGT-RX", Set.of("target"), new Settled(HOLDS));
    Campaign rehearsal = Brevity.campaign(new RehearsalPlan(2, 180, new Span(1)), ONE, TWO);
    assertThat(claims(BOTH, two).get(0).outcome()).isEqualTo(HOLDS);
    assertThat(claims(BOTH, three).get(0).outcome()).isEqualTo(UNDECIDED);
    assertThat(claims(rehearsal, three).get(0).outcome()).isEqualTo(HOLDS);
  }

  @Test
  void anAbandonedRepetitionIsUndecidedWhateverItShows() {
    Campaign campaign =
        Brevity.campaign(
            Brief.PLAN, new Brief("rep-1").ended("abandoned", "the AP rebooted.").build());
    assertThat(
            claims(campaign, target(new Settled(FAILS))).get(0).judgedSentences().get(0).results())
        .containsExactly(
            new Result(
                "rep-1",
                UNDECIDED,
                "Undecided: rep-1 was abandoned: the AP rebooted.",
                List.of(),
                false));
  }

  /** A check with a fault of its own. */
  private record Stumbling() implements Check {
    @Override
    public String bound() {
      return "none";
    }

    @Override
    public Result on(JudgedStage judgedStage) {
      throw new IllegalStateException("no such line");
    }
  }

  @Test
  void aCheckThatStumblesIsUndecidedAndTheOthersAreHeard() {
    Campaign campaign = Brevity.campaign(Brief.PLAN, ONE);
    assertThat(
            claims(campaign, target(new Stumbling(), new Settled(HOLDS))).get(0).judgedSentences())
        .containsExactly(
            new JudgedSentence(
                "s1",
                "none",
                List.of(
                    new Result(
                        "rep-1",
                        UNDECIDED,
                        "Undecided: the judge itself crashed on rep-1"
                            + " (java.lang.IllegalStateException: no such line). Report it with"
                            + " this evidence.",
                        List.of(),
                        false))),
            new JudgedSentence(
                "s2", "at least so much", List.of(result("rep-1", HOLDS, "rep-1 was so."))));
  }
}
