package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.FAILS;
import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.Damage;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A campaign that did not happen once, in order, as it was asked for. */
final class TimelineCases {
  private static final String SENT = "rep-1/sender/stages.tsv";
  private static final String RAN = "rep-1/device/stages.tsv";

  private final List<KnownCase> cases = new ArrayList<>();
  private final Snapshot accepted;

  private TimelineCases(long seed) {
    accepted =
        new Snapshot(
            SyntheticCampaign.of(new LockedPlan(), CasePlans.sound(), seed).as(Provenance.REAL));
  }

  static List<KnownCase> cases(long seed) {
    TimelineCases timeline = new TimelineCases(seed);
    timeline.stages();
    timeline.repetitions();
    timeline.driver();
    timeline.refused(seed);
    timeline.ended(seed);
    return timeline.cases;
  }

  private void stages() {
    ExpectedJudgement all = ExpectedJudgement.all(UNDECIDED).with("UNDECIDED");
    ExpectedJudgement lower = ExpectedJudgement.of(UNDECIDED, "VAL-LOWER").with("UNDECIDED");
    add("the 2M stage ran 60 s of 600", all, d -> d.edit(SENT, "end_s", 3, 3, plus(-540)));
    add("the 4M stage ran 3 s short", all, d -> d.edit(SENT, "end_s", 4, 4, plus(-3)));
    add("pv was given 2M in the 4M stage", all, d -> d.edit(SENT, "pv_limit", 4, 4, c -> "2M"));
    add("pv was told to run for an hour", all, d -> d.edit(SENT, "length_s", 4, 4, c -> "3600"));
    add("what pv was given was not recorded", all, d -> d.cutColumn(SENT, "pv_limit"));
    add("the lower stages in another order", all, d -> d.change(SENT, TimelineCases::swapped));
    add("no 1M stage", all, d -> d.dropLines(SENT, 2, 2));
    add("25 idle minutes before the 4M stage", all, d -> d.edit(RAN, "end_s", 3, 3, plus(-1500)));
    add(
        "the 2M stage was starved",
        lower,
        d -> d.change("rep-1/sender/offered.tsv", t -> starved(t, "2M")));
  }

  private void repetitions() {
    ExpectedJudgement all = ExpectedJudgement.all(UNDECIDED).with("UNDECIDED");
    add(
        "repetition 2 has the payload of repetition 1, shifted in time",
        all,
        d -> d.write("rep-2/device/rx_bytes.tsv", shifted(d)));
    add(
        "repetition 2 has the log of repetition 1",
        all,
        d -> d.write("rep-2/device/kmsg.log", d.text("rep-1/device/kmsg.log")));
    add(
        "repetition 2 began before repetition 1 had ended",
        all,
        d -> d.change("rep-2/device/start.txt", t -> t.replaceAll("(?m)^t_s=.*", "t_s=2000.00")));
    add(
        "a repetition was taken away",
        all,
        d -> d.change("journal.tsv", t -> t + "2026-05-07T20:00:00Z\trepetition-started\trep-4\n"));
    add(
        "a repetition was renumbered",
        all,
        d ->
            d.change("rep-3/repetition.json", t -> t.replace("-rep-3", "-rep-4"))
                .change("rep-3/device/start.txt", t -> t.replace("-rep-3", "-rep-4"))
                .change("rep-3/device/end.txt", t -> t.replace("-rep-3", "-rep-4"))
                .change("rep-3/sender/start.txt", t -> t.replace("-rep-3", "-rep-4"))
                .change("rep-3/sender/end.txt", t -> t.replace("-rep-3", "-rep-4")));
  }

  private void driver() {
    add(
        "the driver was loaded again after the 4M stage",
        ExpectedJudgement.all(UNDECIDED).with("UNDECIDED"),
        d ->
            d.change(
                "rep-1/device/link.tsv",
                t -> t.replaceAll("\\t3(\\t[^\\t\\n]*\\t[^\\t\\n]*\\n)$", "\t9$1")));
  }

  /** What was refused before its first payload byte is repeated once, and never after it. */
  private void refused(long seed) {
    ExpectedJudgement undecided = ExpectedJudgement.all(UNDECIDED).with("UNDECIDED");
    // What is refused takes a minute or two; the next one begins soon.
    Snapshot four = repetitions(seed, CasePlans.sound(), 0, 2900, 3000, 5900);
    Snapshot five = repetitions(seed, CasePlans.sound(), 0, 2900, 3000, 3100, 6000);
    on(
        four,
        "repetition 2 was refused before its first byte, and repeated",
        ExpectedJudgement.all(HOLDS).with("ACCEPTED"),
        d -> empty(d, 2));
    on(
        repetitions(seed, CasePlans.sound(), 0, 2900, 9500),
        "the operator took an hour",
        ExpectedJudgement.all(HOLDS).with("UNDECIDED").raising("condition"),
        d -> d);
    on(five, "repetitions 2 and 3 were refused", undecided, d -> empty(empty(d, 2), 3));
    on(four, "repetition 2 was abandoned after its first byte", undecided, d -> abandoned(d, 2));
    on(
        four,
        "repetition 2 calls itself abandoned, the journal does not",
        undecided,
        d -> empty(d, 2).change("journal.tsv", t -> t.replaceAll("(?m)^.*\tabandoned\t.*\n", "")));
    on(
        four,
        "repetition 2 was abandoned, and its files were lost on the way",
        undecided,
        d -> abandoned(d, 2).delete("rep-2/device/rx_bytes.tsv").delete("rep-2/device/stages.tsv"));
  }

