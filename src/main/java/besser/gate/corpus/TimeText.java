package besser.gate.corpus;

import java.util.Map;
import java.util.TreeMap;

/**
 * The hist files of probes that tell times and callers. Three counters a time: its beginnings, its
 * ends, and both matched; a counter without text was not to be had.
 */
final class TimeText {
  private static final String TIME = "lat.log2:vals=hitcount,lat";

  private TimeText() {}

  static Map<String, String> hists(long frames, double seconds, boolean deep) {
    Map<String, String> hists = new TreeMap<>();
    long commands = Math.round(13 * seconds);
    times(hists, "wsm_cmd_send", 912, commands, 20, 900_000);
    times(hists, "down", 912, commands, 9, 400);
    times(hists, "sdio_rx_work", 87, frames, 18, 180_000);
    times(hists, "sdio_tx_work", 87, Math.max(1, frames / 3), 16, 50_000);
    hists.put("in_bes2600_bh_rx_helper", "");
    hists.put("out_bes2600_bh_rx_helper", "");
    hists.put("time_bes2600_bh_rx_helper", "");
    contention(hists, Math.round(50 * seconds));
    hists.put(
        "calls_bes2600_rx_cb",
        new HistText("caller.sym:vals=hitcount")
            .add("caller: [ffff80007a29b220] bes2600_bh [bes2600]", frames)
            .text());
    hists.put(
        "calls_bes2600_bh_wakeup",
        new HistText("caller.sym:vals=hitcount")
            .add("caller: [ffff80007a29c0f4] sdio_rx_work [bes2600]", Math.max(1, frames / 3))
            .add("caller: [ffff80007a29d1a8] sdio_tx_work [bes2600]", Math.max(1, frames / 9))
            .text());
    if (deep) {
      DeepText.add(hists, frames);
    }
    return hists;
  }

  /** So many calls of one thread, all of one length, in ns, which lies below that power of two. */
  private static void times(
      Map<String, String> hists, String name, int thread, long calls, int power, long length) {
    String pid = Tsv.format("common_pid: %10d", thread);
    String one = new HistText("common_pid:vals=hitcount").add(pid, calls).text();
    hists.put("in_" + name, one);
    hists.put("out_" + name, one);
    hists.put(
        "time_" + name,
        new HistText(TIME)
            .add(Tsv.format("lat: ~ 2^%-2d", power), calls, "lat", calls * length)
            .text());
  }

  private static void contention(Map<String, String> hists, long waits) {
    String one =
        new HistText("common_pid,lock_addr:vals=hitcount")
            .add("common_pid:         87, lock_addr: 18446612683013516672", waits)
            .text();
    hists.put("in_contention", one);
    hists.put("out_contention", one);
    hists.put(
        "time_contention",
        new HistText("flags,lat.log2:vals=hitcount,lat")
            .add("flags:          1, lat: ~ 2^13", waits, "lat", waits * 6000)
            .text());
  }
}
