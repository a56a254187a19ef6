package besser.gate.prove;

import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What once passed without a word: a reader changed one thing of a sound campaign and sealed it
 * again, and no claim's figure moved. Each must be said, by a claim that no longer holds or by a
 * finding.
 */
final class SilentChangeCases {
  private static final String TABLET = "rep-2/device/";
  private static final String SENDER = "rep-2/sender/";
  private static final String KMSG = TABLET + "kmsg.log";
  private static final String OFFERED = SENDER + "offered.tsv";

  private final List<KnownCase> cases = new ArrayList<>();
  private final Snapshot two;

  private SilentChangeCases(long seed) {
    two =
        new Snapshot(
            SyntheticCampaign.of(RehearsalPlan.compressed(2, 30), CasePlans.sound(), seed));
  }

  static List<KnownCase> cases(long seed) {
    SilentChangeCases unsaid = new SilentChangeCases(seed);
    unsaid.add("a sound campaign", "no", d -> d);
    unsaid.add(
        "a recorder that wrote what changes nothing",
        "no",
        d ->
            d.write(
                TABLET + "messages.log",
                "400.12\tiw or the driver's status file has not answered since 39000"
                    + " hundredths.\n"));
    unsaid.set();
    new SilentFactCases(unsaid::said).all();
    new SilentOrderCases(unsaid::said).all();
    new SilentUnitCases(unsaid::said).all();
    new SilentStepCases(unsaid::said).all();
    new SilentFileCases(unsaid::said, (name, d) -> unsaid.add(name, "no", d)).all();
    new SilentCounterCases(unsaid::said, (name, d) -> unsaid.add(name, "no", d)).all();
    new SilentWitnessCases(unsaid::said, (name, d) -> unsaid.add(name, "no", d)).all();
    new SilentRunCases(unsaid::said, (name, d) -> unsaid.add(name, "no", d)).all();
    unsaid.timeline();
    unsaid.series();
    unsaid.profile();
    return unsaid.cases;
  }

  private void set() {
    said("no journal at all", d -> d.delete("journal.tsv"));
    journal("the journal names no repetition", t -> t.replaceAll("(?m)^.*\trepetition-.*\n", ""));
    journal(
        "the journal has repetition 2 begun twice",
        t -> t + "2026-05-07T08:50:00Z\trepetition-started\trep-2\n");
    journal(
        "the journal never saw repetition 2 sealed",
        t -> t.replaceAll("(?m)^.*\trepetition-sealed\trep-2\n", ""));
    journal(
        "the journal began repetition 2 as another run",
        t -> t.replace("rep-2 run_id=", "rep-2 run_id=x"));
    said(
        "a trailer tells twice how its recording ended",
        d -> d.change(SENDER + "trailer.txt", t -> "ended=stopped\n" + t));
    said("a file beside both hosts' folders", d -> d.write("rep-2/notes.txt", "x\n"));
    said(
        "campaign.json without a gate",
        d -> SilentFactCases.change(d, "campaign.json", "\"gate\" *: *\"[^\"]*\",", ""));
    said(
        "a repetition calls itself dead, and nothing shows it",
        d -> d.replace("rep-2/repetition.json", "\"complete\"", "\"link-death\""));
  }

  private void timeline() {
    said(
        "the sender's repetition 2 ran during its first",
        d -> {
          for (String file : List.of("start.txt", "end.txt", "trailer.txt")) {
            d.change(SENDER + file, t -> moved(t, "(?m)^t_s=(.*)$", "t_s=", -150));
          }
          for (String file : List.of("offered.tsv", "stages.tsv")) {
            for (String column : List.of("t_s", "connect_s", "start_s", "end_s")) {
              if (d.text(SENDER + file).startsWith(column)
                  || file.equals("stages.tsv") && !column.equals("t_s")) {
                d.edit(SENDER + file, column, 2, 9000, c -> plus(c, -150));
              }
            }
          }
          return d;
        });
    said("the kernel log is of another hour", d -> d.change(KMSG, t -> later(t, 3600)));
    said("the kernel log's time runs back in its middle", d -> d.change(KMSG, t -> backwards(t)));
    said(
        "the log's end mark stands before the load's end", d -> d.change(KMSG, t -> sooner(t, 30)));
    said(
        "a fourth stage on the sender",
        d -> d.change(SENDER + "stages.tsv", SilentChangeCases::again));
    said(
        "two connections in the 2M stage",
        d -> d.edit(TABLET + "stages.tsv", "connections", 3, 3, c -> "2"));
    said(
        "pv was killed in the 2M stage",
        d -> d.edit(SENDER + "stages.tsv", "exit_pv", 3, 3, c -> "137"));
    said("pv ended by itself", d -> d.edit(SENDER + "stages.tsv", "exit_pv", 4, 4, c -> "0"));
    said(
        "the wall clock was set in the 1M stage",
        d -> d.edit(TABLET + "condition.tsv", "realtime_s", 6, 9000, c -> plus(c, 40)));
  }

