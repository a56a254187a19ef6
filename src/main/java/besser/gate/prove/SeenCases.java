package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.FAILS;
import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;

import besser.gate.corpus.Damage;
import besser.gate.corpus.LossModel;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.StallModel;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who says that the link is lost where iw calls it up: the driver's own word, the kernel's, a line
 * of the log. Where the bytes stopped as well it was lost; where they went on somebody is asked.
 */
final class SeenCases {
  private static final String LINK = "rep-1/device/link.tsv";
  private static final String KMSG = "rep-1/device/kmsg.log";
  private static final String STATUS = "rep-1/device/driver_status-end.txt";
  private static final String DISPUTED = "F-link-disputed";
  private static final String LINE = "F-link-line";
  private static final String RECOVERY =
      "bes2600_wlan: [bes2600] decrypt-storm fast-recover: forcing reassoc";

  /** The first line of {@code link.tsv} 600 s into the 4M stage. */
  private static final int AT_600_S = 1508;

  private final List<KnownCase> cases = new ArrayList<>();
  private final Snapshot healthy;
  private final Snapshot silent;

  private SeenCases(long seed) {
    healthy = new Snapshot(CasePlans.ramp(CasePlans.sound(), seed));
    silent =
        new Snapshot(
            CasePlans.ramp(
                CasePlans.at(2.6e6).with(new StallModel(Stage.OF_4_MB, new Span(600), new Span(9))),
                seed));
  }

  static List<KnownCase> cases(long seed) {
    SeenCases seen = new SeenCases(seed);
    seen.witnesses();
    seen.stale();
    seen.lines();
    return seen.cases;
  }

  private void witnesses() {
    ExpectedJudgement sound = ExpectedJudgement.all(HOLDS);
    // Samples lie a hundredth of a second to either side, so six of them are 5 s or a little more.
    for (int rows : List.of(5, 7)) {
      add(
          "passive for %s s while nothing arrives".formatted(rows - 1),
          rows > 6
              ? ExpectedJudgement.of(FAILS, "TGT-LINK")
              : asked(DISPUTED, false, ExpectedJudgement.of(HOLDS, "TGT-LINK")),
          silent,
          d -> says(d, "assoc", "passive", AT_600_S, rows));
      add(
          "passive for %s s while data flows".formatted(rows - 1),
          asked(DISPUTED, rows > 6, sound),
          healthy,
          d -> says(d, "assoc", "passive", AT_600_S, rows));
    }
    add(
        "dormant for 7 s while nothing arrives",
        ExpectedJudgement.of(FAILS, "TGT-LINK"),
        silent,
        d -> says(d, "operstate", "dormant", AT_600_S, 8));
    for (String word : List.of("monitor", "-")) {
      add(
          "assoc is \"%s\" while nothing arrives, a word that says nothing".formatted(word),
          asked(DISPUTED, false, ExpectedJudgement.of(HOLDS, "TGT-LINK")),
          silent,
          d -> says(d, "assoc", word, AT_600_S, 8));
    }
  }

  private void stale() {
    add(
        "passive and dormant in the last 15 min while data flows",
        asked(DISPUTED, true, ExpectedJudgement.all(HOLDS)),
        healthy,
        d -> says(says(d, "assoc", "passive", 1808, 2000), "operstate", "dormant", 1808, 2000));
    for (String word : List.of("passive", "station")) {
      add(
          "the driver's status at the end says " + word,
          asked("F-driver-status", word.equals("passive"), ExpectedJudgement.all(HOLDS)),
          healthy,
          d ->
              word.equals("station")
                  ? d
                  : d.replace(STATUS, "Assoc:      station", "Assoc:      " + word));
    }
  }

  /** What the kernel says of a loss goes with one that is counted, or somebody is asked. */
  private void lines() {
    add(
        "the connection was lost just before the first listener",
        ExpectedJudgement.all(HOLDS).raising("flap"),
        healthy,
        d -> d.change(KMSG, t -> early(t, "wlan0: Connection to AP c0:25:06:e6:5b:32 lost")));
    add(
        "the driver made its association anew, and nothing else shows it",
        asked(LINE, true, ExpectedJudgement.all(HOLDS)),
        healthy,
        d -> d.change(KMSG, t -> early(t, RECOVERY)));
    add(
        "the driver made its association anew, and counted it",
        asked(LINE, false, ExpectedJudgement.all(HOLDS).raising("recovery")),
        healthy,
        d ->
            d.change(KMSG, t -> early(t, RECOVERY))
                .replace(STATUS, "DecryptStormRecoveries: 0", "DecryptStormRecoveries: 1"));
  }

  /** A ramp whose 4M stage was long in coming, with a flap while it was prepared. */
  static RepetitionModel slowToPrepare() {
    return CasePlans.sound()
        .with(LossModel.flap("2M", new Span(625), LossModel.Way.AP_DEAUTH, new Span(2)));
  }

  /** Whether a finding of this id must be there. */
  static ExpectedJudgement asked(String id, boolean must, ExpectedJudgement expected) {
    return expected.telling(
        "asks " + id, yes(must), j -> yes(j.findings().stream().anyMatch(f -> f.id().equals(id))));
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  private static Damage says(Damage d, String column, String word, int from, int rows)
      throws IOException {
    return d.edit(LINK, column, from, from + rows - 1, cell -> word);
  }

  /** The same log with a line right after its first. */
  private static String early(String log, String line) {
    int end = log.indexOf('\n') + 1;
    return renumbered(
        log.substring(0, end) + next(log.substring(0, end), line) + log.substring(end));
  }

  /** A record that follows the last of a log by a tenth of a second. */
  static String next(String log, String line) {
    List<String> records = log.lines().filter(l -> !l.startsWith(" ")).toList();
    String[] last = records.get(records.size() - 1).split("[,;]");
    return "6,%s,%s,-;%s\n"
        .formatted(Long.parseLong(last[1]) + 1, Long.parseLong(last[2]) + 100_000, line);
  }

  private static String renumbered(String log) {
    StringBuilder text = new StringBuilder();
    long seq = -1;
    for (String line : log.split("\n")) {
      String[] c = line.split(",", 3);
      if (line.startsWith(" ")) {
        text.append(line).append('\n');
        continue;
      }
      seq = seq < 0 ? Long.parseLong(c[1]) : seq + 1;
      text.append(c[0]).append(',').append(seq).append(',').append(c[2]).append('\n');
    }
    return text.toString();
  }

  /** A change before everything is sealed. */
  private interface Change {
    Damage on(Damage campaign) throws IOException;
  }

  private void add(String name, ExpectedJudgement expected, Snapshot base, Change change) {
    cases.add(KnownCase.damaged(name, expected, base, d -> change.on(d).resealed()));
  }
}
