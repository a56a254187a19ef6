package besser.gate.simulated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A hist trigger that was set on an event of the simulated tablet.
 *
 * @param event for example {@code workqueue_execute_start}
 * @param trigger as it was written
 * @param since what the tablet had done by then
 * @param startedAt boot-time clock, seconds
 */
record Histogram(String event, String trigger, Traffic since, double startedAt) {
  private static final String OWN = " [%s]".formatted(DriverNames.MODULE);

  private record Entry(String key, double hits, double value) {}

  /** What its {@code hist} file holds at a moment. */
  String text(Traffic now, double time) {
    double busy = now.busySeconds() - since.busySeconds();
    double frames = now.frames() - since.frames();
    double bytes = now.payload() - since.payload();
    double passed = time - startedAt;
    List<Entry> entries = new ArrayList<>();
    switch (event) {
      case "workqueue_execute_start", "workqueue_queue_work" -> {
        boolean queue = event.equals("workqueue_queue_work");
        work(entries, queue, "events_highpri", "sdio_irq_work", "", 4650 * busy);
        work(entries, queue, DriverNames.CARD_QUEUE, DriverNames.RX_WORK, OWN, 611 * busy);
        work(entries, queue, DriverNames.CARD_QUEUE, DriverNames.TX_WORK, OWN, 267 * busy);
        work(entries, queue, "kblockd", "blk_mq_run_work_fn", "", 61 * passed);
        work(entries, queue, "phy0", "ieee80211_iface_work", " [mac80211]", 11 * passed);
        work(entries, queue, "mm_percpu_wq", "vmstat_update", "", 4 * passed);
      }
      case "mmc_request_done" -> {
        String mmc = String.format(Locale.ROOT, "name: %-50s, cmd_opcode: %10d", "mmc2", 53);
        entries.add(new Entry(mmc, 5793 * busy, bytes * 1.05));
        String poll = String.format(Locale.ROOT, "name: %-50s, cmd_opcode: %10d", "mmc2", 52);
        entries.add(new Entry(poll, 212 * busy, 0));
      }
      case "contention_begin" -> {
        if (!trigger.contains("keys=flags")) {
          // One entry a thread and lock: who waits for its end is nobody here.
          entries.add(
              new Entry("common_pid:        311, lock_addr: 18446612683013516672", 47 * busy, 0));
          break;
        }
        entries.add(new Entry(String.format(Locale.ROOT, "flags: %10d", 0), 3 * passed, 0));
        entries.add(new Entry(String.format(Locale.ROOT, "flags: %10d", 1), 47 * busy, 0));
      }
      case "ieee80211_rx_irqsafe" ->
          entries.add(new Entry(symbol("__probe_ip", event, " [mac80211]"), frames, 0));
      default -> calls(entries, frames, 267 * busy);
    }
    return render(entries);
  }

  /** Calls by caller; where the caller is not asked for, all are of the function's own place. */
  private void calls(List<Entry> entries, double frames, double wakes) {
    if (event.equals("calls_" + DriverNames.FRAME_UP)) {
      entries.add(new Entry(calledBy(DriverNames.BH, DriverNames.FRAME_UP), frames, 0));
    } else if (event.equals("calls_" + DriverNames.WAKE)) {
      entries.add(new Entry(calledBy(DriverNames.RX_WORK, DriverNames.WAKE), wakes, 0));
    }
  }

  private String calledBy(String caller, String function) {
    return trigger.contains("keys=caller")
        ? symbol("caller", caller, OWN)
        : symbol("__probe_ip", function, OWN);
  }

  private static void work(
      List<Entry> entries, boolean queue, String name, String function, String module, double n) {
    String key = symbol("function", function, module);
    entries.add(
        new Entry(
            queue ? String.format(Locale.ROOT, "workqueue: %-50s, %s", name, key) : key, n, 0));
  }

  private static String symbol(String key, String function, String module) {
    return String.format(
        Locale.ROOT,
        "%s: [%x] %-45s",
        key,
        0xffff800080000000L + (function.hashCode() & 0xffffffL) * 16,
        function + module);
  }

  private String render(List<Entry> entries) {
    boolean valued = trigger.contains("vals=bytes_xfered");
    List<Entry> counted =
        entries.stream()
            .filter(e -> Math.round(e.hits()) > 0)
            .sorted(Comparator.comparingDouble(Entry::hits))
            .toList();
    StringBuilder out =
        new StringBuilder("# event histogram\n#\n# trigger info: ")
            .append(info())
            .append("\n#\n\n");
    long hits = 0;
    for (Entry e : counted) {
      hits += Math.round(e.hits());
      out.append(
          String.format(Locale.ROOT, "{ %s } hitcount: %10d", e.key(), Math.round(e.hits())));
      if (valued) {
        out.append(String.format(Locale.ROOT, "  bytes_xfered: %10d", Math.round(e.value())));
      }
      out.append('\n');
    }
    return out.append(
            String.format(
                Locale.ROOT,
                "\nTotals:\n    Hits: %d\n    Entries: %d\n    Dropped: 0\n",
                hits,
                counted.size()))
        .toString();
  }

  /** The trigger as the kernel prints it: with what was left to it. */
  private String info() {
    String[] parts = trigger.split(" if ", 2);
    String keys = field(parts[0], "keys=", "");
    String vals = parts[0].contains("vals=") ? ",bytes_xfered" : "";
    return "hist:keys=%s:vals=hitcount%s:sort=hitcount:size=%s%s [active]"
        .formatted(
            keys,
            vals,
            field(parts[0], "size=", "2048"),
            parts.length > 1 ? " if " + parts[1] : "");
  }

  private static String field(String text, String key, String otherwise) {
    int at = text.indexOf(key);
    if (at < 0) {
      return otherwise;
    }
    int end = text.indexOf(':', at);
    return text.substring(at + key.length(), end < 0 ? text.length() : end);
  }
}
