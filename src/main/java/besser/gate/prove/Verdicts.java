package besser.gate.prove;

import static besser.gate.prove.Known.Call.FAILS;
import static besser.gate.prove.Known.Call.HOLDS;
import static besser.gate.prove.Known.Call.UNDECIDED;

import besser.gate.corpus.Loss;
import besser.gate.corpus.Phase0Anchor;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;

/** Which word stands over a campaign: by its plan, its provenance and how many repetitions. */
final class Verdicts {
  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private Verdicts(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    Verdicts verdicts = new Verdicts(seed);
    verdicts.locked();
    verdicts.others();
    return verdicts.cases;
  }

  private void add(String name, Known known, SyntheticCampaign campaign) {
    cases.add(KnownCase.of(name, known, campaign));
  }

  private SyntheticCampaign real(Plan plan, RepetitionModel model) {
    return SyntheticCampaign.of(plan, model, seed + cases.size()).as(Provenance.REAL);
  }

  private void locked() {
    Plan locked = new LockedPlan();
    RepetitionModel dead = Plans.sound().with(Loss.death("4M", new Span(1500), Loss.Way.DRIVER));
    for (int i = 0; i < 3; i++) {
      add(
          "locked, real, healthy " + i,
          Known.all(HOLDS).with("ACCEPTED"),
          real(locked, Plans.sound()));
    }
    add(
        "locked, real, 1.9 MB/s",
        Known.of(FAILS, "TGT-RX").with("REJECTED"),
        real(locked, Plans.at(1.9e6)));
    for (int n = 1; n <= 3; n++) {
      add(
          "locked, real, repetition " + n + " dies at minute 25",
          Known.of(FAILS, "TGT-LINK").with("REJECTED"),
          real(locked, Plans.sound()).with(n, dead));
    }
    add(
        "locked, synthetic, healthy",
        Known.all(HOLDS).with("UNDECIDED"),
        SyntheticCampaign.of(locked, Plans.sound(), seed));
    add(
        "locked, stand-in, healthy",
        Known.all(HOLDS).with("REHEARSAL"),
        SyntheticCampaign.of(locked, Plans.sound(), seed).as(Provenance.STAND_IN));
    SyntheticCampaign two = real(locked, Plans.sound());
    add(
        "locked, real, two repetitions",
        Known.all(UNDECIDED).with("UNDECIDED"),
        two.with(two.repetitions().subList(0, 2)));
    SyntheticCampaign open = real(locked, Plans.sound());
    cases.add(
        new KnownCase(
            "locked, real, never sealed",
            new Known(HOLDS, List.of(), "UNDECIDED", ""),
            open::writeOpenTo));
  }

  private void others() {
    add(
        "3 min, real, healthy",
        Known.of(HOLDS, "TGT-RX").with("UNDECIDED"),
        real(Plans.THREE_MINUTES, Plans.sound()));
    add(
        "3 min, real, endurance",
        Known.of(UNDECIDED, "TGT-LINK").with("UNDECIDED"),
        real(Plans.THREE_MINUTES, Plans.sound()));
    add(
        "3 min, real, no lower stage to look at",
        Known.of(UNDECIDED, "VAL-LOWER").with("UNDECIDED"),
        real(Plans.THREE_MINUTES, Plans.sound()));
    add(
        "30 min at 4 MB/s three times, real, no lower stage",
        Known.of(UNDECIDED, "VAL-LOWER").with("UNDECIDED"),
        real(Plans.TOP_STAGE_ONLY, Plans.sound()));
    add(
        "3 min, real, slow",
        Known.of(FAILS, "TGT-RX").with("REJECTED"),
        real(Plans.THREE_MINUTES, Plans.at(1e6)));
    for (Loss.Way way : List.of(Loss.Way.DRIVER, Loss.Way.GONE, Loss.Way.DEAF)) {
      add(
          "3 min, real, dies " + way,
          Known.of(FAILS, "TGT-LINK").with("REJECTED"),
          real(Plans.THREE_MINUTES, Plans.sound().with(Loss.death("4M", new Span(60), way))));
    }
    add(
        "rehearsal, real, healthy",
        Known.all(HOLDS).with("REHEARSAL"),
        real(Plans.ONE_RAMP, Plans.sound()));
    add(
        "rehearsal, real, slow",
        Known.of(FAILS, "TGT-RX").with("REHEARSAL"),
        real(Plans.ONE_RAMP, Plans.at(1e6)));
    cases.add(
        new KnownCase(
            "the Phase 0 anchor",
            Known.of(FAILS, "TGT-LINK").with("REJECTED"),
            Phase0Anchor::writeTo));
  }
}
