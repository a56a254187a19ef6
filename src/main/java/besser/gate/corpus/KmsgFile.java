package besser.gate.corpus;

import besser.gate.plan.TimeScale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * {@code kmsg.log}, {@code iw_event.log}: the usual noise, what a loss leaves, what was asked for.
 */
final class KmsgFile {
  private static final String DEVICE = "\n SUBSYSTEM=sdio\n DEVICE=+sdio:mmc2:0001:1";
  private static final int STORM = 2000;

  private final RecordedCourse recordedCourse;
  private final String runId;
  private final List<Entry> kernel = new ArrayList<>();
  private final List<Entry> iw = new ArrayList<>();

  private record Entry(double t, int priority, String text) {}

  KmsgFile(RecordedCourse recordedCourse, String runId) {
    this.recordedCourse = recordedCourse;
    this.runId = runId;
  }

  /** With the recorder's mark at the end, or without where the host went down. */
  void write(boolean ended, Map<String, byte[]> files) {
    noise();
    if (ended) {
      kernel(recordedCourse.over(), 12, "besser-gate: recording " + runId + " ends");
    }
    recordedCourse.stages().forEach(this::losses);
    for (StageRun run : recordedCourse.stages()) {
      recordedCourse.model().log().stream()
          .filter(l -> l.stage().equals(run.stage().id()))
          .forEach(l -> kernel(at(run, l.at().seconds()), l.priority(), l.text()));
    }
    HostFiles.put(files, "kmsg.log", kmsg());
    HostFiles.put(files, "iw_event.log", events());
  }

  private double at(StageRun run, double nominal) {
    return run.start() + recordedCourse.plan().scale().real(nominal);
  }

  private void kernel(double t, int priority, String text) {
    kernel.add(new Entry(t, priority, text));
  }

  private void event(double t, String text) {
    iw.add(new Entry(t, 6, "wlan0" + text));
  }

  private void noise() {
    TimeScale scale = recordedCourse.plan().scale();
    kernel(recordedCourse.begun(), 12, "besser-gate: recording " + runId + " starts");
    for (double t = recordedCourse.begun() + scale.real(3);
        t < recordedCourse.over();
        t += scale.real(7)) {
      kernel(
          t,
          4,
          "bes2600_wlan mmc2:0001:1: bes2600_pwr_enter_lp_mode, wait pm ind timeout" + DEVICE);
    }
    for (double t = recordedCourse.begun() + scale.real(120);
        t < recordedCourse.over();
        t += scale.real(300)) {
      kernel(t, 4, "ieee80211 phy0: wsm_generic_confirm failed for request 0x0007.");
      kernel(t, 4, "ieee80211 phy0: [SCAN] Scan failed (-22).");
      event(t, " (phy #0): scan started");
      event(t + 0.2, " (phy #0): scan aborted: 2437 2462");
    }
  }

  private void losses(StageRun run) {
    for (LossModel lossModel : run.losses()) {
      signature(run.begins(lossModel), lossModel.way());
      if (lossModel.back().isPresent() && lossModel.way() != LossModel.Way.DEAF) {
        kernel(run.ends(lossModel), 6, "wlan0: associated");
        event(
            run.ends(lossModel),
            " (phy #0): connected to " + recordedCourse.model().radioModel().bssid());
      }
    }
  }

  private void signature(double t, LossModel.Way way) {
    String bssid = recordedCourse.model().radioModel().bssid();
    switch (way) {
      case DRIVER -> {
        kernel(t, 3, "link break between lmac and host, hw_buf_used:24 pending:7");
        kernel(t + 0.01, 3, "ieee80211 phy0: [BH] Fatal error, exiting.");
        disconnected(t, "local request");
      }
      case GONE -> {
        kernel(t, 3, "bes2600_wlan mmc2:0001:1: Firmware exception: 3" + DEVICE);
        kernel(t + 0.01, 3, "ieee80211 phy0: [BH] Fatal error, exiting.");
        event(t + 0.1, ": del station " + bssid);
      }
      case AP_DEAUTH -> {
        kernel(
            t,
            6,
            "wlan0: deauthenticated from " + bssid + " (Reason: 6=CLASS2_FRAME_FROM_NONAUTH_STA)");
        disconnected(t, "by AP");
      }
      case LOCAL_CHOICE -> {
        kernel(
            t,
            6,
            "wlan0: deauthenticating from %s by local choice (Reason: 3=DEAUTH_LEAVING)"
                .formatted(bssid));
        disconnected(t, "local request");
      }
      case BEACON_LOSS -> {
        event(t - 0.05, " (phy #0): CQM event: beacon loss");
        kernel(t, 6, "wlan0: Connection to AP " + bssid + " lost");
        disconnected(t, "local request");
      }
      case WEDGE -> {
        for (int i = 0; i < STORM; i++) {
          kernel(
              t + i * 1e-4,
              4,
              "WARNING: at wsm_release_tx_buffer+0x64/0x78 [bes2600], CPU#2: kworker/2:1H/311");
        }
      }
      case SILENT -> disconnected(t, "local request");
      case DEAF -> {}
    }
  }

  private void disconnected(double t, String by) {
    event(t + 0.02, ": del station " + recordedCourse.model().radioModel().bssid());
    event(t + 0.04, " (phy #0): disconnected (" + by + ")");
  }

  private String kmsg() {
    StringBuilder text = new StringBuilder();
    long seq = 812;
    kernel.sort(Comparator.comparingDouble(Entry::t));
    for (Entry entry : kernel) {
      text.append(entry.priority()).append(',').append(seq++).append(',');
      text.append(Math.round(entry.t() * 1e6)).append(",-;").append(entry.text()).append('\n');
    }
    return text.toString();
  }

  private String events() {
    StringBuilder text = new StringBuilder();
    iw.sort(Comparator.comparingDouble(Entry::t));
    for (Entry entry : iw) {
      text.append(Tsv.format("%.6f: ", HostFacts.BOOT_REALTIME + entry.t()));
      text.append(entry.text()).append('\n');
    }
    return text.toString();
  }
}
