package besser.gate.prove;

import besser.gate.corpus.Damage;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The silent changes of files no account read: what pv itself printed, files of no table, events of
 * another time, the controller's journal; and what must stay good beside them.
 */
final class SilentFileCases {
  private static final String DEVICE = "rep-2/device/";
  private static final String SENDER = "rep-2/sender/";
  private static final String PV = SENDER + "pv-4M.log";
  private static final String MAC80211 = DEVICE + "mac80211.log";
  private static final String IW = DEVICE + "iw_event.log";
  private static final Pattern COUNT = Pattern.compile("(?m)^\\d+$");

  private final BiConsumer<String, KnownCase.Change> said;
  private final BiConsumer<String, KnownCase.Change> good;

  /** Gives each case a name and its change, and each that must stay good. */
  SilentFileCases(
      BiConsumer<String, KnownCase.Change> said, BiConsumer<String, KnownCase.Change> good) {
    this.said = said;
    this.good = good;
  }

  void all() {
    pv();
    files();
    events();
    journal();
    request();
  }

  private void pv() {
    said.accept("no log of what pv printed", d -> d.delete(PV));
    said.accept("the log of pv ends after a third", d -> d.truncate(PV, 0.3));
    said.accept("the log of pv is another stage's", d -> d.write(PV, d.text(SENDER + "pv-2M.log")));
    change(said, "the log of pv is no log of pv", PV, t -> "hello\n");
    change(said, "pv printed twice what the table has", PV, t -> counted(t, 2, 0));
    change(said, "pv began anew in the 4M stage", PV, SilentFileCases::anew);
    change(said, "pv went on after the table's end", PV, t -> t + counted(t, 2, 0));
    change(good, "the shell told that pv was ended", PV, t -> t + "Terminated\n");
    change(good, "pv printed one line more", PV, t -> t + last(t) + "\n");
  }

  private static String counted(String log, long times, long less) {
    return COUNT
        .matcher(log)
        .replaceAll(m -> Long.toString(Long.parseLong(m.group()) * times - less));
  }

  private static String anew(String log) {
    int half = log.indexOf('\n', log.length() / 2) + 1;
    String before = log.substring(0, half);
    return before + counted(log.substring(half), 1, Long.parseLong(last(before)));
  }

  private static String last(String log) {
    String[] lines = log.split("\n");
    return lines[lines.length - 1];
  }

  private void files() {
    for (String file :
        Arrays.asList("device/notes.txt", "device/boot_before.log", "sender/kmsg.log")) {
      said.accept("a recorder hashed " + file, d -> hashed(d, file));
    }
    for (String file :
        Arrays.asList("device/perf-7.stats.txt", "device/hist-calls_x.txt", "sender/pv-8M.log")) {
      said.accept("a recorder hashed %s, which no table has".formatted(file), d -> hashed(d, file));
    }
    good.accept("perf's own recording was kept", d -> hashed(d, "device/perf-1.data"));
  }

  /** With a file more, which the host's own recorder has hashed. */
  private static Damage hashed(Damage d, String file) throws IOException {
    String host = file.substring(0, file.indexOf('/'));
    String line = "sha256 %s  %s\nend".formatted("0".repeat(64), file.substring(host.length() + 1));
    return d.write("rep-2/" + file, "x\n")
        .change("rep-2/%s/trailer.txt".formatted(host), t -> t.replaceFirst("(?m)^end$", line));
  }

