package besser.gate.simulated;

import java.util.Locale;
import java.util.Random;

/** What the simulated driver and mac80211 say in the kernel log and to {@code iw event}. */
final class DriverLog {
  private static final double POWER_SAVE = 7.5;
  private static final double SCAN = 300;

  private final KernelLog log;
  private final LineFeed events;
  private final HostClock clock;
  private final Radio radio;
  private final Mac80211Events stack;
  private int phy;
  private double untilPowerSave = POWER_SAVE;
  private double untilScan = SCAN;

  DriverLog(KernelLog log, LineFeed events, HostClock clock, Radio radio, Mac80211Events stack) {
    this.log = log;
    this.events = events;
    this.clock = clock;
    this.radio = radio;
    this.stack = stack;
  }

  /** The noise there is on a good day: every 7.5 s and every 5 min of nominal time. */
  void step(double nominal) {
    untilPowerSave -= nominal;
    if (untilPowerSave <= 0) {
      untilPowerSave += POWER_SAVE;
      log.device("bes2600_pwr_enter_lp_mode, wait pm ind timeout");
    }
    untilScan -= nominal;
    if (untilScan <= 0) {
      untilScan += SCAN;
      log.warn("ieee80211 phy" + phy + ": wsm_generic_confirm failed for request 0x0007.");
      log.warn("ieee80211 phy" + phy + ": [SCAN] Scan failed (-22).");
      event(" (phy #" + phy + "): scan started");
      event(" (phy #" + phy + "): scan aborted!");
      stack.scanRefused();
    }
  }

  /** The driver made itself known, as the phy of this number. */
  void registered(int number) {
    phy = number;
    log.info("ieee80211 phy" + phy + ": registered as 'phy" + phy + "' (simulated)");
  }

  void joined() {
    String bssid = radio.accessPoint().bssid();
    String w = radio.iface();
    log.info(w + ": authenticate with " + bssid);
    log.info(w + ": authenticated");
    log.info(w + ": associate with " + bssid + " (try 1/3)");
    log.info(w + ": RX AssocResp from " + bssid + " (capab=0x401 status=0 aid=1)");
    log.info(w + ": associated");
    event(": new station " + bssid);
    event(" (phy #" + phy + "): auth " + bssid + " -> " + radio.mac() + " status: 0: Successful");
    event(" (phy #" + phy + "): assoc " + bssid + " -> " + radio.mac() + " status: 0: Successful");
    event(" (phy #" + phy + "): connected to " + bssid);
    stack.joined();
  }

  void lost(Effect.Cause cause) {
    String bssid = radio.accessPoint().bssid();
    switch (cause) {
      case DRIVER -> {
        log.device("link break between lmac and host, hw_buf_used:14 pending:3");
        log.device("[BH] Fatal error, exiting.");
        log.info(radio.iface() + ": Connection to AP " + bssid + " lost");
        left(bssid, "local request", "4: Disassociated due to inactivity");
        stack.left();
      }
      case BEACONS -> {
        event(" (phy #" + phy + "): CQM event: beacon loss");
        log.info(radio.iface() + ": Connection to AP " + bssid + " lost");
        left(bssid, "local request", "4: Disassociated due to inactivity");
        stack.beaconsLost();
      }
      case ACCESS_POINT -> {
        log.info(
            "%s: deauthenticated from %s (Reason: 6=CLASS2_FRAME_FROM_NONAUTH_STA)"
                .formatted(radio.iface(), bssid));
        left(bssid, "by AP", "6: Class 2 frame received from nonauthenticated STA");
        stack.sentAway();
      }
    }
  }

  private void left(String bssid, String who, String why) {
    event(": del station " + bssid);
    event(" (phy #" + phy + "): deauth " + radio.mac() + " -> " + bssid + " reason " + why);
    event(" (phy #" + phy + "): disconnected (" + who + ") reason: " + why);
  }

  void roamed(AccessPoint to) {
    String w = radio.iface();
    log.info(
        "%s: disconnect from AP %s for new auth to %s"
            .formatted(w, radio.accessPoint().bssid(), to.bssid()));
    log.info(w + ": authenticate with " + to.bssid());
    log.info(w + ": associated");
    event(" (phy #" + phy + "): roamed to " + to.bssid());
    stack.left();
    stack.joined();
  }

  void decryptStorm() {
    for (int i = 0; i < 7; i++) {
      log.device("[RX] Receive failure: 4.");
    }
    log.warn(DriverNames.CARD_DRIVER + ": [bes2600] decrypt-storm fast-recover: forcing reassoc");
    left(
        radio.accessPoint().bssid(),
        "local request",
        "3: Deauthenticated because sending station is leaving");
    stack.left();
  }

  /** What patch C v1 did. */
  void wedged(Random random) {
    for (int i = 0; i < 40; i++) {
      log.warn("------------[ cut here ]------------");
      log.warn(
          String.format(
              Locale.ROOT,
              "WARNING: at wsm_release_tx_buffer+0x5c/0x98 [bes2600], CPU#%d: kworker/u9:%d/%d",
              random.nextInt(4),
              random.nextInt(3),
              211 + random.nextInt(3)));
      log.warn("Modules linked in: bes2600(O) mac80211 cfg80211 (simulated)");
      log.warn("---[ end trace 0000000000000000 ]---");
    }
    log.device("link break between lmac and host, hw_buf_used:32 pending:19");
    log.device("[BH] Fatal error, exiting.");
    left(
        radio.accessPoint().bssid(),
        "local request",
        "3: Deauthenticated because sending station is leaving");
    stack.left();
  }

  private void event(String text) {
    events.add(String.format(Locale.ROOT, "%.6f: %s%s%n", clock.real(), radio.iface(), text));
  }
}
