package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.NOT_HOLDS;

import besser.gate.corpus.RadioModel;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Judgement;
import besser.gate.quantity.SignalLevel;
import java.util.List;

/** A sound campaign beside a baseline that is none: what it lacks may be what looked otherwise. */
final class BaselineCases {
  private final long seed;

  private BaselineCases(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    BaselineCases cases = new BaselineCases(seed);
    SyntheticCampaign before = cases.campaign(CasePlans.sound()).named("before-" + seed);
    return List.of(
        cases.hindered(
            "a baseline without its third repetition",
            before.with(before.repetitions().subList(0, 2))::writeTo),
        cases.hindered("a baseline that was never sealed", before::writeOpenTo),
        cases.hindered("a baseline that nobody recorded", before.as(Provenance.SYNTHETIC)::writeTo),
        cases.weak("a baseline within its signal's window", -64, "counts"),
        cases.weak("a baseline out of its signal's window", -75, "does not count"));
  }

  private KnownCase hindered(String name, KnownCase.Maker before) {
    return KnownCase.of(
            "compared, " + name,
            ComparisonCases.arms(ComparisonCases.HINDERED),
            campaign(CasePlans.sound()))
        .beside(before);
  }

  /** The arms are alike by every fact; by itself the baseline is undecided. */
  private KnownCase weak(String name, int dbm, String due) {
    RadioModel home = RadioModel.home();
    RepetitionModel weak =
        CasePlans.sound()
            .with(new RadioModel(new SignalLevel(dbm), 1, home.bssid(), home.freqMhz()));
    return KnownCase.of(
            "compared, " + name,
            new ExpectedJudgement(NOT_HOLDS, List.of(), "", "")
                .telling("baseline", due, BaselineCases::counts),
            campaign(CasePlans.sound()))
        .beside(campaign(weak).named("before-" + seed));
  }

  private static String counts(Judgement judgement) {
    return judgement.verdict().reasons().stream()
            .anyMatch(r -> r.contains(": VAL-SIGNAL does not hold in it."))
        ? "does not count"
        : "counts";
  }

  private SyntheticCampaign campaign(RepetitionModel each) {
    return SyntheticCampaign.of(CasePlans.THREE_MINUTES, each, seed)
        .as(Provenance.REAL)
        .of("patch-c", "phase-1");
  }
}
