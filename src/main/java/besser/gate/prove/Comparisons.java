package besser.gate.prove;

import static besser.gate.prove.Known.Call.HOLDS;
import static besser.gate.prove.Known.Call.NOT_HOLDS;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.Radio;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Judgement;
import besser.gate.judge.Prediction;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A patched campaign beside its baseline: what may be compared, and what was foretold. */
final class Comparisons {
  private static final Plan PLAN = Plans.THREE_MINUTES;
  private static final String HINDERED = "hindered";
  private static final String COMPARED = "compared";

  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private Comparisons(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    Comparisons comparisons = new Comparisons(seed);
    comparisons.alike();
    comparisons.unlike();
    comparisons.foretold();
    return comparisons.cases;
  }

  private void alike() {
    add("a faster driver", COMPARED, Plans.at(7e5), Plans.at(2.4e6), "moved", "rx.mean");
    add("a slower driver", COMPARED, Plans.at(2.4e6), Plans.at(7e5), "moved", "rx.mean");
    add("the same driver", COMPARED, Plans.sound(), Plans.sound(), "chance", "rx.mean");
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
      hindered("another " + fact, Plans.sound().withDeviceFact(fact, value));
      hindered(fact + " not recorded", Plans.sound().withDeviceFact(fact, "-"));
      SyntheticCampaign one =
          campaign(PLAN, Plans.sound()).with(2, Plans.sound().withDeviceFact(fact, value));
      cases.add(hindered("another " + fact + " in one repetition", one));
    }
    Radio home = Radio.home();
    hindered(
        "another access point",
        Plans.sound().with(new Radio(home.signal(), 2, "c0:25:06:e6:5b:33", 2437)));
    hindered(
        "another channel", Plans.sound().with(new Radio(home.signal(), 2, home.bssid(), 2412)));
    hindered("another uptime", Plans.sound().withUptime(5 * 3600));
    cases.add(
        hindered(
            "another plan",
            campaign(
                new OtherPlan(
                    "two-minutes", List.of(Stage.ofMebibytes(4, new Span(120))), 3, new Span(10)),
                Plans.sound())));
    cases.add(
        hindered("another environment", campaign(PLAN, Plans.sound()).as(Provenance.STAND_IN)));
  }

  private void foretold() {
    foretold("1.2 MB/s", "PC-P-RX", Prediction.Outcome.CONFIRMED, Plans.at(1.2e6));
    foretold("0.98 MB/s", "PC-P-RX", Prediction.Outcome.REFUTED_WORSE, Plans.at(0.98e6));
    foretold("13 % locks", "PC-P-LOCK", Prediction.Outcome.CONFIRMED, locks(0.07));
    foretold("11 % locks", "PC-P-LOCK", Prediction.Outcome.REFUTED_BETTER, locks(0.05));
    foretold("16 % locks", "PC-P-LOCK", Prediction.Outcome.REFUTED_WORSE, locks(0.10));
    foretold("as many works", "PC-P-WQ", Prediction.Outcome.CONFIRMED, Plans.sound());
    foretold("half the works", "PC-P-WQ", Prediction.Outcome.REFUTED, Plans.at(1.2e6));
    foretold("no probe for it", "PC-P-RXQ", Prediction.Outcome.NOT_MEASURED, Plans.sound());
    foretold("no probe for it", "PC-P-WAKES", Prediction.Outcome.NOT_MEASURED, Plans.sound());
    foretold("3 min of 30", "PC-P-N3", Prediction.Outcome.NOT_MEASURED, Plans.sound());
  }

  private static RepetitionModel locks(double driver) {
    return Plans.sound().with(CpuCost.light().withLocks(driver, 0.06));
  }

  private void foretold(String name, String id, Prediction.Outcome due, RepetitionModel observed) {
    Known known =
        new Known(due == Prediction.Outcome.CONFIRMED ? HOLDS : NOT_HOLDS, List.of(), "", "")
            .telling(id, due.words(), j -> prediction(j, id));
    cases.add(
        KnownCase.of("foretold, " + name + ", " + id, known, campaign(PLAN, observed))
            .beside(baseline()));
  }

  private static String prediction(Judgement judgement, String id) {
    return judgement.predictions().stream()
        .filter(p -> p.id().equals(id))
        .map(p -> p.outcome().words())
        .findFirst()
        .orElse("not foretold");
  }

  private void add(
      String name,
      String due,
      RepetitionModel before,
      RepetitionModel after,
      String change,
      String metric) {
    Known known =
        new Known(HOLDS, List.of(), "", "")
            .telling("arms", due, Comparisons::compared)
            .telling(metric, change, j -> change(j, metric));
    cases.add(
        KnownCase.of("compared, " + name, known, campaign(PLAN, after))
            .beside(campaign(PLAN, before).named("before-" + seed)));
  }

  private void hindered(String name, RepetitionModel observed) {
    cases.add(hindered(name, campaign(PLAN, observed)));
  }

  private KnownCase hindered(String name, SyntheticCampaign observed) {
    Known known =
        new Known(NOT_HOLDS, List.of(), "", "").telling("arms", HINDERED, Comparisons::compared);
    return KnownCase.of("compared, " + name, known, observed).beside(baseline());
  }

  private static String compared(Judgement judgement) {
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
    return campaign(PLAN, Plans.sound()).named("before-" + seed);
  }

  private SyntheticCampaign campaign(Plan plan, RepetitionModel each) {
    return SyntheticCampaign.of(plan, each, seed + cases.size())
        .as(Provenance.REAL)
        .of("patch-c", "phase-1", "-");
  }
}
