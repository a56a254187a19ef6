package besser.gate.corpus;

import java.util.Map;
import java.util.TreeMap;

/** {@code counters.tsv}, the hist files and {@code trace_stats.txt} of the last stage. */
final class CounterText {
  private CounterText() {}

  static void write(RecordedCourse recordedCourse, Map<String, byte[]> files) {
    if (recordedCourse.stages().isEmpty()) {
      return;
    }
    StageRun run = recordedCourse.stages().get(recordedCourse.stages().size() - 1);
    double seconds = run.end() - run.start();
    double payload =
        recordedCourse.ticks().stream()
            .filter(b -> b.stage().equals(run.stage().id()))
            .mapToDouble(Tick::payload)
            .max()
            .orElse(0);
    long frames = Math.round(payload / 1448);
    Tsv tsv = Tsv.of("device/counters.tsv");
    Map<String, String> hists = hists(frames, seconds);
    hists.putAll(TimeText.hists(frames, seconds, recordedCourse.plan().isDeep()));
    for (Map.Entry<String, String> hist : hists.entrySet()) {
      boolean absent = hist.getValue().isEmpty();
      tsv.row(
          hist.getKey(),
          absent ? "missing" : "armed",
          absent ? "-" : run.start(),
          absent ? "-" : run.end(),
          absent ? "no such symbol in kallsyms" : note(hist.getKey()));
      if (!absent) {
        HostFiles.put(files, "hist-" + hist.getKey() + ".txt", hist.getValue());
      }
    }
    HostFiles.put(files, "counters.tsv", tsv.toString());
    StringBuilder stats = new StringBuilder();
    for (int cpu = 0; cpu < 4; cpu++) {
      stats.append("== cpu").append(cpu).append('\n');
      stats.append("entries: 0\noverrun: 0\ncommit overrun: 0\nbytes: 0\ndropped events: 0\n");
    }
    HostFiles.put(files, "trace_stats.txt", stats.toString());
  }

  /** A probe says what it missed, a tracepoint misses nothing. */
  private static String note(String counter) {
    boolean probe = counter.matches("(in|out|called|calls)_.*") && !counter.endsWith("_contention");
    return probe ? "missed=0" : "-";
  }

  private static Map<String, String> hists(long frames, double seconds) {
    Map<String, String> hists = new TreeMap<>();
    hists.put(
        "workqueue_execute_start",
        new HistText("function.sym:vals=hitcount")
            .add("function: [ffff80007a29c050] sdio_rx_work [bes2600]", frames)
            .add("function: [ffff80007a29d110] sdio_tx_work [bes2600]", frames / 3)
            .add("function: [ffff8000803b66e0] vmstat_update", Math.round(seconds))
            .text());
    hists.put(
        "workqueue_queue_work",
        new HistText("workqueue,function.sym:vals=hitcount")
            .add("workqueue: bes_sdio, function: [ffff80007a29c050] sdio_rx_work [bes2600]", frames)
            .add(
                "workqueue: bes_sdio, function: [ffff80007a29d110] sdio_tx_work [bes2600]",
                frames / 3)
            .text());
    hists.put(
        "mmc_request_done",
        new HistText("name,cmd_opcode:vals=bytes_xfered")
            .add("name: mmc2, cmd_opcode:         52", frames * 2, "bytes_xfered", 0)
            .add("name: mmc2, cmd_opcode:         53", frames * 3, "bytes_xfered", frames * 1600)
            .text());
    hists.put(
        "contention_begin",
        new HistText("flags:vals=hitcount")
            .add("flags:          0", Math.round(50 * seconds))
            .text());
    hists.put("rx_ieee80211_rx_irqsafe", "");
    hists.put(
        "rx_ieee80211_rx_list",
        new HistText("common_pid").add("common_pid:        311", frames).text());
    hists.put("rx_ieee80211_rx_napi", "");
    return hists;
  }
}
