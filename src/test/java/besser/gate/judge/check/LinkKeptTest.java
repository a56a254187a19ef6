package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.LinkTick;
import besser.gate.quantity.Span;
import org.junit.jupiter.api.Test;

class LinkKeptTest {
  private static final LinkKept FOR_160_S = new LinkKept(new Span(160));

  @Test
  void itsBoundNamesTheSpan() {
    assertThat(FOR_160_S.bound()).isEqualTo("no link death in 160 s");
  }

  @Test
  void aLinkThatLivedThroughTheStageHolds() {
    JudgedStage judgedStage = new Brief().judgedStage();

    assertThat(FOR_160_S.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 kept its link for 160 s (4M stage, 160 s; device/link.tsv lines 2-15).",
                judgedStage.reading("link.lived")));
  }

  @Test
  void aStageTwoTicksShortHoldsForItsEndsAreSeenToATick() {
    JudgedStage judgedStage = new Brief().ends(1120).judgedStage();

    assertThat(FOR_160_S.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 kept its link for 2 min (4M stage, 120 s; device/link.tsv lines 2-12).",
                judgedStage.reading("link.lived")));
  }

  @Test
  void aStageThatIsShorterStillIsUndecided() {
    JudgedStage judgedStage = new Brief().ends(1119).judgedStage();

    assertThat(FOR_160_S.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: endurance was not measured, rep-1 was seen alive for 119 s of 160 s (4M"
                    + " stage, 119 s; device/link.tsv lines 2-11).",
                judgedStage.reading("link.lived")));
  }

  @Test
  void aDisconnectThatWasOverBeforeTheStageExcusesNoDeathInIt() {
    Brief left =
        new Brief()
            .says(945, "wlan0: deauthenticating from a by local choice (Reason: 3=DEAUTH_LEAVING)")
            .at(990, t -> t.state = LinkTick.State.DOWN)
            .says(995, "wlan0: associated");
    assertThat(FOR_160_S.on(left.judgedStage()).reason())
        .startsWith("Undecided: rep-1 was disconnected by its own side");
    assertThat(FOR_160_S.on(left.dies(1100).judgedStage()).reason())
        .startsWith("Missed: rep-1 lost its link: stall at 1100 s, loss at 1100 s, no recovery");
  }

  @Test
  void aDeathFailsHoweverShortTheRun() {
    JudgedStage judgedStage = new Brief().dies(1100).ends(1140).judgedStage();

    assertThat(FOR_160_S.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 lost its link: stall at 1100 s, loss at 1100 s, no recovery; the"
                    + " driver died (device/kmsg.log line 2: \"bes2600_wlan mmc2:0001:1: [BH] Fatal"
                    + " error, exiting.\").",
                judgedStage.reading("link.lived")));
  }

  @Test
  void aDeathBelowTheJudgedStageFailsThoughThatWasNeverReached() {
    JudgedStage judgedStage = new Brief().dies(920).ends(990).judgedStage();

    assertThat(FOR_160_S.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 lost its link: stall at 920 s, loss at 920 s, no recovery; the"
                    + " driver died (device/kmsg.log line 2: \"bes2600_wlan mmc2:0001:1: [BH] Fatal"
                    + " error, exiting.\").",
                judgedStage.reading("link.lived")));
  }

  @Test
  void aDisconnectOfOnesOwnIsNoDeathOfTheDriver() {
    String text = "wlan0: deauthenticating from " + Brief.CELL + " by local choice (Reason: 3=X)";
    JudgedStage judgedStage = new Brief().lost(1100, text).judgedStage();

    assertThat(FOR_160_S.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 was disconnected by its own side, which is no death of the"
                    + " driver: stall at 1100 s, loss at 1100 s, no recovery; disconnected by local"
                    + " choice (device/kmsg.log line 2: \""
                    + text
                    + "\").",
                judgedStage.reading("link.lived")));
  }

  @Test
  void aLossWhoseEndNobodySawIsUndecided() {
    JudgedStage judgedStage = new Brief().at(940, t -> t.state = LinkTick.State.DOWN).judgedStage();

    assertThat(FOR_160_S.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 lost its link and the evidence ends before it shows whether it"
                    + " came back: no stall, loss at 940 s, recovery at 990 s; cause unknown (4M"
                    + " stage, 160 s; device/link.tsv lines 2-15).",
                judgedStage.reading("link.lived")));
  }

  @Test
  void withoutAKernelLogNobodyKnowsThatItLived() {
    JudgedStage judgedStage = new Brief().lacks("device/kmsg.log").judgedStage();

    assertThat(FOR_160_S.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: link.lived of rep-1 was not measured. device/kmsg.log is not there."
                    + " (device/kmsg.log)",
                judgedStage.reading("link.lived")));
  }

  @Test
  void withoutAStageItIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/stages.tsv").judgedStage();

    assertThat(FOR_160_S.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: link.lived of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                judgedStage.reading("link.lived")));
  }
}
