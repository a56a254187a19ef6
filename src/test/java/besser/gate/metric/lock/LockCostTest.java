package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.PerfWindow;
import besser.gate.metric.Reading;
import besser.gate.metric.Readings;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CPU seconds of lock and workers for each megabyte received while perf was recording. */
class LockCostTest {
  private static final Window STAGE =
      Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 1900);
  private static final String BH = "kthread;bes2600_bh";
  private static final String LOCK = ";_raw_spin_unlock_irqrestore";
  private static final String NMI =
      "NMI off: time with interrupts masked is billed to the unlock that ends it.";

  /** 100 samples in 10 s are 10 CPU seconds: 8 of the workers, 2 in the lock. */
  private static TinyPerf perf(int window) {
    return new TinyPerf(window).stack(BH, 60).stack(BH + LOCK, 20).stack("do_idle", 20);
  }

  private static TinyRepetition recorded(TinyPerf... windows) {
    return new TinyRepetition()
        .perf(Stream.of(windows).map(TinyPerf::build).toArray(PerfWindow[]::new))
        .start("nmi=off", "build_id=abc");
  }

  private static Map<String, Reading> of(TinyRepetition evidence) {
    return Readings.byName(LockCpu.of(evidence.build(), STAGE));
  }

  private static Reading perMb(TinyRepetition evidence) {
    return of(evidence).get("lock.per_mb");
  }

  private static Reading measured(String name, double value, String note) {
    return new Reading.Measured(
        name,
        value,
        Unit.SECONDS_PER_MEGABYTE,
        "perf window 1 of the 4M stage, 10 s",
        Source.of("device/perf-1.script.gz"),
        note);
  }

  private static Reading absent(String why) {
    return new Reading.Absent("lock.per_mb", why, Source.of("device/perf-1.script.gz"));
  }

  @Test
  void bytesOfTicksThatLieInTheWindowCount() {
    Map<String, Reading> got =
        of(recorded(perf(1)).rx("100 4M 0 0", "105 4M 0 5000000", "110 4M 0 20000000"));
    assertThat(got.get("lock.per_mb")).isEqualTo(measured("lock.per_mb", 0.1, NMI));
    assertThat(got.get("lock.workers_per_mb")).isEqualTo(measured("lock.workers_per_mb", 0.4, NMI));
  }

  @Test
  void aTickAcrossTheWindowsEdgeCountsByItsPart() {
    assertThat(perMb(recorded(perf(1)).rx("98 4M 0 0", "102 4M 0 8000000")))
        .isEqualTo(measured("lock.per_mb", 0.1, NMI));
    assertThat(
            perMb(
                recorded(perf(1))
                    .rx(
                        "90 4M 0 0",
                        "95 4M 0 70000000",
                        "105 4M 0 90000000",
                        "115 4M 0 110000000",
                        "120 4M 0 190000000")))
        .isEqualTo(measured("lock.per_mb", 0.1, NMI));
  }

  @Test
  void ticksThatOnlyTouchTheWindowAndOtherStagesDoNotCount() {
    assertThat(perMb(recorded(perf(1)).rx("90 4M 0 0", "100 4M 0 9", "110 2M 0 50")))
        .isEqualTo(absent("No byte was counted while perf was recording."));
  }

  @Test
  void aCounterThatStartedAnewOrIsMissingIsLeftOut() {
    assertThat(
            perMb(
                recorded(perf(1))
                    .rx("100 4M 0 9000000", "102 4M 0 13000000", "104 4M 0 0", "106 4M 0 4000000")))
        .isEqualTo(measured("lock.per_mb", 0.1, NMI));
    assertThat(
            perMb(
                recorded(perf(1))
                    .rx("100 4M 0 0", "102 4M 0 -", "104 4M 0 9000000", "106 4M 0 13000000")))
        .isEqualTo(measured("lock.per_mb", 0.1, NMI));
  }

  @Test
  void aTickInWhichNothingArrivedIsTimeWithoutBytes() {
    assertThat(perMb(recorded(perf(1)).rx("100 4M 0 0", "102 4M 0 8000000", "104 4M 0 8000000")))
        .isEqualTo(measured("lock.per_mb", 0.1, NMI));
    assertThat(perMb(recorded(perf(1)).rx("100 4M 0 5", "110 4M 0 5")))
        .isEqualTo(absent("No byte was counted while perf was recording."));
  }

  @Test
  void framesStandInWhereNoTickOfTheStageHasPayload() {
    assertThat(perMb(recorded(perf(1)).rx("90 2M 0 7", "100 4M 0 -", "110 4M 20000000 -")))
        .isEqualTo(
            measured(
                "lock.per_mb", 0.1, "Bytes of the interface; no payload was recorded. " + NMI));
  }

  @Test
  void withoutARecordingOrBytesThereIsNoCost() {
    assertThat(perMb(recorded(perf(1)))).isEqualTo(absent("device/rx_bytes.tsv is not there."));
    assertThat(perMb(recorded(perf(1).rc(1)).rx("100 4M 0 0", "110 4M 0 20000000")))
        .isEqualTo(
            absent(
                "perf record of window 1 ended with status 1; device/perf-1.stderr.txt has its"
                    + " words."));
    assertThat(perMb(recorded(perf(1).withoutHz()).rx("100 4M 0 0", "110 4M 0 20000000")))
        .isEqualTo(absent("perf.tsv has no sampling frequency, and the event counts no time."));
    assertThat(
            perMb(
                recorded(new TinyPerf(1).stack("do_idle", 5))
                    .rx("100 4M 0 0", "110 4M 0 20000000")))
        .isEqualTo(absent("None of 5 samples has a worker of the driver in its chain."));
  }

  @Test
  void windowsOfDifferentRatesAreWeighedByTheirTime() {
    Reading got =
        perMb(
            recorded(perf(1), perf(2).from(200, 210))
                .rx("100 4M 0 0", "110 4M 0 10000000", "200 4M 0 10000000", "210 4M 0 40000000"));
    assertThat(got.measured().map(Reading.Measured::value)).contains(0.1);
  }
}
