package besser.gate.judge.check;

import static besser.gate.judge.check.Opinions.fails;
import static besser.gate.judge.check.Opinions.holds;
import static besser.gate.judge.check.Opinions.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Exhibit;
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
    Exhibit exhibit = new Brief().exhibit();

    assertThat(WHOLE.on(exhibit))
        .isEqualTo(
            holds(
                "rep-1 lost 0 records of its kernel log, at most 0 was asked (repetition;"
                    + " device/kmsg.log).",
                exhibit.reading("log.lost_records")));
  }

  @Test
  void oneRecordThatIsMissingFails() {
    Exhibit exhibit = new Brief().with(b -> b.lostRecords = 1).exhibit();

    assertThat(WHOLE.on(exhibit))
        .isEqualTo(
            fails(
                "Missed: rep-1 lost 1 records of its kernel log, at most 0 is asked (repetition;"
                    + " device/kmsg.log line 2). 1 missing in the sequence, 0 left out by rate"
                    + " limits.",
                exhibit.reading("log.lost_records")));
  }

  @Test
  void aLogThatIsNotThereLostNobodyKnowsWhat() {
    Exhibit exhibit = new Brief().lacks("device/kmsg.log").exhibit();

    assertThat(WHOLE.on(exhibit))
        .isEqualTo(
            undecided(
                "Undecided: log.lost_records of rep-1 was not measured. device/kmsg.log is not"
                    + " there. (device/kmsg.log)",
                exhibit.reading("log.lost_records")));
  }

  @Test
  void aCountThatIsThereHoldsWhateverItIs() {
    Exhibit exhibit = new Brief().exhibit();

    assertThat(MEASURED.on(exhibit))
        .isEqualTo(
            holds(
                "rep-1 measured 1000 (device/perf-1.script.gz).",
                exhibit.reading("lock.worker_samples")));
  }

  @Test
  void aCountThatIsNotIsUndecided() {
    Exhibit exhibit = new Brief().lacks("device/perf.tsv").exhibit();

    assertThat(MEASURED.on(exhibit))
        .isEqualTo(
            undecided(
                "Undecided: lock.worker_samples of rep-1 was not measured. device/perf.tsv is not"
                    + " there. (device/perf.tsv)",
                exhibit.reading("lock.worker_samples")));
  }
}
