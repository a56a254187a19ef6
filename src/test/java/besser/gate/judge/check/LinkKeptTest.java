package besser.gate.judge.check;

import static besser.gate.judge.check.Opinions.fails;
import static besser.gate.judge.check.Opinions.holds;
import static besser.gate.judge.check.Opinions.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.LinkTick;
import besser.gate.judge.Exhibit;
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
    Exhibit exhibit = new Brief().exhibit();

    assertThat(FOR_160_S.on(exhibit))
        .isEqualTo(
            holds(
                "rep-1 kept its link for 160 s (4M stage, 160 s; device/link.tsv lines 2-15).",
                exhibit.reading("link.lived")));
  }

  @Test
  void aStageTwoTicksShortHoldsForItsEndsAreSeenToATick() {
    Exhibit exhibit = new Brief().ends(1120).exhibit();

    assertThat(FOR_160_S.on(exhibit))
        .isEqualTo(
            holds(
                "rep-1 kept its link for 2 min (4M stage, 120 s; device/link.tsv lines 2-12).",
                exhibit.reading("link.lived")));
  }

  @Test
  void aStageThatIsShorterStillIsUndecided() {
    Exhibit exhibit = new Brief().ends(1119).exhibit();

    assertThat(FOR_160_S.on(exhibit))
        .isEqualTo(
            undecided(
                "Undecided: endurance was not measured, rep-1 was seen alive for 119 s of 160 s (4M"
                    + " stage, 119 s; device/link.tsv lines 2-11).",
                exhibit.reading("link.lived")));
  }

  @Test
  void aDeathFailsHoweverShortTheRun() {
    Exhibit exhibit = new Brief().dies(1100).ends(1140).exhibit();

    assertThat(FOR_160_S.on(exhibit))
        .isEqualTo(
            fails(
                "Missed: rep-1 lost its link: stall at 1100 s, loss at 1100 s, no recovery; the"
                    + " driver died (device/kmsg.log line 2: \"bes2600_wlan mmc2:0001:1: [BH] Fatal"
                    + " error, exiting.\").",
                exhibit.reading("link.lived")));
  }

  @Test
  void aDeathBelowTheJudgedStageFailsThoughThatWasNeverReached() {
    Exhibit exhibit = new Brief().dies(920).ends(990).exhibit();

    assertThat(FOR_160_S.on(exhibit))
        .isEqualTo(
            fails(
                "Missed: rep-1 lost its link: stall at 920 s, loss at 920 s, no recovery; the"
                    + " driver died (device/kmsg.log line 2: \"bes2600_wlan mmc2:0001:1: [BH] Fatal"
                    + " error, exiting.\").",
                exhibit.reading("link.lived")));
  }

  @Test
  void aDisconnectOfOnesOwnIsNoDeathOfTheDriver() {
    String text = "wlan0: deauthenticating from " + Brief.CELL + " by local choice (Reason: 3=X)";
    Exhibit exhibit = new Brief().lost(1100, text).exhibit();

    assertThat(FOR_160_S.on(exhibit))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 was disconnected by its own side, which is no death of the"
                    + " driver: stall at 1100 s, loss at 1100 s, no recovery; disconnected by local"
                    + " choice (device/kmsg.log line 2: \""
                    + text
                    + "\").",
                exhibit.reading("link.lived")));
  }

  @Test
  void aLossWhoseEndNobodySawIsUndecided() {
    Exhibit exhibit = new Brief().at(940, t -> t.state = LinkTick.State.DOWN).exhibit();

    assertThat(FOR_160_S.on(exhibit))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 lost its link and the evidence ends before it shows whether it"
                    + " came back: no stall, loss at 940 s, recovery at 990 s; cause unknown (4M"
                    + " stage, 160 s; device/link.tsv lines 2-15).",
                exhibit.reading("link.lived")));
  }

  @Test
  void withoutAKernelLogNobodyKnowsThatItLived() {
    Exhibit exhibit = new Brief().lacks("device/kmsg.log").exhibit();

    assertThat(FOR_160_S.on(exhibit))
        .isEqualTo(
            undecided(
                "Undecided: link.lived of rep-1 was not measured. device/kmsg.log is not there."
                    + " (device/kmsg.log)",
                exhibit.reading("link.lived")));
  }

  @Test
  void withoutAStageItIsUndecided() {
    Exhibit exhibit = new Brief().lacks("device/stages.tsv").exhibit();

    assertThat(FOR_160_S.on(exhibit))
        .isEqualTo(
            undecided(
                "Undecided: link.lived of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                exhibit.reading("link.lived")));
  }
}