  private void events() {
    good.accept("a recorder that knew nothing of mac80211's events", SilentFileCases::without);
    change(
        said,
        "mac80211's events began after the load",
        MAC80211,
        t -> t.replaceFirst("# from .*", "# from 565.00"));
    change(
        said,
        "mac80211's events were read before the load was over",
        MAC80211,
        t -> t.replaceFirst("# until .*", "# until 500.00"));
    change(
        said,
        "mac80211's events go on after they were read",
        MAC80211,
        t -> t.replaceAll(" 564\\.0", "8564.0"));
    change(
        said,
        "mac80211 started the chip anew",
        MAC80211,
        t ->
            t.replaceFirst("# events ", "# events api_restart_hw ")
                .replaceFirst("(?m)^(.*554\\.000000: )drv_hw.*$", "$0\n$1api_restart_hw: phy0"));
    change(
        good,
        "a kernel that lacks an event of mac80211's",
        MAC80211,
        t -> t.replaceFirst("# lacks", "# lacks api_disconnect"));
    change(said, "the interface's events run backwards", IW, t -> t + t);
    change(
        said,
        "the interface's events are of another hour",
        IW,
        t -> t.replace("17781413", "17781513"));
    change(
        good,
        "a scan at the recording's end",
        IW,
        t -> t + "1778141370.900000: wlan0 (phy #0): scan started\n");
  }

  private static Damage without(Damage d) throws IOException {
    return d.delete(MAC80211).delete(MAC80211.replace("rep-2", "rep-1"));
  }

  private void journal() {
    String file = "journal.tsv";
    change(
        said, "a line of the journal has no time", file, t -> t.replaceFirst("(?s)\n\\S+", "\nx"));
    change(
        good,
        "the controller's clock was a day behind",
        file,
        t -> t.replaceAll("(?m)^2026-05-07T", "2026-05-06T"));
    change(said, "the journal has no header", file, t -> t.substring(t.indexOf('\n') + 1));
    String before = "$1\tidentity-before\trep-2 boot_id=%s uptime_s=478\n$0";
    String seals = "(?m)^(.*)\trepetition-sealed\trep-2";
    change(
        said,
        "the journal met another boot before repetition 2",
        file,
        t -> t.replaceFirst(seals, before.formatted("ffff3a52")));
    change(
        good,
        "the journal met the boot before repetition 2",
        file,
        t -> t.replaceFirst(seals, before.formatted("0d6f3a52-6c1e-4a58-9f0e-2b7d8f4e1c90")));
  }

  private void request() {
    String facts = "rep-2/repetition.json";
    change(
        said,
        "a repetition is complete and says why not",
        facts,
        t -> t.replaceFirst("\"reason\" : \"\"", "\"reason\" : \"The rig was lost.\""));
    change(
        said,
        "the controller asked after the recorder began",
        facts,
        t -> t.replaceFirst("(\"uptime_before_s\" : )", "$11"));
    typed(said, "another rig was typed", "--env\", \"attic");
    typed(said, "another patch was typed", "--patch=patch-c");
    typed(said, "another model was typed", "--model\", \"bug");
    typed(good, "the rig's file was typed", "--env\", \"environments/lab.yaml");
    change(
        said,
        "campaign.json was created at no time",
        "campaign.json",
        t -> t.replaceFirst("2026-05-07T08:00:00Z", "soon"));
    String yaml = "environment.yaml";
    said.accept(
        "the rig's file is of another access point", d -> d.write(yaml, "link:\n  bssid: aa:bb\n"));
    said.accept("the rig's file is of a stand-in", d -> d.write(yaml, "kind: simulated\n"));
    good.accept(
        "the rig's file says what campaign.json says",
        d ->
            d.write(
                yaml,
                "kind: lab # ours\nlink:\n  bssid: C0:25:06:E6:5B:32\nmodule: \"bes2600\"\n"));
  }

  private static void typed(BiConsumer<String, KnownCase.Change> to, String name, String words) {
    String line = "\"command_line\" : [ \"run\", \"%s\" ]".formatted(words);
    change(to, name, "campaign.json", t -> t.replaceFirst("\"command_line\" : \\[ \\]", line));
  }

  private static void change(
      BiConsumer<String, KnownCase.Change> to,
      String name,
      String file,
      UnaryOperator<String> change) {
    to.accept(name, d -> d.change(file, change));
  }
}
