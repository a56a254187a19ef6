package besser.gate.judge;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.Floor;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import besser.gate.plan.Plan;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Campaigns of {@link Brief} repetitions, and terms that fit into ten seconds. */
public final class Brevity {
  /** Two seconds settle, a loss may last two, silence four. */
  public static final Terms TERMS =
      new Terms(
          1, new SignalLevel(-65), new SignalLevel(-55), new Span(2), new Span(2), new Span(4));

  public static final Optional<Floor> FLOOR =
      Optional.of(new Floor(ByteRate.parse("2 MB/s"), "some.feature"));

  private Brevity() {}

  public static Campaign campaign(Plan plan, Repetition... repetitions) {
    return campaign(Provenance.REAL, plan, repetitions);
  }

  /** The same under another name. */
  public static Campaign named(String id, Campaign c) {
    return new Campaign(
        id,
        c.provenance(),
        c.environment(),
        c.model(),
        c.patch(),
        c.gate(),
        c.plan(),
        c.facts(),
        c.claims(),
        c.repetitions(),
        c.faults());
  }

  public static Campaign campaign(Provenance provenance, Plan plan, Repetition... repetitions) {
    return new Campaign(
        "c",
        provenance,
        "lab",
        Optional.empty(),
        Optional.of("patch-x"),
        "phase-1",
        plan,
        Map.of(),
        Map.of(),
        List.of(repetitions),
        List.of());
  }

  /** The repetition at its 4M stage. */
  public static JudgedStage judged(Brief brief) {
    return judged(brief, "4M");
  }

  public static JudgedStage judged(Brief brief, String stage) {
    Repetition r = brief.build();
    return JudgedStage.of(campaign(Brief.PLAN, r), r, stage, TERMS, FLOOR);
  }
}
