package besser.gate.plan;

import besser.gate.quantity.Span;
import java.util.List;

/**
 * The Phase 7 stress ramp: 5 min at 1 MiB/s, 10 min at 2, 30 min at 4, three repetitions, 60 s
 * cool-downs, real time. It has no parameters on purpose.
 *
 * <p>Source: Phase 7 protocol of the Bug #5 campaign, 2026-05-07.
 */
public record LockedPlan() implements Plan {
  private static final List<Stage> RAMP =
      List.of(
          Stage.ofMebibytes(1, new Span(300)),
          Stage.ofMebibytes(2, new Span(600)),
          Stage.ofMebibytes(4, new Span(1800)));

  @Override
  public String name() {
    return "locked";
  }

  @Override
  public List<Stage> stages() {
    return RAMP;
  }

  @Override
  public int repetitions() {
    return 3;
  }

  @Override
  public Span cooldown() {
    return new Span(60);
  }

  @Override
  public double compression() {
    return 1;
  }

  @Override
  public Span tick() {
    return new Span(1);
  }
}
