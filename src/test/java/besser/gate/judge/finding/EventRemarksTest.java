package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.IwEvent;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Part;
import besser.gate.evidence.format.Mac80211Log;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A wall clock that is 1000 s ahead, and a scan of wlan0 that mac80211 saw end at 150 s. */
class EventRemarksTest {
  private static final String SCANNED =
      """
      # from 100.00
      # events api_scan_completed drv_hw_scan
      # lacks
       wpa_supplicant-512 [001] ..... 149.000000: drv_hw_scan: phy0 vif:wlan0(2)
       kworker/u8:1-57 [001] ..... 150.000000: api_scan_completed: %s aborted:1
      # until 200.00
      """;

  private final MadeEvidence made =
      new MadeEvidence()
          .named("rep-1")
          .with("device/start.txt", Map.of("t_s", "100", "realtime_s", "1100", "iface", "wlan0"));

  private List<String> seen() {
    var r = made.build();
    return EventRemarks.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .stream()
        .map(s -> s.id() + ": " + s.receipt())
        .toList();
  }

  private EventRemarksTest events(double realtime, String text) {
    made.with("device/iw_event.log", List.of(new IwEvent(1, realtime, text)));
    return this;
  }

  private EventRemarksTest scanned(String phy) {
    made.with(Mac80211Log.read("device/mac80211.log", SCANNED.formatted(phy)));
    return this;
  }

  @Test
  void aLogThatIsCutOffIsAFinding() {
    made.with(new Part.Present<>("device/iw_event.log", List.of(), "the last line is cut off."));
    assertThat(seen())
        .containsExactly("F-iw-events: device/iw_event.log: the last line is cut off.");
  }

  @Test
  void aScanThatMac80211SawEndIsToldByIwWithinAQuarterOfAMinute() {
    assertThat(scanned("phy0").events(1164.9, "wlan0 (phy #0): scan finished: 2437").seen())
        .isEmpty();
    assertThat(events(1165.1, "wlan0 (phy #0): scan finished: 2437").seen())
        .containsExactly(
            "F-iw-events: api_scan_completed at 150 s (device/mac80211.log line 5) stands nowhere"
                + " in device/iw_event.log");
    assertThat(events(1150, "wlan0 (phy #0): scan started").seen()).hasSize(1);
  }

  @Test
  void aScanOfAnotherRadioIsNotAskedFor() {
    assertThat(scanned("phy1").events(1150, "wlan0 (phy #0): scan started").seen()).isEmpty();
  }

  @Test
  void eventsOfAnotherInterfaceOnlyAreAFindingWhereNobodyElseTells() {
    assertThat(events(1150, "wlan0: del station").seen()).isEmpty();
    assertThat(events(1150, "wlan1 (phy #1): scan started").seen())
        .containsExactly("F-iw-events: device/iw_event.log has events of wlan1 and none of wlan0");
    assertThat(events(1150, "regulatory domain change: set to DE").seen()).isEmpty();
    scanned("phy1").events(1150, "wlan1 (phy #1): scan started");
    assertThat(seen()).isEmpty();
  }
}
