package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.NOT_HOLDS;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.RadioModel;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.format.FactRule;
import besser.gate.evidence.format.FactRule.Where;
import besser.gate.judge.Judgement;
import besser.gate.judge.Prediction;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A patched campaign beside its baseline: what may be compared, and what was predicted. */
final class ComparisonCases {
  private static final Plan PLAN = CasePlans.THREE_MINUTES;
  static final String HINDERED = "hindered";
  static final String COMPARED = "compared";

  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private ComparisonCases(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    ComparisonCases comparisonCases = new ComparisonCases(seed);
    comparisonCases.alike();
    comparisonCases.unlike();
    comparisonCases.predicted();
    return comparisonCases.cases;
  }

  private void alike() {
    add("a faster driver", COMPARED, CasePlans.at(7e5), CasePlans.at(2.4e6), "moved", "rx.mean");
    add("a slower driver", COMPARED, CasePlans.at(2.4e6), CasePlans.at(7e5), "moved", "rx.mean");
    add("the same driver", COMPARED, CasePlans.sound(), CasePlans.sound(), "chance", "rx.mean");
  }

  /** Each condition differs, was not recorded on one side, or differs in one repetition only. */
  private void unlike() {
    Map<String, String> other =
        Map.of(
            "governor", "performance",
            "charger", "USB=0",
            "kernel", "7.0.1-danctnix1",
            "nmi", "pseudo",
            "cpus", "2",
            "recorder_sha256", "b".repeat(64));
    for (String fact : other.keySet().stream().sorted().toList()) {
      String value = other.getOrDefault(fact, "-");
      hindered("another " + fact, CasePlans.sound().withDeviceFact(fact, value));
      hindered(fact + " not recorded", CasePlans.sound().withDeviceFact(fact, "-"));
      SyntheticCampaign one =
          campaign(PLAN, CasePlans.sound()).with(2, CasePlans.sound().withDeviceFact(fact, value));
      cases.add(hindered("another " + fact + " in one repetition", one));
    }
    FactRule.written().stream()
        .filter(r -> r.compared() == FactRule.Difference.UNDECIDED)
        .filter(r -> r.where() == Where.SENDER || !other.containsKey(r.fact()))
        .forEach(this::unlike);
    RadioModel home = RadioModel.home();
    hindered(
        "another access point",
        CasePlans.sound().with(new RadioModel(home.signal(), 2, "c0:25:06:e6:5b:33", 2437)));
    hindered(
        "another channel",
        CasePlans.sound().with(new RadioModel(home.signal(), 2, home.bssid(), 2412)));
    hindered("another uptime", CasePlans.sound().withUptime(5 * 3600));
    CpuCost cost = CasePlans.sound().cpu();
    hindered("another frequency of perf", CasePlans.sound().with(cost.withSamples(6600)));
    hindered("another event of perf", CasePlans.sound().with(cost.withEvent("task-clock")));
    builds("another build of the kernel", HINDERED, t -> t.replaceAll("(?m)^9d3c", "ffff"));
    builds("another build of mac80211", HINDERED, t -> t.replaceAll("(?m)^4b1f", "ffff"));
    builds("the kernel not named", HINDERED, t -> t.replaceAll("(?m)^9d3c.*\n", ""));
    builds("build-ids in capitals", COMPARED, t -> t.replaceAll("(?m)^9d3c", "9D3C"));
    cases.add(
        hindered(
            "another plan",
            campaign(
                new OtherPlan(
                    "two-minutes", List.of(Stage.ofMebibytes(4, new Span(120))), 3, new Span(10)),
                CasePlans.sound())));
    cases.add(
        hindered("another environment", campaign(PLAN, CasePlans.sound()).as(Provenance.STAND_IN)));
  }

  /** 424242 is what none of them is on a sound rig. */
  private void unlike(FactRule rule) {
    if (rule.where() == Where.DEVICE) {
      hindered("another " + rule.fact(), CasePlans.sound().withDeviceFact(rule.fact(), "424242"));
    } else if (rule.where() == Where.SENDER) {
      hindered(
          "another sender's " + rule.fact(),
          CasePlans.sound().withSenderFact(rule.fact(), "424242"));
    }
  }

