package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.marginal;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Result;
import besser.gate.quantity.ByteRate;
import org.junit.jupiter.api.Test;

class WorstMinuteTest {
  private static final WorstMinute FLOOR = new WorstMinute(new ByteRate(1.8e6));
  private static final String STAGE = "4M stage without its first 40 s, 120 s";

  private static JudgedStage secondMinute(long perTick) {
    return new Brief().between(1100, 1160, t -> t.bytes = perTick).judgedStage();
  }

  @Test
  void itsBoundSaysThatItIsTheWorstMinute() {
    assertThat(FLOOR.bound()).isEqualTo("worst minute at least 1.8 MB/s");
  }

  @Test
  void aMinuteOfTheFloorHolds() {
    JudgedStage judgedStage = secondMinute(36_000_000);

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            marginal(
                holds(
                    "rep-1 received 1.8 MB/s in its worst minute, at least 1.8 MB/s was asked ("
                        + STAGE
                        + "; device/rx_bytes.tsv lines 11-14). Begins 100 s into the stage.",
                    judgedStage.reading("rx.worst_minute"))));
  }

  @Test
  void aMinuteJustUnderItFails() {
    JudgedStage judgedStage = secondMinute(35_980_000);

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            marginal(
                fails(
                    "Missed: rep-1 received 1.799 MB/s in its worst minute, at least 1.8 MB/s is"
                        + " asked ("
                        + STAGE
                        + "; device/rx_bytes.tsv lines 11-14). Begins 100 s into the stage.",
                    judgedStage.reading("rx.worst_minute"))));
  }

  @Test
  void minutesAfterADeathThatNobodyRecordedFail() {
    JudgedStage judgedStage = new Brief().dies(1080).ends(1120).judgedStage();

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 lost its link (stall at 1080 s, loss at 1080 s, no"
                    + " recovery; the driver died) and received nothing in the minutes after it.",
                judgedStage.reading("link.lived")));
  }

  @Test
  void minutesAfterADeathThatWereRecordedAreJudgedAsTheyAre() {
    JudgedStage judgedStage = new Brief().dies(1100).judgedStage();

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 received 0 B/s in its worst minute, at least 1.8 MB/s is asked ("
                    + STAGE
                    + "; device/rx_bytes.tsv lines 11-14). Begins 100 s into the stage.",
                judgedStage.reading("rx.worst_minute")));
  }

  @Test
  void aStageThatEndedEarlyWithALivingLinkIsJudgedOnTheMinutesItHas() {
    JudgedStage judgedStage = new Brief().ends(1120).judgedStage();

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 received 3 MB/s in its worst minute, at least 1.8 MB/s was asked (4M stage"
                    + " without its first 40 s, 80 s; device/rx_bytes.tsv lines 8-11). Begins 40 s"
                    + " into the stage.",
                judgedStage.reading("rx.worst_minute")));
  }

  @Test
  void aStageShorterThanAMinuteIsUndecided() {
    JudgedStage judgedStage = new Brief().ends(1080).judgedStage();

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rx.worst_minute of rep-1 was not measured. The window holds no whole"
                    + " minute. (device/rx_bytes.tsv lines 8-10)",
                judgedStage.reading("rx.worst_minute")));
  }

  @Test
  void withoutAStageItIsUndecidedEvenAfterADeathBeforeIt() {
    JudgedStage judgedStage = new Brief().dies(920).ends(990).judgedStage();

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rx.worst_minute of rep-1 was not measured. The 4M stage has no line: it"
                    + " was never begun, or the line was lost. (device/stages.tsv)",
                judgedStage.reading("rx.worst_minute")));
  }

  @Test
  void aMinuteOfFramesThatReachesTheFloorIsUndecided() {
    Result result = FLOOR.on(new Brief().with(b -> b.payload = false).judgedStage());

    assertThat(result.reason())
        .isEqualTo(
            "Undecided: only frames of the interface were recorded, which are more than the"
                + " payload. rep-1 received 3.15 MB/s in its worst minute, at least 1.8 MB/s was"
                + " asked ("
                + STAGE
                + "; device/rx_bytes.tsv lines 8-11). Begins 40 s into the stage. Frames of the"
                + " interface, which run some 4.5 % above payload; no payload was recorded.");
  }
}
