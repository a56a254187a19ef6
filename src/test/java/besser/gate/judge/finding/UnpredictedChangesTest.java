package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Prediction;
import besser.gate.judge.Prediction.Covers;
import besser.gate.judge.Prediction.Outcome;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class UnpredictedChangesTest {
  private static final Delta MEAN = moved("rx.mean", 0.7, 2.3);
  private static final Delta MEDIAN = moved("rx.median", 0.7, 2.4);
  private static final Delta UNDER_FLOOR = moved("rx.time_under_floor", 1800, 20);

  private static Delta moved(String metric, double before, double after) {
    double ratio = after / before;
    return new Delta(
        metric,
        Unit.COUNT,
        List.of(before, before, before),
        List.of(after, after, after),
        OptionalDouble.of(ratio),
        OptionalDouble.of(ratio * 0.9),
        OptionalDouble.of(ratio * 1.1),
        OptionalDouble.of(0.001),
        true);
  }

  private static Prediction predicted(String metric, Covers covers, Outcome outcome) {
    return new Prediction(
        "P", "t", "high", metric, "it is predicted", "before", "after", covers, outcome);
  }

  private static UnpredictedChanges movements(List<Prediction> predictions, Delta... deltas) {
    return new UnpredictedChanges(
        Optional.of(new Comparison("b", List.of(), List.of(deltas), List.of(), "")), predictions);
  }

  private static List<String> titles(List<Prediction> predictions, Delta... deltas) {
    return movements(predictions, deltas).unpredicted().stream().map(Draft::title).toList();
  }

  private static final List<Prediction> GAIN =
      List.of(predicted("rx.mean", Covers.FAMILY, Outcome.CONFIRMED));

  @Test
  void aConfirmedGainIsNotAskedAboutHoweverManyReadingsRestateIt() {
    assertThat(titles(GAIN, MEAN, MEDIAN, UNDER_FLOOR)).isEmpty();
  }

  @Test
  void whatBecameWorseIsAskedAboutOnceBesideAConfirmedGain() {
    assertThat(titles(GAIN, MEAN, moved("rx.p5", 0.5, 0.2), moved("rx.longest_stall", 1, 9)))
        .containsExactly(
            "2 readings of the received rate became worse and no prediction covers them: rx.p5,"
                + " rx.longest_stall.");
  }

  @Test
  void aPredictedReadingThatBecameWorseIsAskedAboutThoughThePredictionWasConfirmed() {
    assertThat(titles(GAIN, moved("rx.mean", 2.3, 1.2)))
        .containsExactly("rx.mean became worse and no prediction covers it.");
  }

  @Test
  void theSameBytesCountedElsewhereMustHaveGrownAsMuch() {
    assertThat(titles(GAIN, MEAN, moved("rx.interface_mean", 0.73, 2.4))).isEmpty();
    assertThat(titles(GAIN, MEAN, moved("rx.interface_mean", 0.73, 7.2)))
        .containsExactly("rx.interface_mean improved and no prediction covers it.");
  }

  @Test
  void readingsOfOneFamilyThatNobodyPredictedAreOneFindingWithAReceiptForEach() {
    List<Draft> drafts = movements(List.of(), MEAN, MEDIAN, UNDER_FLOOR).unpredicted();
    assertThat(drafts).hasSize(1);
    assertThat(drafts.get(0).title())
        .isEqualTo(
            "3 readings of the received rate improved and no prediction covers them:"
                + " rx.mean, rx.median, rx.time_under_floor.");
    assertThat(drafts.get(0).receipt().lines())
        .hasSize(3)
        .anyMatch(
            l -> l.startsWith("rx.median: 0.70, 0.70, 0.70 -> 2.40, 2.40, 2.40 (3.43 times;"));
  }

  @Test
  void countsThatRoseAndCountsThatFellAreAskedAboutApart() {
    assertThat(
            titles(
                List.of(),
                moved("workqueue.execute", 5600, 7000),
                moved("workqueue.dispatch.bes_sdio", 870, 1500),
                moved("workqueue.execute.sdio_tx_work", 260, 90)))
        .containsExactly(
            "2 readings of work on the kernel's queues rose and no prediction covers them:"
                + " workqueue.execute, workqueue.dispatch.bes_sdio.",
            "workqueue.execute.sdio_tx_work fell and no prediction covers it.");
  }

  @Test
  void aPredictionOfOneCountSpeaksForNoOther() {
    List<Prediction> steady =
        List.of(predicted("workqueue.execute", Covers.READING, Outcome.CONFIRMED));
    assertThat(
            titles(
                steady,
                moved("workqueue.execute", 5600, 5700),
                moved("workqueue.dispatch.bes_sdio", 870, 1500)))
        .containsExactly("workqueue.dispatch.bes_sdio rose and no prediction covers it.");
  }

  @Test
  void aPredictionOfTheSpreadSpeaksForNoLevel() {
    assertThat(titles(List.of(predicted("rx.mean", Covers.NOTHING, Outcome.CONFIRMED)), MEAN))
        .containsExactly("rx.mean improved and no prediction covers it.");
  }

  @Test
  void aRefutedPredictionsFindingSpeaksForWhatRestatesIt() {
    Prediction refuted = predicted("lock.all_workers", Covers.FAMILY, Outcome.REFUTED_BETTER);
    UnpredictedChanges unpredictedChanges =
        movements(
            List.of(refuted),
            moved("lock.all_workers", 0.2, 0.08),
            moved("lock.driver_path", 0.13, 0.05),
            moved("lock.caller.new_one", 0.01, 0.04));
    assertThat(unpredictedChanges.restating(refuted))
        .hasSize(2)
        .anyMatch(l -> l.startsWith("lock.driver_path: "));
    assertThat(unpredictedChanges.unpredicted())
        .extracting(Draft::title, Draft::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "lock.caller.new_one became worse and no prediction covers it.", "moved-cost"));
  }

  @Test
  void aPredictionThatWasNotMeasuredCoversNothing() {
    assertThat(titles(List.of(predicted("rx.mean", Covers.FAMILY, Outcome.NOT_MEASURED)), MEAN))
        .hasSize(1);
  }

  @Test
  void aSlowdownIsOneFindingHoweverManyReadingsShowIt() {
    List<Draft> drafts =
        movements(
                List.of(),
                moved("rx.mean", 2.4, 1.2),
                moved("rx.median", 2.4, 1.2),
                moved("rx.worst_minute", 2.2, 0.9),
                moved("rx.longest_stall", 1, 9),
                moved("rx.time_under_floor", 20, 1800))
            .unpredicted();
    assertThat(drafts).hasSize(1);
    assertThat(drafts.get(0).id()).isEqualTo("F-rx.mean");
    assertThat(drafts.get(0).receipt().lines()).hasSize(5);
    assertThat(drafts.get(0).parts())
        .hasSize(5)
        .allMatch(part -> part.title().endsWith(" became worse and no prediction covers it."));
  }
}