  private void series() {
    said("no sample of the link in the 2M stage", d -> d.dropLines(TABLET + "link.tsv", 30, 55));
    said("no word on what the recorder cost", d -> d.delete(TABLET + "cost.tsv"));
    said("no events of the interface", d -> d.delete(TABLET + "iw_event.log"));
    said(
        "the driver's status is cut off at its end",
        d -> SilentFactCases.change(d, TABLET + "driver_status-end.txt", "(?s)\\A(.*?\n).*", "$1"));
    said(
        "overruns of three CPUs of four",
        d -> SilentFactCases.change(d, TABLET + "trace_stats.txt", "(?s)== cpu3.*", ""));
    said(
        "the driver's own lines were left out",
        d ->
            d.change(
                KMSG,
                t ->
                    t.replaceFirst(
                        "(?m)^(.*);.*$", "$0\n$1;wsm_handle_rx: 9 callbacks suppressed")));
    said("no kernel event was written by iw", d -> d.write(TABLET + "iw_event.log", "iw: error\n"));
    said("the driver's status at one end only", d -> d.delete(TABLET + "driver_status-end.txt"));
    said(
        "the 2M stage came from another socket",
        d -> d.edit(TABLET + "rx_bytes.tsv", "peer", 30, 50, c -> "192.168.88.99:41516"));
    said("the sender's busy time begins anew", d -> d.edit(OFFERED, "busy_ms", 90, 90, c -> "5"));
    said(
        "pv gave nothing in a third of the 2M stage",
        d -> d.edit(OFFERED, "offered_bytes", 30, 45, standing()));
  }

  private void profile() {
    said(
        "nobody wrote down which windows were ordered",
        d -> SilentFactCases.change(d, TABLET + "config.txt", "perf_windows=.*", "perf_windows="));
    said(
        "nobody says how perf ended",
        d -> d.edit(TABLET + "perf.tsv", "record_rc", 4, 4, c -> "-"));
    said("the last window of six is not listed", d -> d.dropLines(TABLET + "perf.tsv", 7, 7));
    said(
        "samples of the first seconds of a window only",
        d -> d.change(TABLET + "perf-3.script.gz", SilentChangeCases::squeezed));
    said(
        "window 2 has the samples of window 1",
        d -> d.write(TABLET + "perf-2.script.gz", d.text(TABLET + "perf-1.script.gz")));
    said(
        "repetition 2 has the samples of repetition 1, at another time",
        d -> d.write(TABLET + "perf-1.script.gz", d.text("rep-1/device/perf-1.script.gz")));
  }

  private void journal(String name, UnaryOperator<String> change) {
    said(name, d -> d.change("journal.tsv", change));
  }

  private static String plus(String cell, double seconds) {
    return String.format(Locale.ROOT, "%.2f", Double.parseDouble(cell) + seconds);
  }

  private static String moved(String text, String regex, String key, double seconds) {
    return Pattern.compile(regex).matcher(text).replaceAll(m -> key + plus(m.group(1), seconds));
  }

  /** The first cell, wherever it stands. */
  private static UnaryOperator<String> standing() {
    List<String> first = new ArrayList<>();
    return cell -> {
      first.add(cell);
      return first.get(0);
    };
  }

  /** Each record of a kernel log so much later. */
  private static String later(String log, long seconds) {
    return Pattern.compile("(?m)^(\\d+,\\d+),(\\d+),")
        .matcher(log)
        .replaceAll(
            m -> m.group(1) + "," + (Long.parseLong(m.group(2)) + seconds * 1_000_000) + ",");
  }

  /** Its second third 50 s sooner. */
  private static String backwards(String log) {
    int from = log.indexOf('\n', log.length() / 3) + 1;
    int to = log.indexOf('\n', 2 * log.length() / 3) + 1;
    return log.substring(0, from) + later(log.substring(from, to), -50) + log.substring(to);
  }

  /** The last record of a kernel log so much sooner. */
  private static String sooner(String log, long seconds) {
    int last = log.lastIndexOf('\n', log.length() - 2) + 1;
    return log.substring(0, last) + later(log.substring(last), -seconds);
  }

  /** With the last row a second time, under another name. */
  private static String again(String table) {
    int last = table.lastIndexOf('\n', table.length() - 2) + 1;
    return table + table.substring(last).replaceFirst(Stage.OF_4_MB, Stage.named(8));
  }

  /** Its times a sixth as far from the first. */
  private static String squeezed(String script) {
    double[] first = {-1};
    return Pattern.compile("(\\] +)(\\d+\\.\\d{6}):")
        .matcher(script)
        .replaceAll(
            m -> {
              double t = Double.parseDouble(m.group(2));
              first[0] = first[0] < 0 ? t : first[0];
              return m.group(1)
                  + String.format(Locale.ROOT, "%.6f:", first[0] + (t - first[0]) / 6);
            });
  }

  private void said(String name, KnownCase.Change change) {
    add(name, "yes", change);
  }

  private void add(String name, String reaction, KnownCase.Change change) {
    ExpectedJudgement expected =
        new ExpectedJudgement(ExpectedJudgement.Call.NOT_HOLDS, List.of(), "", "")
            .telling("reaction", reaction, SensitivityCases::reaction);
    cases.add(KnownCase.changed(name, expected, two, change));
  }
}
