package besser.gate.prove;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Silent changes of what stands beside the judged series: the driver's word in debugfs, the last
 * rows of a table and what comes after the recording, the events of the interface and of mac80211;
 * and what must stay good beside them.
 */
final class SilentWitnessCases {
  private static final String TABLET = "rep-2/device/";
  private static final String LINK = TABLET + "link.tsv";
  private static final String KMSG = TABLET + "kmsg.log";
  private static final String IW = TABLET + "iw_event.log";
  private static final String MAC80211 = TABLET + "mac80211.log";
  private static final String STATUS = TABLET + "driver_status-end.txt";
  private static final Pattern LAST = Pattern.compile("(?s).*\n\\d+,(\\d+),(\\d+),[^\n]*\n");

  private final BiConsumer<String, KnownCase.Change> said;
  private final BiConsumer<String, KnownCase.Change> good;

  /** Gives each case a name and its change, and each that must stay good. */
  SilentWitnessCases(
      BiConsumer<String, KnownCase.Change> said, BiConsumer<String, KnownCase.Change> good) {
    this.said = said;
    this.good = good;
  }

  void all() {
    driver();
    ends();
    events();
    mac80211();
  }

  private void driver() {
    said.accept(
        "the driver calls its bottom half terminated throughout",
        d -> {
          for (String repetition : List.of("rep-1", "rep-2")) {
            for (String end : List.of("start", "end")) {
              d.replace(
                  "%s/device/%s.txt".formatted(repetition, end),
                  "bh_status=alive",
                  "bh_status=terminated");
            }
          }
          return d;
        });
    change(
        said,
        "the driver's limit for a lost link moved",
        STATUS,
        t -> t.replaceFirst("Linkloss: +20", "Linkloss:   100"));
    change(
        said,
        "the driver has no limit for a lost link at its end",
        STATUS,
        t -> t.replaceFirst("Linkloss: +20\n", ""));
    change(good, "the driver counted frames", STATUS, t -> t + "RXed:       912345\n");
  }

  private void ends() {
    for (String table : List.of("link", "rx_bytes", "condition", "cost")) {
      change(
          said,
          "the last rows of %s.tsv are missing".formatted(table),
          TABLET + table + ".tsv",
          t -> before(t, 20));
      change(
          good,
          "the last row of %s.tsv is missing".formatted(table),
          TABLET + table + ".tsv",
          t -> t.substring(0, t.lastIndexOf('\n', t.length() - 2) + 1));
    }
    change(
        said,
        "the last rows of offered.tsv are missing",
        "rep-2/sender/offered.tsv",
        t -> before(t, 20));
    change(
        said,
        "a sample has the link down after the recording's end",
        LINK,
        t -> t + later(t, 1) + "\tdown\t-\t-\t-\t-\t-\t-\t-\t3\tdown\tpassive\n");
    change(
        good,
        "a sample has the link up after the recording's end",
        LINK,
        t ->
            t
                + later(t, 1)
                + "\tup\tc0:25:06:e6:5b:32\t2437\t-58\t65.0\t7\t58.5\t6\t3\tup\tstation\n");
    change(
        said,
        "the access point let the tablet go after the recording's end",
        KMSG,
        t -> t + after(t) + "wlan0: deauthenticated from c0:25:06:e6:5b:32 (Reason: 6)\n");
    change(
        good,
        "the kernel logs on after the recording's end",
        KMSG,
        t -> t + after(t) + "audit: type=1131 audit(1795640105.2:98): pid=1\n");
  }

  /** The rows of a table but those of its last so many seconds. */
  private static String before(String table, double seconds) {
    double until = last(table) - seconds;
    StringBuilder kept = new StringBuilder();
    for (String line : table.split("(?<=\n)")) {
      if (!line.matches("(?s)[0-9.]+\t.*")
          || Double.parseDouble(line.substring(0, line.indexOf('\t'))) <= until) {
        kept.append(line);
      }
    }
    return kept.toString();
  }

  private static double last(String table) {
    String row = table.substring(table.lastIndexOf('\n', table.length() - 2) + 1);
    return Double.parseDouble(row.substring(0, row.indexOf('\t')));
  }

  private static String later(String table, double seconds) {
    return String.format(Locale.ROOT, "%.2f", last(table) + seconds);
  }

  /** The head of a record a second after the last one. */
  private static String after(String log) {
    Matcher last = LAST.matcher(log);
    if (!last.matches()) {
      throw new IllegalArgumentException("The log ends with no record.");
    }
    return "6,%s,%s,-;"
        .formatted(Long.parseLong(last.group(1)) + 1, Long.parseLong(last.group(2)) + 1_000_000);
  }

  private void events() {
    said.accept("the events of the interface are cut off", d -> d.truncate(IW, 0.52));
    change(said, "the second half of the interface's events is missing", IW, t -> half(t));
    change(said, "the events are another interface's", IW, SilentWitnessCases::anothers);
    change(
        good,
        "another interface has events, too",
        IW,
        t -> t + anothers(t.substring(t.lastIndexOf('\n', t.length() - 2) + 1)));
    said.accept(
        "the events are another interface's, and mac80211's were not recorded",
        d -> d.delete(MAC80211).change(IW, SilentWitnessCases::anothers));
  }

  private static String half(String log) {
    return log.substring(0, log.indexOf('\n', log.length() / 2) + 1);
  }

  private static String anothers(String log) {
    return log.replace("wlan0 (phy #0)", "wlan1 (phy #1)").replace("wlan0:", "wlan1:");
  }

  private void mac80211() {
    change(
        said,
        "mac80211's header is silent on an event",
        MAC80211,
        t -> t.replaceFirst("(# events .*)drv_sta_state ", "$1"));
    change(
        said,
        "mac80211's header names an event nobody asks for",
        MAC80211,
        t -> t.replaceFirst("# events ", "# events api_made_up "));
    change(
        said,
        "mac80211's header does not say what the kernel lacks",
        MAC80211,
        t -> t.replaceFirst("# lacks.*\n", ""));
    change(
        said,
        "mac80211's events are others than its header says",
        MAC80211,
        t -> t.replace("drv_hw_scan:", "drv_start:"));
    change(
        good,
        "mac80211's header names its events in another order",
        MAC80211,
        t -> t.replaceFirst("# events (\\S+) (.*)", "# events $2 $1"));
  }

  private static void change(
      BiConsumer<String, KnownCase.Change> to,
      String name,
      String file,
      UnaryOperator<String> change) {
    to.accept(name, d -> d.change(file, change));
  }
}
