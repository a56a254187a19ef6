package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewLogLinesTest {
  private static final String ODD = " bes2600_wlan: something odd happened";
  private static final String OTHER = " bes2600_wlan: something else happened";
  private static final String NOISE = " wlan0: associated";

  private static JudgedStage judged(String id, String... lines) {
    return Brevity.judged(new Brief(id).kmsg(lines));
  }

  private static Draft fresh(String id, String title, String receipt) {
    return new Draft("F-log." + id, "new-signature", title, receipt);
  }

  @Test
  void aLineNobodyHasWrittenDownAsNoiseIsAskedAboutOnceWithItsCountInEachRepetition() {
    assertThat(
            NewLogLines.of(
                List.of(
                    judged("rep-1", "101" + NOISE, "102" + ODD),
                    judged("rep-2", "101" + ODD, "102" + OTHER, "103" + ODD)),
                Optional.empty()))
        .containsExactly(
            fresh(
                "bes2600_wlan-something-else-happened",
                "The kernel log has a line that is not known noise:"
                    + " bes2600_wlan: something else happened",
                "rep-2, 1 time, device/kmsg.log line 2: bes2600_wlan: something else happened"),
            fresh(
                "bes2600_wlan-something-odd-happened",
                "The kernel log has a line that is not known noise:"
                    + " bes2600_wlan: something odd happened",
                "rep-1, 1 time, device/kmsg.log line 2: bes2600_wlan: something odd happened\n"
                    + "rep-2, 2 times, device/kmsg.log line 1: bes2600_wlan: something odd"
                    + " happened"));
  }

  @Test
  void besideABaselineOnlyWhatItDidNotLogIsAskedAbout() {
    List<JudgedStage> here = List.of(judged("rep-1", "101" + ODD, "102" + OTHER));
    assertThat(NewLogLines.of(here, Optional.of(List.of(judged("rep-1", "101" + ODD)))))
        .containsExactly(
            fresh(
                "bes2600_wlan-something-else-happened",
                "The baseline did not log this: bes2600_wlan: something else happened",
                "rep-1, 1 time, device/kmsg.log line 2: bes2600_wlan: something else happened"));
    assertThat(
            NewLogLines.of(
                here,
                Optional.of(List.of(judged("rep-1", "101" + ODD), judged("rep-2", "9" + OTHER)))))
        .isEmpty();
  }

  @Test
  void aDeathIsOneFindingHoweverManyLinesItHasAndALaterOneIsAnother() {
    List<Draft> asked =
        NewLogLines.of(
            List.of(
                judged(
                    "rep-1",
                    "101 bes2600_wlan mmc2:0001:1: link break between mcu and host",
                    "102 bes2600_wlan mmc2:0001:1: sdio_work_debug now",
                    "103 bes2600_wlan mmc2:0001:1: force wifi down",
                    "130 bes2600_wlan mmc2:0001:1: Firmware exception: 3")),
            Optional.empty());
    assertThat(asked)
        .extracting(Draft::id)
        .containsExactly(
            "F-log.bes2600_wlan-mmc-firmware-exception",
            "F-log.bes2600_wlan-mmc-link-break-between-mcu-and-host");
    assertThat(asked.get(1).receipt().lines()).hasSize(3);
  }

  @Test
  void aLogOfKnownNoiseAsksNothing() {
    assertThat(NewLogLines.of(List.of(judged("rep-1", "101" + NOISE)), Optional.empty())).isEmpty();
  }

  @Test
  void noBaselineSilencesAWarnADeathOrADriverMadeAnew() {
    JudgedStage grave =
        judged(
            "rep-1",
            "101 WARNING: bh.c:51 at wsm_release_tx_buffer+0x14/0x28 [bes2600], CPU#0: kworker/0:1H/123",
            "103 bes2600_wlan mmc2:0001:1: link break between mcu and host, hw_buf_used:3 pending:1",
            "105 ieee80211 phy1: registered as 'phy1'",
            "107" + ODD);
    assertThat(NewLogLines.of(List.of(grave), Optional.of(List.of(grave))))
        .extracting(Draft::title)
        .containsExactlyInAnyOrder(
            "The baseline logged this, too: WARNING at bh.c wsm_release_tx_buffer [bes2600]",
            "The baseline logged this, too: bes2600_wlan mmc#:#:#: link break between mcu and host,"
                + " hw_buf_used:# pending:#",
            "The baseline logged this, too: ieee80211 phy#: registered as 'phy#'");
  }
}