  private void predicted() {
    predicted("1.2 MB/s", "PC-P-RX", Prediction.Outcome.CONFIRMED, CasePlans.at(1.2e6));
    predicted("0.98 MB/s", "PC-P-RX", Prediction.Outcome.REFUTED_WORSE, CasePlans.at(0.98e6));
    predicted("13 % locks", "PC-P-LOCK", Prediction.Outcome.CONFIRMED, locks(0.07));
    predicted("11 % locks", "PC-P-LOCK", Prediction.Outcome.REFUTED_BETTER, locks(0.05));
    predicted("16 % locks", "PC-P-LOCK", Prediction.Outcome.REFUTED_WORSE, locks(0.10));
    predicted("as many works", "PC-P-WQ", Prediction.Outcome.CONFIRMED, CasePlans.sound());
    predicted("half the works", "PC-P-WQ", Prediction.Outcome.REFUTED, CasePlans.at(1.2e6));
    predicted("no probe for it", "PC-P-RXQ", Prediction.Outcome.NOT_MEASURED, CasePlans.sound());
    predicted("no probe for it", "PC-P-WAKES", Prediction.Outcome.NOT_MEASURED, CasePlans.sound());
    predicted("3 min of 30", "PC-P-N3", Prediction.Outcome.NOT_MEASURED, CasePlans.sound());
  }

  private static RepetitionModel locks(double driver) {
    return CasePlans.sound().with(CasePlans.sound().cpu().withLocks(driver, 0.06));
  }

  private void predicted(String name, String id, Prediction.Outcome due, RepetitionModel observed) {
    ExpectedJudgement expectedJudgement =
        new ExpectedJudgement(
                due == Prediction.Outcome.CONFIRMED ? HOLDS : NOT_HOLDS, List.of(), "", "")
            .telling(id, due.words(), j -> prediction(j, id));
    cases.add(
        KnownCase.of("predicted, " + name + ", " + id, expectedJudgement, campaign(PLAN, observed))
            .beside(baseline()));
  }

  private static String prediction(Judgement judgement, String id) {
    return judgement.predictions().stream()
        .filter(p -> p.id().equals(id))
        .map(p -> p.outcome().words())
        .findFirst()
        .orElse("not predicted");
  }

  private void add(
      String name,
      String due,
      RepetitionModel before,
      RepetitionModel after,
      String change,
      String metric) {
    ExpectedJudgement expectedJudgement =
        new ExpectedJudgement(HOLDS, List.of(), "", "")
            .telling("arms", due, ComparisonCases::compared)
            .telling(metric, change, j -> change(j, metric));
    cases.add(
        KnownCase.of("compared, " + name, expectedJudgement, campaign(PLAN, after))
            .beside(campaign(PLAN, before).named("before-" + seed)));
  }

  private void hindered(String name, RepetitionModel observed) {
    cases.add(hindered(name, campaign(PLAN, observed)));
  }

  private KnownCase hindered(String name, SyntheticCampaign observed) {
    return KnownCase.of("compared, " + name, arms(HINDERED), observed).beside(baseline());
  }

  static ExpectedJudgement arms(String due) {
    return new ExpectedJudgement(NOT_HOLDS, List.of(), "", "")
        .telling("arms", due, ComparisonCases::compared);
  }

  /** What perf lists is another in every repetition of the patched campaign. */
  private void builds(String name, String due, UnaryOperator<String> change) {
    Snapshot observed = new Snapshot(campaign(PLAN, CasePlans.sound()));
    KnownCase known =
        KnownCase.damaged(
            "compared, " + name,
            arms(due),
            observed,
            d -> {
              for (int rep = 1; rep <= 3; rep++) {
                d.change("rep-%s/device/perf-1.buildids.txt".formatted(rep), change);
              }
              return d.resealed();
            });
    cases.add(known.beside(baseline()));
  }

  static String compared(Judgement judgement) {
    return judgement
        .comparison()
        .map(c -> c.hindrances().isEmpty() ? COMPARED : HINDERED)
        .orElse("not compared");
  }

  private static String change(Judgement judgement, String metric) {
    return judgement.comparison().stream()
        .flatMap(c -> c.deltas().stream())
        .filter(d -> d.metric().equals(metric))
        .map(d -> d.beyondNoise() ? "moved" : "chance")
        .findFirst()
        .orElse("not measured");
  }

  private SyntheticCampaign baseline() {
    return campaign(PLAN, CasePlans.sound()).named("before-" + seed);
  }

  private SyntheticCampaign campaign(Plan plan, RepetitionModel each) {
    return SyntheticCampaign.of(plan, each, seed + cases.size())
        .as(Provenance.REAL)
        .of("patch-c", "phase-1");
  }
}
