package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.Damage;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.format.FactRule;
import besser.gate.evidence.format.FactRule.Difference;
import besser.gate.plan.RehearsalPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Every fact of {@code facts.tsv} of either host: another at the end, another in the second
 * repetition, not there at all. What its line says must follow.
 */
final class FactCases {
  /**
   * Another boot at the end is the death of a repetition, another time a sample outside its
   * recording, another number of the interface contradicts its samples; they have cases of their
   * own.
   */
  private static final Set<String> APART = Set.of("boot_id", "t_s", "ifindex");

  private final List<KnownCase> cases = new ArrayList<>();
  private final Snapshot two;

  private FactCases(long seed) {
    two =
        new Snapshot(
            SyntheticCampaign.of(RehearsalPlan.compressed(2, 30), CasePlans.sound(), seed));
  }

  static List<KnownCase> cases(long seed) {
    FactCases facts = new FactCases(seed);
    FactRule.written().stream()
        .filter(r -> r.where().isOfHost())
        .filter(r -> !APART.contains(r.fact()))
        .forEach(facts::add);
    facts.environment();
    return facts.cases;
  }

  private void add(FactRule rule) {
    String host = rule.where().name().toLowerCase(Locale.ROOT);
    String name = host + "'s " + rule.fact();
    String key = "(?m)^" + rule.fact() + "=.*$";
    String other = rule.fact() + "=" + another(rule);
    add(
        name + " is another at the end",
        means(rule.ends()),
        d -> in(d, 1, host, "end", key, other));
    if (rule.equal().isEmpty()) {
      add(
          name + " is another in repetition 2",
          means(rule.repetitions()),
          d -> in(in(d, 2, host, "start", key, other), 2, host, "end", key, other));
    } else {
      add(
          name + " is not what was asked for",
          ExpectedJudgement.all(UNDECIDED),
          d -> in(in(d, 1, host, "start", key, other), 1, host, "end", key, other));
    }
    add(
        name + " was not measured in any repetition",
        unmeasured(rule),
        d -> everywhere(d, host, key, rule.fact() + "=-"));
    add(
        name + " is garbled",
        ExpectedJudgement.all(UNDECIDED),
        d ->
            in(
                in(d, 1, host, "start", key, rule.fact() + "=#!"),
                1,
                host,
                "end",
                key,
                rule.fact() + "=#!"));
    add(
        name + " was never recorded",
        ExpectedJudgement.all(UNDECIDED),
        d -> in(in(d, 1, host, "start", key + "\n", ""), 1, host, "end", key + "\n", ""));
  }

  /** Of its form, and not a value of a sound rig. */
  private static String another(FactRule rule) {
    return switch (rule.form().orElseThrow()) {
      case NUMBER, COUNT, VERSION, WORD, WORDS -> "424242";
      case HEX -> "4242424242424242";
      case MAC -> "42:42:42:42:42:42";
      case CPUS -> "0-41";
      case SWITCH -> "on";
      case NMI -> "pseudo";
    };
  }

  private static ExpectedJudgement means(Difference difference) {
    return switch (difference) {
      case UNDECIDED -> ExpectedJudgement.all(UNDECIDED);
      case FINDING -> ExpectedJudgement.all(HOLDS).raising("condition");
      case FREE, NONE -> ExpectedJudgement.all(HOLDS);
    };
  }

  /** Without the module's file nobody knows whose symbols a profile has. */
  private static ExpectedJudgement unmeasured(FactRule rule) {
    return rule.fact().equals("module_path")
        ? ExpectedJudgement.of(HOLDS, "TGT-RX", "TGT-LINK")
        : ExpectedJudgement.all(
            rule.lacks().isPresent() && rule.equal().isEmpty() ? HOLDS : UNDECIDED);
  }

  private void environment() {
    ExpectedJudgement all = ExpectedJudgement.all(UNDECIDED);
    UnaryOperator<String> five = t -> t.replaceAll("\\b2437\\b", "5240");
    add(
        "environment, tablet and samples on 5 GHz",
        all,
        d ->
            d.change("campaign.json", five)
                .change("rep-1/device/link.tsv", five)
                .change("rep-2/device/link.tsv", five));
    add(
        "another driver behind wlan0, and none asked for",
        all,
        d ->
            both(d, "driver=bes2600_wlan", "driver=rtw88_8822bu")
                .change("campaign.json", t -> t.replaceAll("\n *\"needs.driver\".*", "")));
    UnaryOperator<String> capitals = t -> t.replace("c0:25:06:e6:5b:32", "C0:25:06:E6:5B:32");
    add(
        "BSSID in capitals",
        ExpectedJudgement.all(HOLDS),
        d -> d.change("rep-1/device/link.tsv", capitals).change("rep-2/device/link.tsv", capitals));
    add(
        "MAC in capitals in repetition 2",
        ExpectedJudgement.all(HOLDS),
        d ->
            in(
                in(d, 2, "device", "start", "02:0b:e5", "02:0B:E5"),
                2,
                "device",
                "end",
                "02:0b:e5",
                "02:0B:E5"));
    for (String host : List.of("device", "sender")) {
      add(
          host + "'s first facts were told after its last samples",
          all,
          d -> in(d, 1, host, "start", "(?m)^t_s=.*$", "t_s=99999999.00"));
    }
    add(
        "the interface's number is not that of its samples",
        all,
        d -> in(d, 1, "device", "start", "ifindex=3", "ifindex=4"));
    add(
        "the interface's number is another at the end",
        ExpectedJudgement.all(HOLDS).raising("condition"),
        d -> in(d, 1, "device", "end", "ifindex=3", "ifindex=4"));
    add(
        "the tablet's facts are the sender's",
        all,
        d -> d.write("rep-1/device/start.txt", d.text("rep-1/sender/start.txt")));
    add(
        "the sender's facts are the tablet's",
        all,
        d -> d.write("rep-1/sender/end.txt", d.text("rep-1/device/end.txt")));
    add(
        "a fact nobody knows yet",
        ExpectedJudgement.all(HOLDS).raising("condition"),
        d -> d.change("rep-1/device/start.txt", t -> t + "colour=blue\n"));
  }

  private static Damage both(Damage d, String from, String to) throws IOException {
    Damage done = d;
    for (int n : List.of(1, 2)) {
      done = in(in(done, n, "device", "start", from, to), n, "device", "end", from, to);
    }
    return done;
  }

  /** May change nothing, where it was not measured anyway. */
  private static Damage everywhere(Damage d, String host, String from, String to)
      throws IOException {
    for (int n : List.of(1, 2)) {
      for (String end : List.of("start", "end")) {
        String file = "rep-%s/%s/%s.txt".formatted(n, host, end);
        d.write(file, d.text(file).replaceAll(from, to));
      }
    }
    return d;
  }

  private static Damage in(Damage d, int n, String host, String end, String from, String to)
      throws IOException {
    return d.change("rep-%s/%s/%s.txt".formatted(n, host, end), t -> t.replaceAll(from, to));
  }

  private void add(String name, ExpectedJudgement expected, KnownCase.Change change) {
    cases.add(KnownCase.changed(name, expected, two, change));
  }
}
