package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Mac80211Trace;
import besser.gate.judge.Brevity;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Mac80211RemarksTest {
  private static final Set<String> RECORDED =
      Set.of("api_connection_loss", "drv_sta_state", "cfg80211_rx_mlme_mgmt", "api_restart_hw");
  private static final String HEAD =
      """
      # from 0.00
      # events api_connection_loss drv_sta_state cfg80211_rx_mlme_mgmt api_restart_hw
      # lacks %s
      """
          .formatted(
              Mac80211Trace.ASKED.stream()
                  .filter(name -> !RECORDED.contains(name))
                  .collect(Collectors.joining(" ")));
  private static final String LET_GO =
      " kworker/0:1-9 [001] ..... 104.000000: drv_sta_state: phy0 vif:wlan0(2) state: 3->2\n";
  private static final String END = "# until 1000.00\n";

  private static List<String> of(Brief brief) {
    return Mac80211Remarks.of(Brevity.judged(brief)).stream().map(Seen::id).toList();
  }

  @Test
  void ofARecordingWithoutEventsOrThatCouldRecordNoneNothingIsAsked() {
    assertThat(of(new Brief("rep-1"))).isEmpty();
    assertThat(of(new Brief("rep-1").mac80211("# missing there is no tracefs\n"))).isEmpty();
  }

  @Test
  void whereTheyTellOfALossThatNobodyElseSawSomebodyIsAsked() {
    assertThat(of(new Brief("rep-1").mac80211(HEAD + END))).isEmpty();
    assertThat(of(new Brief("rep-1").mac80211(HEAD + LET_GO + END)))
        .containsExactly("F-link-cause");
  }

  @Test
  void eventsThatAreNotWholeAreAskedAbout() {
    assertThat(of(new Brief("rep-1").mac80211(HEAD))).containsExactly("F-mac80211-log");
    assertThat(of(new Brief("rep-1").mac80211(""))).containsExactly("F-mac80211-log");
  }

  @Test
  void aHeaderThatIsSilentOnAnEventOrNamesOneNobodyAsksForIsAskedAbout() {
    for (String head :
        List.of(
            HEAD.replace(" api_restart_hw", ""),
            HEAD.replace(" api_restart_hw", " api_restart_hw api_made_up"),
            HEAD.replace("# lacks", "# lacks api_restart_hw"))) {
      assertThat(of(new Brief("rep-1").mac80211(head + END))).containsExactly("F-mac80211-log");
    }
  }

  @Test
  void eventsThatDoNotReachOverTheLoadAreAskedAbout() {
    String late = HEAD.replace("from 0.00", "from 96.00");
    assertThat(of(new Brief("rep-1").mac80211(late + END))).containsExactly("F-mac80211-log");
    assertThat(of(new Brief("rep-1").mac80211(HEAD + "# until 101.00\n")))
        .containsExactly("F-mac80211-log");
    String another = LET_GO.replace("104.", "2104.");
    assertThat(of(new Brief("rep-1").mac80211(HEAD + another + END)))
        .containsExactly("F-mac80211-log");
  }

  @Test
  void aChipThatWasStartedAnewIsAskedAbout() {
    String anew = " kworker/0:1-9 [001] ..... 104.000000: api_restart_hw: phy0\n";
    assertThat(of(new Brief("rep-1").mac80211(HEAD + anew + END)))
        .containsExactly("F-hardware-restart");
  }
}
