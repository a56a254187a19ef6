package besser.gate.campaign;

import besser.gate.plan.Plan;
import besser.gate.plan.TimeScale;
import besser.gate.quantity.Span;

/**
 * How often the conductor looks, and how long it waits for what.
 *
 * @param look between two looks at a host
 * @param linkDeath for how long the link must be lost before the repetition is ended
 * @param outlast how long one recorder may outlast the other that ended as planned
 * @param slack by how much a recorder may outlast its own deadline
 * @param patience for how long a host that does not answer is asked again for what it recorded
 */
public record WatchTimes(Span look, Span linkDeath, Span outlast, Span slack, Span patience) {

  /**
   * How long the device may hold its answer to a look back while its link is not lost: it answers
   * at once where that changes, so that a loss is told within 3 s although a look costs the tablet
   * a shell only every 5 s. Nothing where looks come oftener by themselves.
   */
  Span hold() {
    return look.seconds() > 1 ? look : new Span(0);
  }

  /**
   * As fits a plan: every 5 s in real time, in a rehearsal as much oftener as it is shorter, but
   * not above a hundred times a repetition. Each look costs the device a shell, and on a translated
   * processor two looks a second took half a core.
   *
   * @param lost nominal time a link may be lost before the claims call it dead
   */
  public static WatchTimes of(Plan plan, Span lost) {
    TimeScale scale = plan.scale();
    double hundredth = plan.length().seconds() / 100;
    return new WatchTimes(
        new Span(Math.min(5, Math.max(0.5, Math.max(scale.real(5), hundredth)))),
        new Span(Math.max(scale.real(lost.seconds()), 3 * plan.tick().seconds())),
        new Span(Math.max(10, scale.real(60))),
        new Span(60),
        new Span(Math.max(30, scale.real(600))));
  }
}