  /** A campaign may be cut short where it can only be rejected. */
  private void ended(long seed) {
    ExpectedJudgement undecided = ExpectedJudgement.all(UNDECIDED).with("UNDECIDED");
    Snapshot slow = repetitions(seed, CasePlans.at(1.2e6), 0);
    on(
        slow,
        "ended after one repetition because the mean was missed",
        ExpectedJudgement.of(FAILS, "TGT-RX").with("REJECTED"),
        d -> decided(d, "TGT-RX"));
    on(slow, "one slow repetition of three, and no word why", undecided, d -> d);
    on(
        slow,
        "ended after one repetition by a claim that does not fail",
        undecided,
        d -> decided(d, "TGT-LINK"));
    on(
        repetitions(seed, CasePlans.sound(), 0, 2900),
        "a healthy campaign ended after two repetitions as decided",
        undecided,
        d -> decided(d, "TGT-RX"));
  }

  private static Snapshot repetitions(long seed, RepetitionModel each, double... begun) {
    return new Snapshot(
        SyntheticCampaign.of(new LockedPlan(), each, seed)
            .with(Arrays.stream(begun).mapToObj(t -> each.withUptime(each.uptime() + t)).toList())
            .as(Provenance.REAL));
  }

  private static Damage abandoned(Damage d, int n) throws IOException {
    String id = "rep-" + n;
    return d.change(
            id + "/repetition.json",
            t -> t.replaceFirst("\"state\" *: *\"complete\"", "\"state\": \"abandoned\""))
        .change(
            "journal.tsv",
            t ->
                t.replaceFirst(
                    "(?m)^(.*)(?=\tcampaign-sealed\t)",
                    "$1\tabandoned\t" + id + " It was refused.\n$1"));
  }

  /** Nothing was recorded of it on either host. */
  private static Damage empty(Damage d, int n) throws IOException {
    return abandoned(d, n).empty("rep-%s/device".formatted(n)).empty("rep-%s/sender".formatted(n));
  }

  private static Damage decided(Damage d, String claim) throws IOException {
    return d.change(
        "campaign.json",
        t ->
            t.replaceFirst(
                "\\{",
                "{\n  \"ended\": {\"claim\": \"%s\", \"receipt\": \"rep-1\"},".formatted(claim)));
  }

  private static UnaryOperator<String> plus(double seconds) {
    return cell -> Double.toString(Math.round((Double.parseDouble(cell) + seconds) * 100) / 100.0);
  }

  private static String swapped(String text) {
    String[] lines = text.split("\n");
    String second = lines[1];
    lines[1] = lines[2];
    lines[2] = second;
    return String.join("\n", lines) + "\n";
  }

  /** A tenth of what was offered, and nothing waits. */
  private static String starved(String text, String stage) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n")) {
      String[] c = line.split("\t", -1);
      if (c[1].equals(stage) && !c[2].equals("-")) {
        c[2] = Long.toString(Long.parseLong(c[2]) / 10);
        c[3] = "0";
        c[4] = "0";
      }
      out.append(String.join("\t", c)).append('\n');
    }
    return out.toString();
  }

  private static String shifted(Damage d) throws IOException {
    double by = begins(d, "rep-2") - begins(d, "rep-1");
    StringBuilder out = new StringBuilder();
    for (String line : d.text("rep-1/device/rx_bytes.tsv").split("\n")) {
      int tab = line.indexOf('\t');
      boolean header = line.startsWith("t_s");
      out.append(header ? "t_s" : plus(by).apply(line.substring(0, tab)));
      out.append(line.substring(tab)).append('\n');
    }
    return out.toString();
  }

  private static double begins(Damage d, String repetition) throws IOException {
    String row = d.text(repetition + "/device/stages.tsv").split("\n")[1];
    return Double.parseDouble(row.split("\t")[2]);
  }

  private void add(String name, ExpectedJudgement expected, KnownCase.Change change) {
    on(accepted, name, expected, change);
  }

  private void on(Snapshot base, String name, ExpectedJudgement expected, KnownCase.Change change) {
    cases.add(KnownCase.changed(name, expected, base, change));
  }
}
