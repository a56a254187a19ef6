package besser.gate.simulated;

import java.util.List;
import java.util.Locale;

/**
 * The wireless stack's own events on the simulated tablet, as the kernel prints them into each
 * trace instance that has them enabled. An instance is a folder of plain files.
 */
final class Mac80211Events {
  /** Those this kernel has. */
  static final List<String> NAMES =
      List.of(
          "mac80211/api_connection_loss",
          "mac80211/api_cqm_beacon_loss_notify",
          "mac80211/api_scan_completed",
          "mac80211/drv_sta_state",
          "mac80211/drv_hw_scan",
          "cfg80211/cfg80211_rx_mlme_mgmt",
          "cfg80211/cfg80211_tx_mlme_mgmt");

  private static final String KERNEL = "kworker/u8:2-61";
  private static final String SUPPLICANT = "wpa_supplicant-512";

  private final SystemRoot root;
  private final HostClock clock;
  private final Radio radio;

  Mac80211Events(SystemRoot root, HostClock clock, Radio radio) {
    this.root = root;
    this.clock = clock;
    this.radio = radio;
  }

  void joined() {
    states(0, 1, 2, 3, 4);
  }

  void left() {
    states(4, 3, 2, 1, 0);
  }

  void beaconsLost() {
    add(KERNEL, "mac80211/api_cqm_beacon_loss_notify", vif());
    add(KERNEL, "mac80211/api_connection_loss", vif());
    left();
  }

  void sentAway() {
    add(KERNEL, "cfg80211/cfg80211_rx_mlme_mgmt", "netdev:%s(3), ftype:0xc0".formatted(name()));
    left();
  }

  void scanRefused() {
    add(SUPPLICANT, "mac80211/drv_hw_scan", "phy0" + vif());
    add(KERNEL, "mac80211/api_scan_completed", "phy0 aborted:1");
  }

  private void states(int... each) {
    for (int i = 1; i < each.length; i++) {
      add(
          each[0] < each[1] ? SUPPLICANT : KERNEL,
          "mac80211/drv_sta_state",
          "phy0%s sta:%s state: %s->%s"
              .formatted(vif(), radio.accessPoint().bssid(), each[i - 1], each[i]));
    }
  }

  private String name() {
    return radio.iface();
  }

  private String vif() {
    return " vif:%s(2)".formatted(name());
  }

  private void add(String task, String event, String text) {
    String line =
        String.format(
            Locale.ROOT,
            "%20s [001] ..... %12.6f: %s: %s%n",
            task,
            clock.boot(),
            event.substring(event.indexOf('/') + 1),
            text);
    for (String instance : TraceInstances.in(root)) {
      if (root.read("%s/events/%s/enable".formatted(instance, event)).startsWith("1")) {
        String before = root.read(instance + "/trace");
        root.putBelow(instance, "trace", written(before, line));
      }
    }
  }

  /** The kernel's own text of what it holds. */
  static String written(String before, String line) {
    List<String> events = before.lines().filter(l -> !l.startsWith("#")).toList();
    int count = events.size() + (line.isEmpty() ? 0 : 1);
    String all = events.isEmpty() ? "" : String.join("\n", events) + "\n";
    return """
        # tracer: nop
        #
        # entries-in-buffer/entries-written: %1$s/%1$s   #P:4
        #
        #           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION
        #              | |         |   |||||     |         |
        """
            .formatted(count)
        + all
        + line;
  }
}
