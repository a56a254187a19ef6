package besser.gate.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Claim;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.judge.Terms;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
  private static final Terms TERMS =
      new Terms(
          3, new SignalLevel(-65), new SignalLevel(-55), new Span(10), new Span(5), new Span(30));

  private static Result result(String repetition, Outcome outcome) {
    return new Result(repetition, outcome, "it was so.", List.of(), false);
  }

  private static Guard guard(String tag, Outcome condition) {
    Claim claim =
        new Claim(
            "VAL-X", "x", "validity.feature", Set.of("validity", tag), TERMS, "4M", List.of());
    return new Guard(List.of(new Guard.Condition(claim, List.of(result("rep-1", condition)))));
  }

  @ParameterizedTest(name = "{0}, condition {1}: a claim that {2} is {3}")
  @CsvSource({
    "voids-rx,      HOLDS,     HOLDS,     HOLDS",
    "voids-rx,      HOLDS,     FAILS,     FAILS",
    "voids-rx,      FAILS,     HOLDS,     UNDECIDED",
    "voids-rx,      FAILS,     FAILS,     UNDECIDED",
    "voids-rx,      UNDECIDED, HOLDS,     UNDECIDED",
    "voids-rx,      UNDECIDED, FAILS,     UNDECIDED",
    "disputes-rx,   HOLDS,     HOLDS,     HOLDS",
    "disputes-rx,   HOLDS,     FAILS,     FAILS",
    "disputes-rx,   FAILS,     HOLDS,     UNDECIDED",
    "disputes-rx,   FAILS,     FAILS,     UNDECIDED",
    "disputes-rx,   UNDECIDED, HOLDS,     UNDECIDED",
    "disputes-rx,   UNDECIDED, FAILS,     UNDECIDED",
    "excuses-rx,    HOLDS,     FAILS,     FAILS",
    "excuses-rx,    FAILS,     FAILS,     UNDECIDED",
    "excuses-rx,    FAILS,     HOLDS,     UNDECIDED",
    "excuses-rx,    UNDECIDED, FAILS,     FAILS",
    "excuses-rx,    UNDECIDED, HOLDS,     UNDECIDED",
    "needed-by-rx,  HOLDS,     HOLDS,     HOLDS",
    "needed-by-rx,  FAILS,     HOLDS,     UNDECIDED",
    "needed-by-rx,  UNDECIDED, HOLDS,     UNDECIDED",
    "needed-by-rx,  FAILS,     FAILS,     FAILS",
    "needed-by-rx,  UNDECIDED, FAILS,     FAILS",
  })
  void aConditionReachesAsFarAsItsTagSays(
      String tag, Outcome condition, Outcome raw, Outcome expected) {
    assertThat(guard(tag, condition).applied("rx", result("rep-1", raw)).outcome())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, condition {1}: {2} by both counters is {3}")
  @CsvSource({
    "disputes-rx,   HOLDS,     FAILS,     FAILS",
    "disputes-rx,   FAILS,     FAILS,     FAILS",
    "disputes-rx,   UNDECIDED, FAILS,     FAILS",
    "disputes-rx,   FAILS,     HOLDS,     UNDECIDED",
    "disputes-rx,   FAILS,     UNDECIDED, UNDECIDED",
    "voids-rx,      FAILS,     FAILS,     UNDECIDED",
    "excuses-rx,    FAILS,     FAILS,     UNDECIDED",
  })
  void aFailureByBothCountersStandsWhereOnlyTheyAreInDispute(
      String tag, Outcome condition, Outcome raw, Outcome expected) {
    Result both = new Result("rep-1", raw, "it was so.", List.of(), false, true);
    assertThat(guard(tag, condition).applied("rx", both).outcome()).isEqualTo(expected);
  }

  @Test
  void aFailureThatStandsSaysWithoutWhat() {
    Result both = new Result("rep-1", Outcome.FAILS, "Missed: it.", List.of(), false, true);
    assertThat(guard("disputes-rx", Outcome.FAILS).applied("rx", both))
        .isEqualTo(
            new Result(
                "rep-1",
                Outcome.FAILS,
                "Missed: it. It fails without VAL-X, too: the interface's own counter also misses"
                    + " the bound.",
                List.of(),
                false,
                true));
    assertThat(guard("disputes-rx", Outcome.HOLDS).applied("rx", both)).isEqualTo(both);
  }

  @Test
  void aConditionOfOneRepetitionDoesNotTouchAnother() {
    assertThat(
            guard("voids-rx", Outcome.FAILS)
                .applied("rx", result("rep-2", Outcome.HOLDS))
                .outcome())
        .isEqualTo(Outcome.HOLDS);
  }

  @Test
  void aConditionOnOneSubjectDoesNotTouchAnother() {
    assertThat(
            guard("voids-lock", Outcome.FAILS)
                .applied("rx", result("rep-1", Outcome.HOLDS))
                .outcome())
        .isEqualTo(Outcome.HOLDS);
  }

  @Test
  void aSubjectNoTagNamesIsReachedByEveryCondition() {
    assertThat(
            guard("voids-lock", Outcome.FAILS)
                .applied("throughput", result("rep-1", Outcome.HOLDS))
                .outcome())
        .isEqualTo(Outcome.UNDECIDED);
  }

  @Test
  void whatOnlyAComparisonNeedsReachesNoClaimEvenOnASubjectNoTagNames() {
    assertThat(
            guard("needed-by-comparison", Outcome.FAILS)
                .applied("throughput", result("rep-1", Outcome.HOLDS))
                .outcome())
        .isEqualTo(Outcome.HOLDS);
  }

  @Test
  void theReasonNamesTheConditionAndKeepsWhatTheClaimWouldHaveSaid() {
    assertThat(guard("voids-rx", Outcome.FAILS).applied("rx", result("rep-1", Outcome.FAILS)))
        .isEqualTo(
            result("rep-1", Outcome.FAILS)
                .kept(
                    "rep-1 does not count, because VAL-X was not shown to hold.",
                    List.of("VAL-X")));
  }

  @Test
  void whatIsKeptUndecidedIsOneSentenceAndTheChainIsBehindIt() {
    Result missed = new Result("rep-1", Outcome.FAILS, "Missed: it.", List.of(), false);
    Result kept = guard("voids-rx", Outcome.FAILS).applied("rx", missed).kept("no set.", List.of());
    assertThat(kept.reason()).isEqualTo("Undecided: no set.");
    assertThat(kept.behind())
        .extracting(Result::reason)
        .containsExactly(
            "Undecided: rep-1 does not count, because VAL-X was not shown to hold.", "Missed: it.");
  }
}
