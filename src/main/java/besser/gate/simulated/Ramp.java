package besser.gate.simulated;

import besser.gate.plan.LockedPlan;
import besser.gate.plan.Stage;
import besser.gate.plan.TimeScale;
import java.util.Optional;

/**
 * Where the protocol is, told from the load alone: a rate that is not above the one before begins a
 * repetition; the highest rate of the locked ramp is its last stage.
 */
final class Ramp {
  private static final double LAST =
      new LockedPlan()
          .stages().stream()
              .map(Stage::offered)
              .mapToDouble(o -> o.bytesPerSecond())
              .max()
              .orElseThrow();

  private final TimeScale scale;
  private Optional<LoadConnection> current = Optional.empty();
  private int repetition;
  private double rate = Double.POSITIVE_INFINITY;
  private double began = Double.NaN;
  private double lastStageBegan = Double.NaN;
  private double idleSince;
  private RampMoment rampMoment = RampMoment.IDLE;

  Ramp(TimeScale scale) {
    this.scale = scale;
  }

  /**
   * Looks at the load once a step.
   *
   * @param now simulated seconds, real scale
   */
  void look(Load load, double now) {
    Optional<LoadConnection> c = load.connection().filter(x -> x.received() > 0);
    if (c.isPresent() && !c.equals(current)) {
      double next = load.pacer().map(Pacer::bytesPerSecond).orElse(rate);
      if (!(next > rate)) {
        repetition++;
        began = now;
      }
      rate = next;
      lastStageBegan = rate >= LAST ? now : Double.NaN;
    }
    if (current.isPresent() && c.isEmpty()) {
      lastStageBegan = Double.NaN;
    }
    current = c;
    boolean loaded = load.connection().isPresent() && !load.connection().get().senderDone();
    idleSince = loaded ? now : Math.min(idleSince, now);
    rampMoment =
        new RampMoment(repetition, scale.nominal(now - began), scale.nominal(now - lastStageBegan));
  }

  RampMoment rampMoment() {
    return rampMoment;
  }

  /** Simulated seconds, real scale, without any load. */
  double idle(double now) {
    return now - idleSince;
  }
}
