package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.FAILS;
import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.LossModel;
import besser.gate.corpus.Phase0Anchor;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;

/** Which word stands over a campaign: by its plan, its provenance and how many repetitions. */
final class VerdictCases {
  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private VerdictCases(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    VerdictCases verdictCases = new VerdictCases(seed);
    verdictCases.locked();
    verdictCases.others();
    return verdictCases.cases;
  }

  private void add(String name, ExpectedJudgement expectedJudgement, SyntheticCampaign campaign) {
    cases.add(KnownCase.of(name, expectedJudgement, campaign));
  }

  private SyntheticCampaign real(Plan plan, RepetitionModel model) {
    return SyntheticCampaign.of(plan, model, seed + cases.size()).as(Provenance.REAL);
  }

  private void locked() {
    Plan locked = new LockedPlan();
    RepetitionModel dead =
        CasePlans.sound()
            .with(LossModel.death(Stage.OF_4_MB, new Span(1500), LossModel.Way.DRIVER));
    for (int i = 0; i < 3; i++) {
      add(
          "locked, real, healthy " + i,
          ExpectedJudgement.all(HOLDS).with("ACCEPTED"),
          real(locked, CasePlans.sound()));
    }
    add(
        "locked, real, 1.9 MB/s",
        ExpectedJudgement.of(FAILS, "TGT-RX").with("REJECTED"),
        real(locked, CasePlans.at(1.9e6)));
    for (int n = 1; n <= 3; n++) {
      add(
          "locked, real, repetition " + n + " dies at minute 25",
          ExpectedJudgement.of(FAILS, "TGT-LINK").with("REJECTED"),
          real(locked, CasePlans.sound()).with(n, dead));
    }
    add(
        "locked, synthetic, healthy",
        ExpectedJudgement.all(HOLDS).with("UNDECIDED"),
        SyntheticCampaign.of(locked, CasePlans.sound(), seed));
    add(
        "locked, stand-in, healthy",
        ExpectedJudgement.all(HOLDS).with("REHEARSAL"),
        SyntheticCampaign.of(locked, CasePlans.sound(), seed).as(Provenance.STAND_IN));
    SyntheticCampaign two = real(locked, CasePlans.sound());
    add(
        "locked, real, two repetitions",
        ExpectedJudgement.all(UNDECIDED).with("UNDECIDED"),
        two.with(two.repetitions().subList(0, 2)));
    SyntheticCampaign open = real(locked, CasePlans.sound());
    cases.add(
        new KnownCase(
            "locked, real, never sealed",
            new ExpectedJudgement(HOLDS, List.of(), "UNDECIDED", ""),
            open::writeOpenTo));
  }

  private void others() {
    add(
        "3 min, real, healthy",
        ExpectedJudgement.of(HOLDS, "TGT-RX").with("UNDECIDED"),
        real(CasePlans.THREE_MINUTES, CasePlans.sound()));
    add(
        "3 min, real, endurance",
        ExpectedJudgement.of(UNDECIDED, "TGT-LINK").with("UNDECIDED"),
        real(CasePlans.THREE_MINUTES, CasePlans.sound()));
    add(
        "3 min, real, no lower stage to look at",
        ExpectedJudgement.of(UNDECIDED, "VAL-LOWER").with("UNDECIDED"),
        real(CasePlans.THREE_MINUTES, CasePlans.sound()));
    add(
        "30 min at 4 MB/s three times, real, no lower stage",
        ExpectedJudgement.of(UNDECIDED, "VAL-LOWER").with("UNDECIDED"),
        real(CasePlans.TOP_STAGE_ONLY, CasePlans.sound()));
    add(
        "3 min, real, slow",
        ExpectedJudgement.of(FAILS, "TGT-RX").with("REJECTED"),
        real(CasePlans.THREE_MINUTES, CasePlans.at(1e6)));
    for (LossModel.Way way :
        List.of(LossModel.Way.DRIVER, LossModel.Way.GONE, LossModel.Way.DEAF)) {
      add(
          "3 min, real, dies " + way,
          ExpectedJudgement.of(FAILS, "TGT-LINK").with("REJECTED"),
          real(
              CasePlans.THREE_MINUTES,
              CasePlans.sound().with(LossModel.death(Stage.OF_4_MB, new Span(60), way))));
    }
    add(
        "rehearsal, real, healthy",
        ExpectedJudgement.all(HOLDS).with("REHEARSAL"),
        real(CasePlans.ONE_RAMP, CasePlans.sound()));
    add(
        "rehearsal, real, slow",
        ExpectedJudgement.of(FAILS, "TGT-RX").with("REHEARSAL"),
        real(CasePlans.ONE_RAMP, CasePlans.at(1e6)));
    cases.add(
        new KnownCase(
            "the Phase 0 anchor",
            ExpectedJudgement.of(FAILS, "TGT-LINK").with("REJECTED"),
            Phase0Anchor::writeTo));
  }
}
