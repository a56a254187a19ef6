package besser.gate.prove;

import static besser.gate.prove.Known.Call.FAILS;
import static besser.gate.prove.Known.Call.HOLDS;
import static besser.gate.prove.Known.Call.UNDECIDED;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.Loss;
import besser.gate.corpus.Radio;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;

/** What a patch's own goals gate: they are looser than the targets, and are asked for by name. */
final class Patches {
  private static final String PATCH = "patch-c";

  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private Patches(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    Patches patches = new Patches(seed);
    patches.goals();
    patches.verdicts();
    return patches.cases;
  }

  private void goals() {
    goal("1.02 MB/s", HOLDS, "PC-RX", Plans.at(1.02e6));
    goal("0.98 MB/s", FAILS, "PC-RX", Plans.at(0.98e6));
    goal("14.75 % of all workers", HOLDS, "PC-LOCK", locks(0.06, 0.0875));
    goal("15 % of all workers, not less", FAILS, "PC-LOCK", locks(0.06, 0.09));
    goal("17 % on the driver path alone", FAILS, "PC-LOCK", locks(0.17, 0));
    goal(
        "9 % locks and 7 % leaves without symbol",
        UNDECIDED,
        "PC-LOCK",
        Plans.sound().with(CpuCost.light().withLocks(0.05, 0.04).withNameless(0.07, 0)));
    goal("signal at -72 dBm", UNDECIDED, "PC-RX", weak(Plans.at(1.2e6)));
    goal("signal at -72 dBm and slow", UNDECIDED, "PC-RX", weak(Plans.at(0.5e6)));
    goal(
        "link death at minute 25",
        FAILS,
        "PC-LINK",
        Plans.at(1.2e6).with(Loss.death("4M", new Span(1500), Loss.Way.DRIVER)));
  }

  private static RepetitionModel locks(double driver, double elsewhere) {
    return Plans.at(1.2e6).with(CpuCost.light().withLocks(driver, elsewhere));
  }

  private static RepetitionModel weak(RepetitionModel model) {
    return model.with(Radio.home().withSignal(-72));
  }

  private void goal(String name, Known.Call call, String claim, RepetitionModel model) {
    add(name, Known.of(call, claim), Plans.ramp(model, seed + cases.size()));
  }

  /** On the locked plan and a real rig: what the goals let through the targets do not. */
  private void verdicts() {
    add("locked, real, 1.2 MB/s", Known.of(HOLDS, "PC-RX").with("ACCEPTED"), real(1.2e6, "-"));
    add(
        "locked, real, 1.2 MB/s, findings not answered",
        Known.of(HOLDS, "PC-RX").with("UNDECIDED").raising("prediction"),
        real(1.2e6, PATCH));
    add("locked, real, 0.9 MB/s", Known.of(FAILS, "PC-RX").with("REJECTED"), real(0.9e6, "-"));
    cases.add(
        KnownCase.of(
            "1.2 MB/s, locked, real, gated by the targets",
            Known.of(FAILS, "TGT-RX").with("REJECTED"),
            real(1.2e6, PATCH)));
  }

  private SyntheticCampaign real(double rate, String patch) {
    return SyntheticCampaign.of(new LockedPlan(), Plans.at(rate), seed + cases.size())
        .as(Provenance.REAL)
        .of(patch, PATCH, "-");
  }

  private void add(String name, Known known, SyntheticCampaign campaign) {
    cases.add(KnownCase.of("goals of " + PATCH + ", " + name, known, campaign).gatedBy(PATCH));
  }
}
