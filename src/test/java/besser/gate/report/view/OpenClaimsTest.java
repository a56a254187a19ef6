package besser.gate.report.view;

import static besser.gate.judge.Outcome.HOLDS;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.report.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenClaimsTest {
  private static Result falling(String repetition, double share) {
    return new Result(
        repetition,
        Outcome.UNDECIDED,
        "Undecided: %s has too few ticks (4M stage; device/rx_bytes.tsv lines 2-9)."
            .formatted(repetition),
        List.of(
            new Reading.Measured(
                "rx.coverage", share, Unit.SHARE, "4M", Source.of("device/rx_bytes.tsv"), "")),
        false);
  }

  private static Result kept(String repetition, String condition) {
    return new Result(repetition, HOLDS, "It holds.", List.of(), false)
        .kept("%s does not count.".formatted(repetition), List.of(condition));
  }

  private static JudgedClaim claim(String id, Kind kind, Result... results) {
    return Judged.claim(
        id,
        kind,
        "x",
        "x.feature",
        "",
        true,
        List.of(
            new JudgedSentence(
                "it is so",
                "at least 98 % of the ticks",
                Optional.empty(),
                new JudgedSentence.Phrases("", ""),
                List.of(results))));
  }

  private static List<String> said(JudgedClaim... claims) {
    return OpenClaims.of(Samples.judged(List.of(claims)));
  }

  private static JudgedClaim low(String id, String repetition) {
    return claim(id, Kind.VALIDITY, falling(repetition, 0.9));
  }

  @Test
  void oneCauseIsOneSentenceThatNamesEveryClaimThatWaitsForIt() {
    assertThat(
            said(
                claim("TGT-X", Kind.TARGET, kept("rep-1", "VAL-A")),
                claim("TGT-Y", Kind.TARGET, kept("rep-1", "VAL-A")),
                claim("TGT-Z", Kind.TARGET, kept("rep-1", "VAL-A")),
                low("VAL-A", "rep-1")))
        .containsExactly(
            "VAL-A is undecided, and with it TGT-X, TGT-Y and TGT-Z."
                + " At least 98 % of the ticks: rep-1 90 %.");
  }

  @Test
  void aClaimThatWaitsForTwoCausesIsNamedByBoth() {
    assertThat(
            said(
                claim("TGT-X", Kind.TARGET, kept("rep-1", "VAL-B"), kept("rep-2", "VAL-A")),
                low("VAL-A", "rep-1"),
                low("VAL-B", "rep-2")))
        .containsExactly(
            "VAL-A is undecided, and with it TGT-X. At least 98 % of the ticks: rep-1 90 %.",
            "VAL-B is undecided, and with it TGT-X. At least 98 % of the ticks: rep-2 90 %.");
  }

  @Test
  void claimsOpenForTheSameReasonShareItsSentence() {
    Result unknown = Result.unknown("rep-1", "left no profile.");
    assertThat(said(claim("TGT-X", Kind.TARGET, unknown), claim("TGT-Y", Kind.TARGET, unknown)))
        .containsExactly("TGT-X and TGT-Y are undecided: rep-1 left no profile.");
  }

  @Test
  void aConditionThatHasNoSentenceOfItsOwnIsSaidToBeTheReason() {
    assertThat(
            said(
                claim("TGT-X", Kind.TARGET, kept("rep-1", "VAL-A")),
                claim("TGT-Y", Kind.TARGET, kept("rep-1", "VAL-A")),
                claim("VAL-A", Kind.VALIDITY, new Result("rep-1", HOLDS, "x", List.of(), false))))
        .containsExactly("TGT-X and TGT-Y are undecided, because VAL-A was not shown to hold.");
  }

  @Test
  void aNumberThatFallsShortIsSaidOnceBesideItsBound() {
    assertThat(said(claim("VAL-X", Kind.VALIDITY, falling("rep-1", 0.9), falling("rep-2", 0.5))))
        .containsExactly("VAL-X is undecided. At least 98 % of the ticks: rep-1 90 %, rep-2 50 %.");
  }

  @Test
  void whatWasNotMeasuredIsSaidInTheJudgesWords() {
    Result unknown = Result.unknown("rep-1", "left no profile (device/perf.tsv). Perf failed.");
    assertThat(said(claim("TGT-X", Kind.TARGET, unknown)))
        .containsExactly("TGT-X is undecided: rep-1 left no profile.");
  }

  @Test
  void whatAClaimLacksByItselfStandsBesideTheCondition() {
    Result unknown = Result.unknown("rep-1", "left no profile.");
    assertThat(
            said(
                claim("TGT-X", Kind.TARGET, unknown, kept("rep-2", "VAL-A")),
                low("VAL-A", "rep-2")))
        .containsExactly(
            "VAL-A is undecided. At least 98 % of the ticks: rep-2 90 %.",
            "TGT-X is undecided, because VAL-A was not shown to hold: rep-1 left no profile.");
  }

  @Test
  void whatHoldsFailsOrDoesNotGateIsNotSaidToBeOpen() {
    assertThat(
            said(
                claim("TGT-X", Kind.TARGET, new Result("rep-1", HOLDS, "x", List.of(), false)),
                claim(
                    "TGT-Y",
                    Kind.TARGET,
                    new Result("rep-1", Outcome.FAILS, "x", List.of(), false))))
        .isEmpty();
  }
}
