package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.FAILS;
import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.LossModel;
import besser.gate.corpus.RadioModel;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;

/** What a patch's own goals gate: they are looser than the targets, and are asked for by name. */
final class PatchCases {
  private static final String PATCH = "patch-c";

  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private PatchCases(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    PatchCases patchCases = new PatchCases(seed);
    patchCases.goals();
    patchCases.verdicts();
    return patchCases.cases;
  }

  private void goals() {
    goal("1.02 MB/s", HOLDS, "PC-RX", CasePlans.at(1.02e6));
    goal("0.98 MB/s", FAILS, "PC-RX", CasePlans.at(0.98e6));
    goal("14.75 % of all workers", HOLDS, "PC-LOCK", locks(0.06, 0.0875));
    goal("15 % of all workers, not less", FAILS, "PC-LOCK", locks(0.06, 0.09));
    goal("17 % on the driver path alone", FAILS, "PC-LOCK", locks(0.17, 0));
    goal(
        "9 % locks and 7 % leaves without symbol",
        UNDECIDED,
        "PC-LOCK",
        CasePlans.sound().with(CpuCost.light().withLocks(0.05, 0.04).withNameless(0.07, 0)));
    goal("signal at -72 dBm", UNDECIDED, "PC-RX", weak(CasePlans.at(1.2e6)));
    goal("signal at -72 dBm and slow", UNDECIDED, "PC-RX", weak(CasePlans.at(0.5e6)));
    goal(
        "link death at minute 25",
        FAILS,
        "PC-LINK",
        CasePlans.at(1.2e6)
            .with(LossModel.death(Stage.OF_4_MB, new Span(1500), LossModel.Way.DRIVER)));
  }

  private static RepetitionModel locks(double driver, double elsewhere) {
    return CasePlans.at(1.2e6).with(CpuCost.light().withLocks(driver, elsewhere));
  }

  private static RepetitionModel weak(RepetitionModel model) {
    return model.with(RadioModel.home().withSignal(-72));
  }

  private void goal(String name, ExpectedJudgement.Call call, String claim, RepetitionModel model) {
    add(name, ExpectedJudgement.of(call, claim), CasePlans.ramp(model, seed + cases.size()));
  }

  /** On the locked plan and a real rig: what the goals let through the targets do not. */
  private void verdicts() {
    add(
        "locked, real, 1.2 MB/s",
        ExpectedJudgement.of(HOLDS, "PC-RX").with("ACCEPTED"),
        real(1.2e6, "-"));
    add(
        "locked, real, 1.2 MB/s, findings not answered",
        ExpectedJudgement.of(HOLDS, "PC-RX").with("UNDECIDED").raising("prediction"),
        real(1.2e6, PATCH));
    add(
        "locked, real, 0.9 MB/s",
        ExpectedJudgement.of(FAILS, "PC-RX").with("REJECTED"),
        real(0.9e6, "-"));
    cases.add(
        KnownCase.of(
            "1.2 MB/s, locked, real, gated by the targets",
            ExpectedJudgement.of(FAILS, "TGT-RX").with("REJECTED"),
            real(1.2e6, PATCH)));
  }

  private SyntheticCampaign real(double rate, String patch) {
    return SyntheticCampaign.of(new LockedPlan(), CasePlans.at(rate), seed + cases.size())
        .as(Provenance.REAL)
        .of(patch, PATCH);
  }

  private void add(String name, ExpectedJudgement expectedJudgement, SyntheticCampaign campaign) {
    cases.add(
        KnownCase.of("goals of " + PATCH + ", " + name, expectedJudgement, campaign)
            .gatedBy(PATCH));
  }
}
