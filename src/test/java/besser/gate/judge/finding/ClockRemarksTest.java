package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two repetitions whose clocks run evenly, a minute apart; a clock may be 3 s and a bit off. */
class ClockRemarksTest {
  private static Repetition recorded(String id, double realtime, double monotonic, String... more) {
    String row = "%s %s %s 0 48000 1800000 schedutil USB=1 9";
    String[] rows = new String[4];
    for (int i = 0; i < rows.length; i++) {
      int t = 80 + 10 * i;
      rows[i] = row.formatted(t, t + realtime, t + monotonic);
    }
    return new Brief(id).condition(rows).start(more).build();
  }

  private static List<Seen> of(Repetition before, Repetition own) {
    return ClockRemarks.of(
        JudgedStage.of(
            Brevity.campaign(Brief.PLAN, before, own), own, "4M", Brevity.TERMS, Brevity.FLOOR),
        ClaimedBounds.of(List.of()));
  }

  private static Repetition first() {
    return recorded("rep-1", 900, 0, "boot_id=a", "t_s=79");
  }

  private static Seen seen(String what, String seconds) {
    return new Seen(
        "F-clock.before",
        "condition",
        "rep-2",
        ": %s since the repetition before it.".formatted(what),
        "by %s after the end of rep-1, of the same boot (device/condition.tsv)".formatted(seconds));
  }

  @Test
  void aWallClockThatWasSetBetweenTwoRepetitionsOfOneBootIsAskedAbout() {
    String what = "wall clock and boot-time clock moved apart";
    assertThat(of(first(), recorded("rep-2", 840, 0, "boot_id=a", "t_s=180")))
        .containsExactly(seen(what, "1 min"));
    assertThat(of(first(), recorded("rep-2", 903, 0, "boot_id=a", "t_s=180"))).isEmpty();
    assertThat(of(first(), recorded("rep-2", 903.1, 0, "boot_id=a", "t_s=180"))).hasSize(1);
  }

  @Test
  void anotherBootHasAnotherClock() {
    assertThat(of(first(), recorded("rep-2", 840, 0, "boot_id=b", "t_s=180"))).isEmpty();
  }

  @Test
  void aSleepBetweenThemIsAskedAboutWhereNobodyCountsSuspends() {
    assertThat(of(first(), recorded("rep-2", 900, -30, "boot_id=a", "t_s=180")))
        .containsExactly(seen("the tablet slept", "30 s"));
    assertThat(of(first(), recorded("rep-2", 900, -30, "boot_id=a", "t_s=180", "suspends=1")))
        .isEmpty();
  }
}
