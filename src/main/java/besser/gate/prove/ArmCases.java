package besser.gate.prove;

import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Judgement;
import java.util.ArrayList;
import java.util.List;

/** A patch beside what it is compared with: whose module each arm ran, and which baseline it is. */
final class ArmCases {
  /** Of the module no patch was built into. */
  private static final String BUILD_ID = "5f1d2c3b4a59687766554433221100ffeeddccbb";

  private static final String HEADER = "campaign.json";
  private static final String BASELINE = "F-baseline";

  private final List<KnownCase> cases = new ArrayList<>();
  private final SyntheticCampaign before;
  private final SyntheticCampaign after;

  private ArmCases(long seed) {
    before = campaign(seed).named("before-" + seed);
    after = campaign(seed + 1).named("after-" + seed).of("patch-c", "phase-1");
  }

  static List<KnownCase> cases(long seed) {
    ArmCases arms = new ArmCases(seed);
    arms.modules();
    arms.named(seed);
    return arms.cases;
  }

  private static SyntheticCampaign campaign(long seed) {
    return SyntheticCampaign.of(CasePlans.THREE_MINUTES, CasePlans.sound(), seed)
        .as(Provenance.REAL);
  }

  private void modules() {
    cases.add(
        KnownCase.of(
                "compared, a patch beside none",
                ComparisonCases.arms(ComparisonCases.COMPARED),
                after)
            .beside(before));
    cases.add(KnownCase.of("compared, the arms exchanged", hindered(), before).beside(after));
    Snapshot patched = new Snapshot(after);
    cases.add(
        KnownCase.changed(
                "compared, the modules exchanged",
                hindered(),
                patched,
                d ->
                    d.replace(
                        HEADER,
                        "\"link.band\"",
                        "\"installed.build_id\" : \"%s\",\n    \"link.band\"".formatted(BUILD_ID)))
            .beside(before));
  }

  private void named(long seed) {
    named("the baseline it was recorded against", "what-if-before-" + seed, "no");
    named("another baseline than it was recorded against", "what-if-elsewhere", "yes");
  }

  private void named(String name, String baseline, String asked) {
    cases.add(
        KnownCase.changed(
                "compared, " + name,
                ComparisonCases.arms(ComparisonCases.COMPARED)
                    .telling(BASELINE, asked, ArmCases::asked),
                new Snapshot(after),
                d ->
                    d.replace(
                        HEADER,
                        "\"baseline\" : \"-\"",
                        "\"baseline\" : \"%s\"".formatted(baseline)))
            .beside(before));
  }

  private static ExpectedJudgement hindered() {
    return ComparisonCases.arms(ComparisonCases.HINDERED);
  }

  private static String asked(Judgement judgement) {
    return judgement.findings().stream().anyMatch(f -> f.id().equals(BASELINE)) ? "yes" : "no";
  }
}
