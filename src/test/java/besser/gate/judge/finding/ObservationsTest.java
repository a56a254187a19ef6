package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.Terms;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationsTest {
  private static final ClaimedBounds BOUNDS =
      new ClaimedBounds(
          Optional.of(new Span(10)), Optional.of(new Share(0.01)), Optional.of(new Span(2)));

  private static final String CELL = "c0:25:06:e6:5b:32";

  private static List<Seen> of(Brief brief) {
    return Observations.of(Brevity.judged(brief), BOUNDS);
  }

  /** Thirty minutes in ten seconds, all of which count: a minute is a tick. */
  private static List<Seen> compressed(long most, long worst) {
    Repetition r =
        new Brief("rep-1")
            .receives(most, most, most, worst, most, most, most, most, most, most)
            .build();
    Terms terms =
        new Terms(
            1, new SignalLevel(-65), new SignalLevel(-55), new Span(0), new Span(5), new Span(30));
    return Observations.of(
        JudgedStage.of(
            Brevity.campaign(new RehearsalPlan(1, 180, new Span(1)), r),
            r,
            "4M",
            terms,
            Brevity.FLOOR),
        BOUNDS);
  }

  @Test
  void aRepetitionWithNothingNotableAsksNothing() {
    assertThat(
            of(
                new Brief("rep-1")
                    .storms("3", "3")
                    .cost("100 0", "110 0.1999")
                    .condition(
                        "80 980 80 0 48000 1800000 schedutil USB=1 900000",
                        "90 990 90 0 48000 1800000 schedutil USB=1 900000",
                        "100 1000 100 0 48000 1800000 schedutil USB=1 900000",
                        "110 1010 110 0 48000 1800000 schedutil USB=1 900000")))
        .isEmpty();
  }

  @Test
  void whatWasNotMeasuredAsksNothing() {
    assertThat(of(new Brief("rep-1").stages("2M 80 90 closed"))).isEmpty();
  }

  @Test
  void aFlapIsAskedAboutWithWhatTheKernelSaid() {
    assertThat(
            of(
                new Brief("rep-1")
                    .kmsg(
                        "104 wlan0: deauthenticated from " + CELL + " (Reason: 6=CLASS2)",
                        "105 wlan0: associated")))
        .containsExactly(
            new Seen(
                "F-flap",
                "flap",
                "rep-1",
                " lost its link and got it back in time.",
                "no stall, loss at 104 s, recovery at 105 s; the AP's doing (device/kmsg.log"
                    + " line 1): wlan0: deauthenticated from "
                    + CELL
                    + " (Reason: 6=CLASS2)"));
  }

  @Test
  void aWorstMinuteUnderThreeQuartersOfTheMeanIsFarBelowIt() {
    // Nine of 1.85 MB/s and one of 1.35 MB/s have a mean of 1.8 MB/s, of which that is 75 %.
    assertThat(compressed(1_850_000, 1_350_000)).isEmpty();
    assertThat(compressed(1_850_000, 1_349_900))
        .containsExactly(
            new Seen(
                "F-worst-minute",
                "worst-minute",
                "rep-1",
                ": the slowest minute, wherever one begins, is far below the mean.",
                "rx.slowest_minute = 1.35 MB/s (4M stage, 10 s (time compressed 180-fold);"
                    + " device/rx_bytes.tsv lines 16-17); rx.mean = 1.8 MB/s (4M stage, 10 s (time"
                    + " compressed 180-fold); device/rx_bytes.tsv lines 13-23)"));
  }

  @Test
  void aRecorderThatCostsTwoPercentOfACoreMayHaveMovedWhatItMeasures() {
    assertThat(of(new Brief("rep-1").cost("100 0", "110 0.2")))
        .containsExactly(
            new Seen(
                "F-recorder-cost",
                "condition",
                "rep-1",
                ": the recorder itself cost 2 % of one core or more.",
                "recorder.cost_at_locked_tick = 2 % (the whole recording; device/cost.tsv)"));
  }

  @Test
  void aDriverThatRecoveredFromADecryptStormIsAskedAbout() {
    assertThat(of(new Brief("rep-1").storms("3", "4")))
        .containsExactly(
            new Seen(
                "F-recovery",
                "recovery",
                "rep-1",
                ": the driver recovered from a decrypt storm (Patch A).",
                "link.decrypt_storm_recoveries = 1 (the whole repetition;"
                    + " device/driver_status-end.txt)"));
  }

  @Test
  void decryptFailuresThatCameInABurstAreAskedAbout() {
    String failure = " bes2600_wlan mmc2:0001:1: [RX] Receive failure: 4.";
    assertThat(of(new Brief("rep-1").kmsg("101" + failure, "102" + failure, "103" + failure)))
        .isEmpty();
    assertThat(
            of(
                new Brief("rep-1")
                    .kmsg("101" + failure, "102" + failure, "103" + failure, "104" + failure)))
        .containsExactly(
            new Seen(
                "F-decrypt-burst",
                "decrypt-burst",
                "rep-1",
                ": decrypt failures came in bursts.",
                "log.decrypt_bursts = 1 (repetition; device/kmsg.log)"));
  }

  @Test
  void aGovernorThatChangedDuringTheStageIsAskedAbout() {
    assertThat(
            of(
                new Brief("rep-1")
                    .condition(
                        "80 980 80 0 48000 1800000 schedutil USB=1 900000",
                        "90 990 90 0 48000 1800000 schedutil USB=1 900000",
                        "104 1004 104 0 48000 1800000 schedutil USB=1 900000",
                        "108 1008 108 0 48000 1800000 powersave USB=1 900000")))
        .containsExactly(
            new Seen(
                "F-governor",
                "condition",
                "rep-1",
                ": the CPU governor changed during the stage.",
                "condition.governor_changes = 1 (4M stage without its first 2 s, 8 s;"
                    + " device/condition.tsv lines 4-5)"));
  }
}
