package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.FAILS;
import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.StallModel;
import besser.gate.corpus.TrafficModel;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;

/** Both sides of every bound of the receive rate and of lock cycling, and shapes a mean hides. */
final class TargetCases {
  private final List<KnownCase> cases = new ArrayList<>();

  private TargetCases() {}

  static List<KnownCase> cases(long seed, int seeds) {
    TargetCases targetCases = new TargetCases();
    for (int i = 0; i < seeds; i++) {
      targetCases.mean(seed + i);
      targetCases.minute(seed + i);
      targetCases.lastSeconds(seed + i);
      targetCases.stall(seed + i);
      targetCases.lock(seed + i);
    }
    targetCases.nameless();
    return targetCases.cases;
  }

  private void add(
      String name, ExpectedJudgement expectedJudgement, RepetitionModel model, long seed) {
    cases.add(
        KnownCase.of(name + ", seed " + seed, expectedJudgement, CasePlans.ramp(model, seed)));
  }

  private void mean(long seed) {
    add("healthy", ExpectedJudgement.all(HOLDS), CasePlans.sound(), seed);
    add("2.02 MB/s", ExpectedJudgement.all(HOLDS), CasePlans.at(2.02e6), seed);
    add("1.98 MB/s", ExpectedJudgement.of(FAILS, "TGT-RX"), CasePlans.at(1.98e6), seed);
    add(
        "75 KB/s, the sick anchor",
        ExpectedJudgement.of(FAILS, "TGT-RX"),
        CasePlans.at(75e3),
        seed);
    add("663 KB/s, the anchor", ExpectedJudgement.of(FAILS, "TGT-RX"), CasePlans.at(663e3), seed);
  }

  private void minute(long seed) {
    add("decay from 2.6 to 1.9 MB/s", ExpectedJudgement.all(HOLDS), decay(2.6e6, 1.9e6), seed);
    add(
        "decay from 2.6 to 1.7 MB/s",
        ExpectedJudgement.of(FAILS, "TGT-RX"),
        decay(2.6e6, 1.7e6),
        seed);
    add(
        "decay from 2.6 to 1.6 MB/s",
        ExpectedJudgement.of(FAILS, "TGT-RX"),
        decay(2.6e6, 1.6e6),
        seed);
  }

  /** No minute counted from the start holds the last 50 s of half an hour. */
  private void lastSeconds(long seed) {
    add("14 s of the last 50 s stalled", ExpectedJudgement.all(HOLDS), late(7, 2), seed);
    add("27 s of the last 50 s stalled", ExpectedJudgement.of(FAILS, "TGT-RX"), late(9, 3), seed);
  }

  private static RepetitionModel late(double length, int count) {
    RepetitionModel model = CasePlans.at(2.7e6);
    for (int i = 0; i < count; i++) {
      model = model.with(new StallModel(Stage.OF_4_MB, new Span(1752 + 14 * i), new Span(length)));
    }
    return model;
  }

  private static RepetitionModel decay(double from, double to) {
    return CasePlans.sound()
        .with(
            TrafficModel.of(new ByteRate((from + to) / 2))
                .withVariation(0.005)
                .withDecay(to / from));
  }

  private void stall(long seed) {
    add("one stall of 8 s", ExpectedJudgement.all(HOLDS), stalls(8, 1), seed);
    add("one stall of 12 s", ExpectedJudgement.of(FAILS, "TGT-RX"), stalls(12, 1), seed);
    add("a stall of 12 s every 2 min", ExpectedJudgement.of(FAILS, "TGT-RX"), stalls(12, 14), seed);
  }

  private static RepetitionModel stalls(double length, int count) {
    RepetitionModel model = CasePlans.at(2.7e6);
    for (int i = 1; i <= count; i++) {
      model = model.with(new StallModel(Stage.OF_4_MB, new Span(120.0 * i), new Span(length)));
    }
    return model;
  }

  private void lock(long seed) {
    add("9.8 % lock cycling", ExpectedJudgement.all(HOLDS), locks(0.098, 0.04), seed);
    add("9.8 % here, 30 % elsewhere", elsewhere(true), locks(0.098, 0.30), seed);
    add("5 % here, 5 % elsewhere", elsewhere(true), locks(0.05, 0.05), seed);
    add("5 % here, 4.75 % elsewhere", elsewhere(false), locks(0.05, 0.0475), seed);
    add(
        "10 % lock cycling, not less",
        ExpectedJudgement.of(FAILS, "TGT-LOCK"), locks(0.10, 0.04), seed);
    add("10.2 % lock cycling", ExpectedJudgement.of(FAILS, "TGT-LOCK"), locks(0.102, 0.04), seed);
  }

  /** The locked share leaves other workers out; the claim stands, and a reviewer is asked. */
  private static ExpectedJudgement elsewhere(boolean asked) {
    return FindingCases.asked("lock-elsewhere", asked, ExpectedJudgement.all(HOLDS));
  }

  /** A symbol that is missing where it would tell cannot make a cost small, nor make it a cost. */
  private void nameless() {
    CpuCost four = CpuCost.light().withLocks(0.04, 0.04);
    named(
        "4 % locks, 5 % leaves without symbol",
        ExpectedJudgement.all(HOLDS), four.withNameless(0.05, 0));
    named("4 % locks, 6 % leaves without symbol", lock(UNDECIDED), four.withNameless(0.06, 0));
    named("4 % locks, 8 % leaves without symbol", lock(UNDECIDED), four.withNameless(0.08, 0));
    named(
        "4 % locks, 0.9 % in works without symbol",
        ExpectedJudgement.all(HOLDS), four.withNameless(0, 0.009));
    named("4 % locks, 6 % in works without symbol", lock(UNDECIDED), four.withNameless(0, 0.06));
    named("4 % locks, 7 % in works without symbol", lock(UNDECIDED), four.withNameless(0, 0.07));
    named("4 % locks, 4 % of each", lock(UNDECIDED), four.withNameless(0.04, 0.04));
    named(
        "11 % locks, 8 % leaves without symbol",
        lock(FAILS), CpuCost.light().withLocks(0.11, 0.04).withNameless(0.08, 0));
  }

  private static ExpectedJudgement lock(ExpectedJudgement.Call call) {
    return ExpectedJudgement.of(call, "TGT-LOCK");
  }

  private void named(String name, ExpectedJudgement expectedJudgement, CpuCost cost) {
    cases.add(
        KnownCase.of(
            name, expectedJudgement, CasePlans.ramp(CasePlans.sound().with(cost), cases.size())));
  }

  /** Twice the samples of other cases: shares are met to the sample of each window. */
  private static RepetitionModel locks(double driver, double elsewhere) {
    return CasePlans.sound().with(CpuCost.light().withLocks(driver, elsewhere));
  }
}
