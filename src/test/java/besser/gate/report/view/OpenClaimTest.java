package besser.gate.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
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

class OpenClaimTest {
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
    return new Result(repetition, Outcome.HOLDS, "It holds.", List.of(), false)
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

  private static String said(JudgedClaim claim) {
    Judgement judgement =
        Samples.judged(
            List.of(
                claim,
                claim("VAL-A", Kind.VALIDITY, falling("rep-1", 0.9)),
                claim("VAL-B", Kind.VALIDITY, falling("rep-2", 0.9))));
    return OpenClaim.of(judgement, claim);
  }

  @Test
  void theConditionsOfEveryRepetitionAreNamedOnce() {
    assertThat(said(claim("TGT-X", Kind.TARGET, kept("rep-1", "VAL-B"), kept("rep-2", "VAL-A"))))
        .isEqualTo("TGT-X is undecided, because VAL-A and VAL-B were not shown to hold.");
  }

  @Test
  void aNumberThatFallsShortIsSaidOnceBesideItsBound() {
    assertThat(said(claim("VAL-X", Kind.VALIDITY, falling("rep-1", 0.9), falling("rep-2", 0.5))))
        .isEqualTo("VAL-X is undecided. At least 98 % of the ticks: rep-1 90 %, rep-2 50 %.");
  }

  @Test
  void whatWasNotMeasuredIsSaidInTheJudgesWords() {
    Result unknown = Result.unknown("rep-1", "left no profile (device/perf.tsv). Perf failed.");
    assertThat(said(claim("TGT-X", Kind.TARGET, unknown)))
        .isEqualTo("TGT-X is undecided: rep-1 left no profile.");
  }

  @Test
  void bothStandBesideEachOther() {
    Result unknown = Result.unknown("rep-1", "left no profile.");
    assertThat(said(claim("TGT-X", Kind.TARGET, unknown, kept("rep-2", "VAL-A"))))
        .isEqualTo(
            "TGT-X is undecided, because VAL-A was not shown to hold. rep-1 left no profile.");
  }
}
