package besser.gate.evidence;

import java.util.List;
import java.util.Set;

/**
 * {@code device/mac80211.log}: what the wireless stack did with the link, in its own events.
 *
 * @param unrecorded why the recorder could record none, empty where it did
 * @param armed names of the events this kernel has, and that were recorded
 * @param lacks names of those it has not
 * @param from boot-time second from which each of them is there
 * @param until boot-time second up to which
 * @param events in order of time
 */
public record Mac80211Trace(
    String unrecorded,
    Set<String> armed,
    Set<String> lacks,
    double from,
    double until,
    List<Mac80211Event> events) {
  /** What the recorder asks each kernel for: {@code MAC80211_EVENTS} of {@code mac80211.sh}. */
  public static final Set<String> ASKED =
      Set.of(
          "api_beacon_loss",
          "api_connection_loss",
          "api_cqm_beacon_loss_notify",
          "api_cqm_rssi_notify",
          "api_disconnect",
          "api_restart_hw",
          "api_scan_completed",
          "api_chswitch_done",
          "drv_sta_state",
          "drv_hw_scan",
          "drv_cancel_hw_scan",
          "drv_sw_scan_start",
          "drv_sw_scan_complete",
          "drv_reconfig_complete",
          "rdev_deauth",
          "rdev_disassoc",
          "rdev_disconnect",
          "cfg80211_rx_mlme_mgmt",
          "cfg80211_tx_mlme_mgmt");

  /** One that tells nothing. */
  public static Mac80211Trace none(String why) {
    return new Mac80211Trace(why, Set.of(), Set.of(), 0, 0, List.of());
  }

  /** Whether an event of a stretch would be there. */
  public boolean tells(String event, double start, double end) {
    return armed.contains(event) && from <= start && end <= until;
  }
}
