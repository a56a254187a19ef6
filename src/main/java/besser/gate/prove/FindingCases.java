package besser.gate.prove;

import besser.gate.corpus.Damage;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.StallModel;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What no claim is about but a reviewer must be asked: each kind of finding of a single repetition,
 * with evidence that must raise it and evidence just short of it that must not.
 */
final class FindingCases {
  private static final String DEVICE = "rep-1/device/";

  private final List<KnownCase> cases = new ArrayList<>();
  private final Snapshot healthy;
  private final long seed;

  private FindingCases(long seed) {
    this.seed = seed;
    healthy = new Snapshot(CasePlans.ramp(CasePlans.sound(), seed));
  }

  static List<KnownCase> cases(long seed) {
    FindingCases findingCases = new FindingCases(seed);
    findingCases.minutes();
    findingCases.recorder();
    findingCases.driver();
    findingCases.conditions();
    return findingCases.cases;
  }

  private void minutes() {
    // The worst whole minute is asked about below three quarters of the mean.
    for (int seconds : List.of(9, 21)) {
      RepetitionModel model =
          CasePlans.at(2.6e6).with(new StallModel(Stage.OF_4_MB, new Span(610), new Span(seconds)));
      ExpectedJudgement.Call call =
          seconds < 10 ? ExpectedJudgement.Call.HOLDS : ExpectedJudgement.Call.FAILS;
      cases.add(
          KnownCase.of(
              "a stall of " + seconds + " s within one minute",
              asked("worst-minute", seconds > 15, ExpectedJudgement.of(call, "TGT-RX")),
              CasePlans.ramp(model, seed)));
    }
    // Half of it on either side of the border between two of them.
    for (int seconds : List.of(7, 8)) {
      RepetitionModel model =
          CasePlans.at(2.6e6)
              .with(new StallModel(Stage.OF_4_MB, new Span(600), new Span(seconds)))
              .with(new StallModel(Stage.OF_4_MB, new Span(613), new Span(seconds)));
      cases.add(
          KnownCase.of(
              "stalls of %1$s s and %1$s s astride two minutes".formatted(seconds),
              asked(
                  "worst-minute",
                  seconds > 7,
                  ExpectedJudgement.of(ExpectedJudgement.Call.HOLDS, "TGT-RX")),
              CasePlans.ramp(model, seed)));
    }
  }

  private void recorder() {
    for (double share : List.of(0.019, 0.021)) {
      add(
          "a recorder that costs " + Math.round(share * 1000) / 10.0 + " % of one core",
          asked("condition", share > 0.02, ExpectedJudgement.all(ExpectedJudgement.Call.HOLDS)),
          d -> d.write(DEVICE + "cost.tsv", cost(share)).resealed());
    }
  }

  private void driver() {
    ExpectedJudgement link = ExpectedJudgement.of(ExpectedJudgement.Call.HOLDS, "TGT-LINK");
    add(
        "a decrypt storm the driver recovered from",
        asked("recovery", true, link),
        d ->
            d.replace(
                    DEVICE + "driver_status-end.txt",
                    "DecryptStormRecoveries: 0",
                    "DecryptStormRecoveries: 1")
                .resealed());
    add(
        "4 decrypt failures in 59 s",
        asked("decrypt-burst", true, link),
        d -> failures(d, 59).resealed());
    add(
        "4 decrypt failures in 61 s",
        asked("decrypt-burst", false, link),
        d -> failures(d, 61).resealed());
  }

  private void conditions() {
    for (String column : List.of("governor", "charger")) {
      add(
          "another " + column + " from the middle of the stage on",
          asked("condition", true, ExpectedJudgement.all(ExpectedJudgement.Call.HOLDS)),
          d -> d.edit(DEVICE + "condition.tsv", column, 220, 9000, cell -> "other").resealed());
    }
    for (int gone : List.of(29, 33)) {
      add(
          gone + " of 600 ticks of the 2M stage missing",
          asked("condition", gone > 30, ExpectedJudgement.all(ExpectedJudgement.Call.HOLDS)),
          d -> d.dropLines(DEVICE + "rx_bytes.tsv", 501, 500 + gone).resealed());
    }
    add(
        "nothing to ask about",
        asked("condition", false, ExpectedJudgement.all(ExpectedJudgement.Call.HOLDS)),
        d -> new Damage(d.resealed()).resealed());
  }

  private void add(String name, ExpectedJudgement expectedJudgement, KnownCase.Hand hand) {
    cases.add(KnownCase.damaged(name, expectedJudgement, healthy, hand));
  }

  static ExpectedJudgement asked(
      String kind, boolean expected, ExpectedJudgement expectedJudgement) {
    return expectedJudgement.telling(
        "asked about " + kind,
        yes(expected),
        j -> yes(j.findings().stream().anyMatch(f -> f.kind().equals(kind))));
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  private static String cost(double share) {
    StringBuilder rows = new StringBuilder("t_s\tcpu_s\n");
    for (int t = 0; t <= 2700; t += 10) {
      rows.append(String.format(Locale.ROOT, "%d.00\t%.2f%n", 300 + t, t * share));
    }
    return rows.toString();
  }

  /** A log of four decrypt failures and nothing else between its first and its last record. */
  private static Damage failures(Damage damage, int seconds) throws IOException {
    String file = DEVICE + "kmsg.log";
    List<String> records = damage.text(file).lines().filter(line -> !line.startsWith(" ")).toList();
    String first = records.get(0);
    long seq = Long.parseLong(first.split(",")[1]);
    long middle = Long.parseLong(records.get(records.size() / 2).split(",")[2]);
    StringBuilder text = new StringBuilder(first).append('\n');
    for (int n = 1; n <= 4; n++) {
      text.append("4,").append(seq + n).append(',');
      text.append(middle + (n - 1) * seconds * 1_000_000L / 3);
      text.append(",-;bes2600_wlan mmc2:0001:1: [RX] Receive failure: 4.\n");
    }
    String[] last = records.get(records.size() - 1).split(",", 3);
    text.append(last[0]).append(',').append(seq + 5).append(',').append(last[2]).append('\n');
    return damage.write(file, text.toString());
  }
}
