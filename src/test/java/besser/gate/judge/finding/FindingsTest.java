package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Brevity;
import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Finding;
import besser.gate.judge.Prediction;
import besser.gate.judge.Prediction.Covers;
import besser.gate.judge.Prediction.Outcome;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final JudgedStage STORMED = Brevity.judged(new Brief("rep-1").storms("0", "1"));
  private static final JudgedStage ODD =
      Brevity.judged(new Brief("rep-2").kmsg("101 bes2600_wlan: something odd happened"));

  private static Prediction prediction(String id, String baseline, Outcome outcome) {
    return new Prediction(
        id,
        "it gets better",
        "high",
        "rx.mean",
        "rx.mean is predicted to be at least 1 MB/s",
        baseline,
        "500 KB/s",
        Covers.FAMILY,
        outcome);
  }

  private static Delta moved(String metric, double before, double after) {
    return new Delta(
        metric,
        Unit.COUNT,
        List.of(before),
        List.of(after),
        OptionalDouble.of(after / before),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        true);
  }

  private static Optional<Comparison> comparison(Delta... deltas) {
    return Optional.of(new Comparison("b", List.of(), List.of(deltas), List.of(), ""));
  }

  @Test
  void predictionsComeFirstThenWhatMovedThenWhatSingleRepetitionsShowThenNewLines() {
    Findings findings = new Findings(List.of(), List.of(STORMED, ODD), Optional.empty());
    assertThat(
            findings.of(
                List.of(
                    prediction("P-1", "2 MB/s", Outcome.CONFIRMED),
                    prediction("P-2", "2 MB/s", Outcome.REFUTED_WORSE)),
                comparison(moved("mmc.requests", 4, 8)),
                Map.of()))
        .extracting(f -> f.id() + " " + f.kind() + " " + f.title())
        .containsExactly(
            "F-P-2 prediction Prediction P-2 (it gets better) is refuted (worse).",
            "F-mmc.requests delta mmc.requests rose and no prediction covers it.",
            "F-recovery recovery rep-1: the driver recovered from a decrypt storm (Patch A).",
            "F-log.bes2600_wlan-something-odd-happened new-signature The kernel log has a line that is not known noise: bes2600_wlan:"
                + " something odd happened");
  }

  @Test
  void whatTheBaselineLoggedIsNotNew() {
    assertThat(
            new Findings(List.of(), List.of(ODD), Optional.of(List.of(ODD)))
                .of(List.of(), Optional.empty(), Map.of()))
        .isEmpty();
  }

  @Test
  void aRefutedPredictionShowsBothArmsAndWhatRestatesIt() {
    List<Finding> findings =
        new Findings(List.of(), List.of(), Optional.empty())
            .of(
                List.of(prediction("P-1", "700 KB/s", Outcome.REFUTED_WORSE)),
                comparison(moved("rx.mean", 4, 2), moved("rx.median", 4, 2)),
                Map.of());
    assertThat(findings)
        .containsExactly(
            new Finding(
                "F-P-1",
                "prediction",
                "Prediction P-1 (it gets better) is refuted (worse).",
                "rx.mean is predicted to be at least 1 MB/s: baseline 700 KB/s; observed 500 KB/s\n"
                    + "rx.mean: 4 -> 2 (0.500 times; too few repetitions for an interval)\n"
                    + "rx.median: 4 -> 2 (0.500 times; too few repetitions for an interval)",
                Optional.empty()));
  }

  @Test
  void twoFindingsOfOneNameCanBothBeAnswered() {
    Prediction one = prediction("P-1", "700 KB/s", Outcome.REFUTED_WORSE);
    List<Finding> findings =
        new Findings(List.of(), List.of(), Optional.empty())
            .of(
                List.of(one, prediction("P-1", "900 KB/s", Outcome.REFUTED_WORSE)),
                Optional.empty(),
                Map.of());
    assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates().hasSize(2);
    assertThat(findings.get(0).id()).isEqualTo("F-P-1");
    assertThat(findings.get(1).id()).matches("F-P-1-[0-9a-f]{4}");
  }

  @Test
  void aPredictionNobodyMeasuredShowsWhyOnce() {
    assertThat(
            new Findings(List.of(), List.of(), Optional.empty())
                .of(
                    List.of(prediction("P-1", "not measured", Outcome.NOT_MEASURED)),
                    Optional.empty(),
                    Map.of()))
        .containsExactly(
            new Finding(
                "F-P-1",
                "prediction",
                "Prediction P-1 (it gets better) is not measured.",
                "rx.mean is predicted to be at least 1 MB/s: 500 KB/s",
                Optional.empty()));
  }

  @Test
  void anAnswerHoldsForTheSameTitleWithTheSameReceiptOnly() {
    Finding.Answer answer = new Finding.Answer("m", "2026-05-08T00:00:00Z", "known");
    Draft storm = Seen.together(Observations.of(STORMED, ClaimedBounds.of(List.of()))).get(0);
    Map<Finding.Asked, Finding.Answer> right =
        Map.of(new Finding.Asked(storm.title(), storm.receipt()), answer);
    Map<Finding.Asked, Finding.Answer> stale =
        Map.of(new Finding.Asked(storm.title(), "another receipt"), answer);
    assertThat(answered(right)).isEqualTo(Optional.of(answer));
    assertThat(answered(stale)).isEmpty();
  }

  private static Optional<Finding.Answer> answered(Map<Finding.Asked, Finding.Answer> answers) {
    Finding finding =
        new Findings(List.of(), List.of(STORMED), Optional.empty())
            .of(List.of(), Optional.empty(), answers)
            .get(0);
    return finding.answer();
  }

  @Test
  void aReceiptNamesTheReadingItsWindowAndItsFile() {
    Source source = new Source("device/cost.tsv", 2, 3);
    assertThat(
            Seen.receipt(
                new Reading.Measured("recorder.cost", 0.02, Unit.SHARE, "4M stage", source, "")))
        .isEqualTo("recorder.cost = 2 % (4M stage; device/cost.tsv lines 2-3)");
    assertThat(Seen.receipt(new Reading.Absent("recorder.cost", "No file.", source)))
        .isEqualTo("recorder.cost was not measured");
  }

  @Test
  void whatSeveralRepetitionsShowIsAskedAboutOnceWithALineForEach() {
    JudgedStage too = Brevity.judged(new Brief("rep-2").storms("0", "2"));
    assertThat(
            new Findings(List.of(), List.of(STORMED, too), Optional.empty())
                .of(List.of(), Optional.empty(), Map.of()))
        .extracting(Finding::id, Finding::title, Finding::receipt)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "F-recovery",
                "rep-1, rep-2: the driver recovered from a decrypt storm (Patch A).",
                """
                rep-1: link.decrypt_storm_recoveries = 1 (the whole repetition; device/driver_status-end.txt)
                rep-2: link.decrypt_storm_recoveries = 2 (the whole repetition; device/driver_status-end.txt)"""));
  }

  @Test
  void anAnswerToEachOfWhatIsNowOneFindingAnswersIt() {
    JudgedStage too = Brevity.judged(new Brief("rep-2").storms("0", "2"));
    List<JudgedStage> both = List.of(STORMED, too);
    Finding.Answer answer = new Finding.Answer("m", "2026-05-08T00:00:00Z", "known");
    Finding.Asked first = alone(STORMED).asked();
    Finding.Asked second = alone(too).asked();
    assertThat(together(both, Map.of(first, answer, second, answer))).contains(answer);
    assertThat(together(both, Map.of(first, answer))).isEmpty();
  }

  @Test
  void anAnswerWithoutWordsOrByNobodyIsNone() {
    Finding.Asked storm = alone(STORMED).asked();
    assertThat(answered(Map.of(storm, new Finding.Answer("m", "", "known")))).isPresent();
    assertThat(answered(Map.of(storm, new Finding.Answer("m", "", " ")))).isEmpty();
    assertThat(answered(Map.of(storm, new Finding.Answer("", "", "known")))).isEmpty();
  }

  private static Draft alone(JudgedStage stage) {
    return Seen.together(Observations.of(stage, ClaimedBounds.of(List.of()))).get(0);
  }

  private static Optional<Finding.Answer> together(
      List<JudgedStage> stages, Map<Finding.Asked, Finding.Answer> answers) {
    return new Findings(List.of(), stages, Optional.empty())
        .of(List.of(), Optional.empty(), answers)
        .get(0)
        .answer();
  }
}
