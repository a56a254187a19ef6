package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which perf windows count for a stage, and what one that failed leaves of the others. */
class LockWindowsTest {
  private static final Stage FOUR = new LockedPlan().stages().get(2);
  private static final Window STAGE = new Window(FOUR, 100, 1900, 1);
  private static final String BH = "kthread;bes2600_bh";
  private static final String LOCK = ";_raw_spin_unlock_irqrestore";

  private static TinyPerf perf(int window) {
    return new TinyPerf(window).stack(BH, 90).stack(BH + LOCK, 10);
  }

  private static Repetition recorded(PerfWindow... windows) {
    return new TinyRepetition().perf(windows).start("nmi=off", "build_id=abc").build();
  }

  private static Map<String, Reading> of(PerfWindow... windows) {
    return Readings.byName(LockCpu.of(recorded(windows), STAGE));
  }

  private static double samples(PerfWindow... windows) {
    return of(windows).get("lock.samples").measured().map(Reading.Measured::value).orElse(-1.0);
  }

  @Test
  void aWindowThatReachesIntoTheStretchCountsAndOneThatTouchesItDoesNot() {
    assertThat(samples(perf(1).from(90, 100).build())).isEqualTo(-1);
    assertThat(samples(perf(1).from(90, 100.1).build())).isEqualTo(100);
    assertThat(samples(perf(1).from(1899.9, 1910).build())).isEqualTo(100);
    assertThat(samples(perf(1).from(1900, 1910).build())).isEqualTo(-1);
    assertThat(samples(perf(1).from(100, 110).build(), perf(2).from(400, 410).build()))
        .isEqualTo(200);
  }

  @Test
  void aWindowOfAnotherStageDoesNotCountThoughItReachesIntoThisOne() {
    PerfWindow w = perf(1).from(95, 105).build();
    PerfWindow another =
        new PerfWindow(
            1, "2M", w.start(), w.end(), w.recordRc(), w.hz(), w.cpus(), w.profile(), w.buildIds());
    assertThat(of(another).get("lock.samples"))
        .isEqualTo(
            new Reading.Absent(
                "lock.samples",
                "perf.tsv lists no perf window in the 4M stage.",
                Source.of("device/perf.tsv")));
  }

  @Test
  void theWindowsAreNamedWithTheirLength() {
    assertThat(of(perf(3).from(100, 110).build()).get("lock.samples"))
        .isEqualTo(
            new Reading.Measured(
                "lock.samples",
                100,
                Unit.COUNT,
                "perf window 3 of the 4M stage, 10 s",
                Source.of("device/perf-3.script.gz"),
                ""));
    assertThat(of(perf(1).build(), perf(2).from(400, 405).build()).get("lock.samples"))
        .isEqualTo(
            new Reading.Measured(
                "lock.samples",
                200,
                Unit.COUNT,
                "2 perf windows of the 4M stage, 15 s",
                Source.of("device/perf.tsv"),
                ""));
    assertThat(of(perf(1).build(), perf(2).from(400, 405).build()).get("lock.samples.window-2"))
        .isEqualTo(
            new Reading.Measured(
                "lock.samples.window-2",
                100,
                Unit.COUNT,
                "perf window 2 of the 4M stage, 5 s",
                Source.of("device/perf-2.script.gz"),
                ""));
  }

  @Test
  void theShareOfTheWindowsThatLiesInTheStageIsPublished() {
    assertThat(of(perf(1).from(94, 104).build(), perf(2).from(400, 410).build()))
        .extractingByKey("lock.inside_stage")
        .isEqualTo(
            new Reading.Measured(
                "lock.inside_stage",
                0.7,
                Unit.SHARE,
                "2 perf windows of the 4M stage, 20 s",
                Source.of("device/perf.tsv"),
                ""));
    assertThat(of())
        .extractingByKey("lock.inside_stage")
        .isEqualTo(
            new Reading.Absent(
                "lock.inside_stage",
                "No perf window was recorded in the stage.",
                Source.of("device/perf.tsv")));
  }

  @Test
  void whoeverStoppedPerfDidNotSpoilIt() {
    for (int status : List.of(0, 130, 143)) {
      assertThat(samples(perf(1).rc(status).build())).as("%d", status).isEqualTo(100);
    }
    assertThat(samples(perf(1).rc(1).build())).isEqualTo(-1);
  }

  @Test
  void oneWindowThatFailedLeavesTheOthersReadableAndNoSum() {
    Map<String, Reading> got = of(perf(1).build(), perf(2).from(400, 410).rc(1).build());
    String why =
        "perf record of window 2 ended with status 1; device/perf-2.stderr.txt has its words.";
    assertThat(got.get("lock.samples"))
        .isEqualTo(new Reading.Absent("lock.samples", why, Source.of("device/perf.tsv")));
    assertThat(got.get("lock.samples.window-1").measured()).isPresent();
    assertThat(got.get("lock.samples.window-2"))
        .isEqualTo(
            new Reading.Absent("lock.samples.window-2", why, Source.of("device/perf-2.script.gz")));
  }

  @Test
  void aFlameGraphIsDrawnFromAllWindowsOrNone() {
    assertThat(LockCpu.foldedStacks(recorded(perf(1).build()), STAGE))
        .isEqualTo(
            Part.present(
                "device/perf.tsv", new java.util.TreeMap<>(Map.of(BH, 90L, BH + LOCK, 10L))));
    assertThat(
            LockCpu.foldedStacks(
                recorded(perf(1).build(), perf(2).from(400, 410).missing("It was cut off.")),
                STAGE))
        .isEqualTo(Part.missing("device/perf.tsv", "Perf window 2 is missing: It was cut off."));
    assertThat(LockCpu.foldedStacks(recorded(), STAGE))
        .isEqualTo(
            Part.missing("device/perf.tsv", "perf.tsv lists no perf window in the 4M stage."));
  }

  @Test
  void theStampSaysWhereMaskedTimeWasBilled() {
    String toTheUnlock = "time with interrupts masked is billed to the unlock that ends it.";
    String whereSpent = "time with interrupts masked is billed where it is spent.";
    assertThat(stamp("off", perf(1))).isEqualTo("NMI off: " + toTheUnlock);
    assertThat(stamp("off", perf(1).clock())).isEqualTo("NMI off: " + toTheUnlock);
    assertThat(stamp("pseudo", perf(1))).isEqualTo("NMI pseudo: " + whereSpent);
    assertThat(stamp("hardware", perf(1))).isEqualTo("NMI hardware: " + whereSpent);
    assertThat(stamp("hardware", perf(1).clock()))
        .isEqualTo("NMI hardware, but cpu-clock samples by a timer interrupt: " + toTheUnlock);
    assertThat(stamp("-", perf(1))).isEqualTo("NMI state not recorded; compare this with nothing.");
  }

  private static String stamp(String nmi, TinyPerf perf) {
    return NmiStamp.of(Part.present("device/start.txt", Map.of("nmi", nmi)), List.of(perf.build()));
  }
}
