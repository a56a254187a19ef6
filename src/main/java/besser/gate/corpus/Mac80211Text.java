package besser.gate.corpus;

import besser.gate.evidence.Mac80211Trace;
import besser.gate.plan.TimeScale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code mac80211.log}: the wireless stack's own events; scans, and what a loss leaves. */
final class Mac80211Text {
  private static final String KERNEL = "kworker/u8:1-57";
  private static final String SUPPLICANT = "wpa_supplicant-512";
  private static final String VIF = " vif:wlan0(2)";

  private static final List<String> RECORDED =
      List.of(
          "api_connection_loss",
          "api_cqm_beacon_loss_notify",
          "api_scan_completed",
          "drv_sta_state",
          "drv_hw_scan",
          "rdev_deauth",
          "cfg80211_rx_mlme_mgmt");

  private record Entry(double t, String task, String text) {}

  private final List<Entry> entries = new ArrayList<>();
  private final String bssid;

  private Mac80211Text(String bssid) {
    this.bssid = bssid;
  }

  static void write(RecordedCourse course, Map<String, byte[]> files) {
    Mac80211Text text = new Mac80211Text(course.model().radioModel().bssid());
    TimeScale scale = course.plan().scale();
    for (double t = course.begun() + scale.real(120); t < course.over(); t += scale.real(300)) {
      text.add(t, SUPPLICANT, "drv_hw_scan: phy0" + VIF);
      text.add(t, KERNEL, "api_scan_completed: phy0 aborted:1");
    }
    course.stages().forEach(text::losses);
    HostFiles.put(files, "mac80211.log", text.whole(course.begun(), course.over()));
  }

  private void add(double t, String task, String text) {
    entries.add(new Entry(t, task, text));
  }

  private void losses(StageRun run) {
    for (LossModel loss : run.losses()) {
      if (loss.way() != LossModel.Way.DEAF) {
        lost(run.begins(loss), loss.way());
        loss.back().ifPresent(back -> states(run.ends(loss), SUPPLICANT, 0, 1, 2, 3, 4));
      }
    }
  }

  private void lost(double t, LossModel.Way way) {
    switch (way) {
      case AP_DEAUTH -> add(t, KERNEL, "cfg80211_rx_mlme_mgmt: netdev:wlan0(3), ftype:0xc0");
      case LOCAL_CHOICE ->
          add(t, "NetworkManager-431", "rdev_deauth: phy0, netdev:wlan0(3), bssid: " + bssid);
      case BEACON_LOSS -> {
        add(t - 0.05, KERNEL, "api_cqm_beacon_loss_notify: phy0" + VIF);
        add(t, KERNEL, "api_connection_loss:" + VIF);
      }
      case DRIVER, SILENT, GONE, DEAF, WEDGE -> {}
    }
    states(t + 0.01, KERNEL, 4, 3, 2, 1, 0);
  }

  private void states(double t, String task, int... each) {
    for (int i = 1; i < each.length; i++) {
      String text = "drv_sta_state: phy0%s sta:%s state: %s->%s";
      add(t + i * 1e-3, task, text.formatted(VIF, bssid, each[i - 1], each[i]));
    }
  }

  private static List<String> lacking() {
    return Mac80211Trace.ASKED.stream().filter(name -> !RECORDED.contains(name)).sorted().toList();
  }

  private String whole(double from, double until) {
    StringBuilder text = new StringBuilder(Tsv.format("# from %.2f", from));
    text.append(
        """

        # events %3$s
        # lacks %2$s
        # tracer: nop
        #
        # entries-in-buffer/entries-written: %1$s/%1$s   #P:4
        #
        #           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION
        #              | |         |   |||||     |         |
        """
            .formatted(entries.size(), String.join(" ", lacking()), String.join(" ", RECORDED)));
    entries.sort(Comparator.comparingDouble(Entry::t));
    for (Entry entry : entries) {
      text.append(Tsv.format("%20s [001] ..... %12.6f: ", entry.task(), entry.t()));
      text.append(entry.text()).append('\n');
    }
    return text.append(Tsv.format("# until %.2f", until)).append('\n').toString();
  }
}
