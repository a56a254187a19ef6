package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Brevity;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A loss may last two seconds here; samples come each second. */
class LinkRemarksTest {
  private static final String UP = "u".repeat(11);
  private static final String LOST = " wlan0: Connection to AP c0:25:06:e6:5b:32 lost";
  private static final String ANEW =
      " bes2600_wlan: [bes2600] decrypt-storm fast-recover: forcing reassoc";

  private static List<Seen> of(Brief brief) {
    return LinkRemarks.of(Brevity.judged(brief));
  }

  private static Seen seen(String id, String what, String receipt) {
    return new Seen(id, "condition", "rep-1", what, receipt);
  }

  @Test
  void aDriverThatCallsTheLinkLostForLongerThanTheGraceIsAskedAboutWhereDataWentOn() {
    assertThat(of(new Brief("rep-1").links(UP, "uuupppuuuuu"))).isEmpty();
    assertThat(of(new Brief("rep-1").links(UP, "uuuppppuuuu")))
        .containsExactly(
            seen(
                "F-link-disputed",
                ": the driver or the kernel calls the link lost where iw calls it up.",
                "4 samples from 103 s on, the first: assoc passive, operstate up (device/link.tsv"
                    + " line 16)"));
  }

  @Test
  void ofALinkThatDiedNothingIsAsked() {
    assertThat(of(new Brief("rep-1").links(UP, "uuddddpppppp".substring(0, 11)))).isEmpty();
  }

  @Test
  void aLineThatTellsOfALossGoesWithOneThatWasCounted() {
    assertThat(of(new Brief("rep-1").kmsg("104" + LOST, "105 wlan0: associated"))).isEmpty();
    assertThat(of(new Brief("rep-1").kmsg("102" + ANEW, "104" + LOST, "105 wlan0: associated")))
        .isEmpty();
    assertThat(of(new Brief("rep-1").kmsg("101.9" + ANEW, "104" + LOST, "105 wlan0: associated")))
        .containsExactly(
            seen(
                "F-link-line",
                ": the kernel log tells of a loss of the link that nothing else shows.",
                "1 line, device/kmsg.log line 1:" + ANEW));
  }

  @Test
  void aLossAfterTheEndIsAskedAboutAndATabletThatLeavesItselfIsNot() {
    String left =
        " wlan0: deauthenticating from c0:25:06:e6:5b:32 by local choice (Reason:"
            + " 3=DEAUTH_LEAVING)";
    assertThat(of(new Brief("rep-1").kmsg("121" + left))).isEmpty();
    assertThat(of(new Brief("rep-1").kmsg("121" + LOST)))
        .containsExactly(
            seen(
                "F-link-after",
                ": the link was lost after the mark of the recording's end.",
                LOST.strip() + " (device/kmsg.log line 1)"));
    assertThat(of(new Brief("rep-1").between(Map.of(93, 'u', 97, 'u', 121, 'd'))))
        .extracting(Seen::id)
        .containsExactly("F-link-after");
    assertThat(of(new Brief("rep-1").between(Map.of(93, 'u', 97, 'u', 121, 'u')))).isEmpty();
  }

  @Test
  void aLineBeforeTheFirstListenerIsAskedAboutAndGoesWithNoLossAfterTheEnd() {
    assertThat(
            of(
                new Brief("rep-1")
                    .between(Map.of(72, 'u', 93, 'u', 97, 'u'))
                    .kmsg("70.5" + LOST, "121" + LOST)))
        .extracting(Seen::id)
        .containsExactly("F-link-line", "F-link-after");
  }

  @Test
  void anAssociationMadeAnewGoesWithALossThatWasCounted() {
    String anew = " wlan0 (phy #0): roamed to c0:25:06:e6:5b:32";
    assertThat(of(new Brief("rep-1").iwEvents("1003" + anew, "1004" + anew)))
        .containsExactly(
            seen(
                "F-link-joined",
                ": the tablet joined its access point anew, and no loss was counted.",
                "the first of 2 events (device/iw_event.log line 1):" + anew));
    assertThat(of(new Brief("rep-1").iwEvents("1003" + anew).storms("0", "1"))).isEmpty();
    assertThat(
            of(
                new Brief("rep-1")
                    .iwEvents(
                        "1003 wlan0 (phy #0): disconnected (by AP) reason: 7", "1004" + anew)))
        .isEmpty();
    assertThat(
            of(new Brief("rep-1").iwEvents("1003 wlan1 (phy #1): connected to c0:25:06:e6:5b:32")))
        .isEmpty();
    assertThat(of(new Brief("rep-1").iwEvents("1125" + anew))).isEmpty();
  }

  @Test
  void whatTheDriverCountedItselfIsAskedAboutOnce() {
    assertThat(of(new Brief("rep-1").storms("0", "1").kmsg("104" + ANEW))).isEmpty();
    assertThat(of(new Brief("rep-1").storms("0", "0").kmsg("104" + ANEW)))
        .extracting(Seen::id)
        .containsExactly("F-link-line");
  }

  @Test
  void aPauseInWhichNobodyLookedIsAskedAbout() {
    assertThat(of(new Brief("rep-1").between(Map.of())))
        .containsExactly(
            seen(
                "F-link-unseen",
                ": the link was not sampled between two stages, so a loss there goes unseen.",
                "nothing shows the link from 90 s to 100 s (device/link.tsv)"));
  }
}
