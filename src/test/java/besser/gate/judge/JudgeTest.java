package besser.gate.judge;

import static besser.gate.judge.Outcome.FAILS;
import static besser.gate.judge.Outcome.HOLDS;
import static besser.gate.judge.Outcome.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.judge.comparison.Foretold;
import besser.gate.metric.Brief;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Repetition ONE = new Brief("rep-1").build();
  private static final Repetition TWO = new Brief("rep-2").build();
  private static final Campaign BOTH = Brevity.campaign(Brief.PLAN, ONE, TWO);
  private static final Reading SHOWN =
      new Reading.Absent("x", "The recorder has no instrument for x.", Source.of("device"));

  private static Charge target(Ask... asks) {
    return Charges.of("TGT-RX", Set.of("target"), asks);
  }

  private static Charge condition(String reach, Ask... asks) {
    return Charges.of("VAL-X", Set.of("validity", reach), asks);
  }

  private static List<Claim> claims(Campaign campaign, Charge... charges) {
    return new Judge(List.of(charges), Gate.PHASE_1).claims(campaign);
  }

  private static Opinion opinion(String repetition, Outcome outcome, String reason) {
    return new Opinion(repetition, outcome, reason, List.of(SHOWN), true);
  }

  @Test
  void aClaimCarriesWhatItsScenarioSaysAndEachSentenceIsHeardOnEachRepetition() {
    assertThat(claims(BOTH, target(new Settled(HOLDS, Map.of("rep-2", FAILS)), new Settled(HOLDS))))
        .containsExactly(
            new Claim(
                "TGT-RX",
                Kind.TARGET,
                "title of TGT-RX",
                "some.feature",
                "",
                true,
                List.of(
                    new Sentence(
                        "s1",
                        "at least so much",
                        List.of(
                            opinion("rep-1", HOLDS, "rep-1 was so."),
                            opinion("rep-2", FAILS, "rep-2 was so."))),
                    new Sentence(
                        "s2",
                        "at least so much",
                        List.of(
                            opinion("rep-1", HOLDS, "rep-1 was so."),
                            opinion("rep-2", HOLDS, "rep-2 was so."))))));
  }

  @Test
  void claimsStandInTheOrderOfTheFeaturesAndComparisonsAreLeftOut() {
    assertThat(
            claims(
                BOTH,
                target(new Settled(HOLDS)),
                Charges.comparison("PC-P-RX", Set.of("prediction"), new Settled(HOLDS)),
                condition("voids-rx", new Settled(HOLDS)),
                Charges.of("PC-RX", Set.of("goal"), new Settled(HOLDS))))
        .extracting(c -> c.id() + " " + c.kind() + " " + c.gating() + " " + c.outcome())
        .containsExactly(
            "TGT-RX TARGET true HOLDS", "VAL-X VALIDITY true HOLDS", "PC-RX GOAL false HOLDS");
  }

  @Test
  void aConditionThatWasNotMetIsUndecidedAndNoFailure() {
    assertThat(
            claims(BOTH, condition("voids-lock", new Settled(HOLDS, Map.of("rep-1", FAILS))))
                .get(0)
                .sentences())
        .containsExactly(
            new Sentence(
                "s1",
                "at least so much",
                List.of(
                    opinion("rep-1", UNDECIDED, "Undecided: rep-1 was so."),
                    opinion("rep-2", HOLDS, "rep-2 was so."))));
  }

  @Test
  void aConditionVoidsClaimsThatStandBeforeItInTheRepetitionItWasNotMetIn() {
    Claim claim =
        claims(
                BOTH,
                target(new Settled(FAILS)),
                condition(
                    "voids-rx", new Settled(HOLDS), new Settled(HOLDS, Map.of("rep-2", FAILS))))
            .get(0);
    assertThat(claim.sentences().get(0).opinions())
        .containsExactly(
            opinion("rep-1", FAILS, "rep-1 was so."),
            opinion(
                "rep-2",
                UNDECIDED,
                "Undecided: rep-2 decides nothing, for this was not shown to hold: VAL-X. By"
                    + " itself: rep-2 was so."));
  }

  @Test
  void aTargetIsNoConditionOfAnotherWhateverItsTags() {
    assertThat(
            claims(
                    BOTH,
                    target(new Settled(HOLDS)),
                    Charges.of("TGT-LINK", Set.of("target", "voids-rx"), new Settled(FAILS)))
                .get(0)
                .outcome())
        .isEqualTo(HOLDS);
  }

  @Test
  void aScenarioWithoutAKindIsTakenAsACondition() {
    Claim claim = claims(BOTH, Charges.of("X", Set.of(), new Settled(FAILS))).get(0);
    assertThat(claim.kind()).isEqualTo(Kind.VALIDITY);
    assertThat(claim.outcome()).isEqualTo(UNDECIDED);
  }

  @Test
  void aSentenceThatAsksNothingOfARepetitionIsUndecided() {
    Claim claim = claims(BOTH, target(new Foretold.Zero("rx.mean"))).get(0);
    assertThat(claim.sentences()).containsExactly(new Sentence("s1", "", List.of()));
    assertThat(claim.outcome()).isEqualTo(UNDECIDED);
  }

  @Test
  void aClaimOnThreeRepetitionsDoesNotHoldOnTwoButFailsOnThem() {
    Charge three =
        Charges.at(
            "4M",
            Charges.terms(3, 2),
            "TGT-RX",
            Set.of("target"),
            new Settled(HOLDS, Map.of("rep-2", FAILS)));
    assertThat(claims(BOTH, three).get(0).sentences().get(0).opinions())
        .containsExactly(
            opinion(
                "rep-1",
                UNDECIDED,
                "Undecided: the claim asks for 3 repetitions, there are 2. rep-1 was so."),
            opinion("rep-2", FAILS, "rep-2 was so."));
  }

  @Test
  void aClaimHoldsOnAsManyRepetitionsAsItAsksForAndOnFewerWhereThatWasRehearsed() {
    Charge two =
        Charges.at("4M", Charges.terms(2, 2), "TGT-RX", Set.of("target"), new Settled(HOLDS));
    Charge three =
        Charges.at("4M", Charges.terms(3, 2), "TGT-RX", Set.of("target"), new Settled(HOLDS));
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
    assertThat(claims(campaign, target(new Settled(FAILS))).get(0).sentences().get(0).opinions())
        .containsExactly(
            new Opinion(
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
    public Opinion on(Exhibit exhibit) {
      throw new IllegalStateException("no such line");
    }
  }

  @Test
  void aCheckThatStumblesIsUndecidedAndTheOthersAreHeard() {
    Campaign campaign = Brevity.campaign(Brief.PLAN, ONE);
    assertThat(claims(campaign, target(new Stumbling(), new Settled(HOLDS))).get(0).sentences())
        .containsExactly(
            new Sentence(
                "s1",
                "none",
                List.of(
                    new Opinion(
                        "rep-1",
                        UNDECIDED,
                        "Undecided: the judge itself stumbled over rep-1"
                            + " (java.lang.IllegalStateException: no such line). Report it with"
                            + " this evidence.",
                        List.of(),
                        false))),
            new Sentence(
                "s2", "at least so much", List.of(opinion("rep-1", HOLDS, "rep-1 was so."))));
  }
}
