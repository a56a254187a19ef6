package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogAndCountsTest {
  private static final LogWhole WHOLE = new LogWhole();
  private static final IsMeasured MEASURED = new IsMeasured("lock.worker_samples");

  @Test
  void boundsSayWhatIsAsked() {
    assertThat(WHOLE.bound()).isEqualTo("no gap in the log");
    assertThat(MEASURED.bound()).isEqualTo("lock.worker_samples measured");
  }

  @Test
  void aLogWithoutAGapHolds() {
    JudgedStage judgedStage = new Brief().judgedStage();

    assertThat(WHOLE.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 lost 0 records of its kernel log, at most 0 was asked (repetition;"
                    + " device/kmsg.log).",
                judgedStage.reading("log.lost_records")));
  }

  @Test
  void oneRecordThatIsMissingFails() {
    JudgedStage judgedStage = new Brief().with(b -> b.lostRecords = 1).judgedStage();

    assertThat(WHOLE.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 lost 1 records of its kernel log, at most 0 is asked (repetition;"
                    + " device/kmsg.log line 2). 1 missing in the sequence, 0 left out by rate"
                    + " limits.",
                judgedStage.reading("log.lost_records")));
  }

  @Test
  void aLogThatIsNotThereLostNobodyKnowsWhat() {
    JudgedStage judgedStage = new Brief().lacks("device/kmsg.log").judgedStage();

    assertThat(WHOLE.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: log.lost_records of rep-1 was not measured. device/kmsg.log is not"
                    + " there. (device/kmsg.log)",
                judgedStage.reading("log.lost_records")));
  }

  @Test
  void aCountThatIsThereHoldsWhateverItIs() {
    JudgedStage judgedStage = new Brief().judgedStage();

    assertThat(MEASURED.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 measured 1000 (device/perf-1.script.gz).",
                judgedStage.reading("lock.worker_samples")));
  }

  @Test
  void aCountThatIsNotIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/perf.tsv").judgedStage();

    assertThat(MEASURED.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: lock.worker_samples of rep-1 was not measured. device/perf.tsv is not"
                    + " there. (device/perf.tsv)",
                judgedStage.reading("lock.worker_samples")));
  }
}
