package besser.gate.prove;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Silent changes of the kernel's own counters, on which no target rests, and of perf's words beside
 * its samples; and what must stay good beside them.
 */
final class SilentCounterCases {
  private static final String TABLET = "rep-2/device/";
  private static final String PERF = TABLET + "perf-1.stderr.txt";
  private static final Pattern COUNTED =
      Pattern.compile("(hitcount: +|bytes_xfered: +|Hits: )(\\d+)");

  private final BiConsumer<String, KnownCase.Change> said;
  private final BiConsumer<String, KnownCase.Change> good;

  /** Gives each case a name and its change, and each that must stay good. */
  SilentCounterCases(
      BiConsumer<String, KnownCase.Change> said, BiConsumer<String, KnownCase.Change> good) {
    this.said = said;
    this.good = good;
  }

  void all() {
    counters();
    perf();
  }

  private void counters() {
    change(
        said,
        "a counter of the kernel dropped hits",
        hist("workqueue_execute_start"),
        t -> t.replace("Dropped: 0", "Dropped: 5000"));
    missed(said, "a probe missed calls", "in_wsm_cmd_send", "missed=7");
    missed(said, "a probe of mac80211's door missed frames", "rx_ieee80211_rx_list", "missed=7");
    missed(good, "a probe says how often it was hit", "in_wsm_cmd_send", "hits=900 missed=0");
    change(
        said,
        "the entries of a counter are half of its totals",
        hist("mmc_request_done"),
        t -> scaled(t, "Hits: ", 2));
    change(
        good,
        "a counter counted on while it was printed",
        hist("mmc_request_done"),
        t ->
            Pattern.compile("Hits: (\\d+)")
                .matcher(t)
                .replaceFirst(m -> "Hits: " + (Long.parseLong(m.group(1)) + 1)));
    for (String counter :
        List.of(
            "workqueue_execute_start",
            "workqueue_queue_work",
            "contention_begin",
            "mmc_request_done",
            "rx_ieee80211_rx_list",
            "calls_bes2600_rx_cb",
            "calls_bes2600_bh_wakeup")) {
      change(said, "twice the hits of " + counter, hist(counter), t -> scaled(t, "", 2));
      change(said, "half the hits of " + counter, hist(counter), t -> scaled(t, "", 0.5));
      change(good, "a tenth more hits of " + counter, hist(counter), t -> scaled(t, "", 1.1));
    }
    change(
        said,
        "twice the matched times of a function",
        hist("time_wsm_cmd_send"),
        t -> scaled(t, "", 2));
  }

  private static String hist(String counter) {
    return TABLET + "hist-" + counter + ".txt";
  }

  private static void missed(
      BiConsumer<String, KnownCase.Change> to, String name, String counter, String note) {
    Pattern row = Pattern.compile("(?m)^(%s\t.*\t)[^\t]*$".formatted(counter));
    change(to, name, TABLET + "counters.tsv", t -> row.matcher(t).replaceFirst("$1" + note));
  }

  /** Each number of a histogram, or of what begins like that, times a factor. */
  private static String scaled(String hist, String only, double factor) {
    return COUNTED
        .matcher(hist)
        .replaceAll(
            m ->
                m.group(1).startsWith(only)
                    ? m.group(1)
                        + String.format(
                            Locale.ROOT, "%.0f", Math.floor(Long.parseLong(m.group(2)) * factor))
                    : m.group());
  }

  private void perf() {
    for (String words :
        List.of(
            "Processed 6120 events and lost 3 chunks!",
            "Processed 6120 samples and lost 7.25%!",
            "LOST 12 events!")) {
      change(said, "perf says: " + words, PERF, t -> t + words + "\n");
    }
    change(
        good,
        "perf says how much it wrote",
        PERF,
        t -> t + "[ perf record: Captured and wrote 2.246 MB perf-1.data ]\n");
  }

  private static void change(
      BiConsumer<String, KnownCase.Change> to,
      String name,
      String file,
      UnaryOperator<String> change) {
    to.accept(name, d -> d.change(file, change));
  }
}
