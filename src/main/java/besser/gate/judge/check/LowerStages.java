package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.metric.Pressure;
import besser.gate.metric.Unit;
import besser.gate.plan.Stage;
import besser.gate.quantity.Share;
import java.util.List;

/**
 * {@code at least … of what was offered arrives} in every stage before the judged one. Of what pv
 * let through: TCP is closed-loop, a slow link is offered less. A plan without such a stage shows
 * nothing of them, which is undecided.
 *
 * @param share the bound
 */
public record LowerStages(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(share.fraction(), Unit.SHARE).words() + " of what was offered";
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    Bound bound = Bound.atLeast(share.fraction(), Unit.SHARE);
    List<Opinion> opinions =
        exhibit.campaign().plan().stages().stream()
            .takeWhile(s -> !s.id().equals(exhibit.stageId()))
            .map(
                s ->
                    bound.on(
                        exhibit,
                        pressure(exhibit, s).ofOffered(),
                        "delivered",
                        "of what was offered in the " + s.id() + " stage"))
            .toList();
    Outcome worst = Outcome.worst(opinions.stream().map(Opinion::outcome).toList());
    String reason =
        opinions.isEmpty()
            ? "Undecided: the plan \""
                + exhibit.campaign().plan().name()
                + "\" has no stage below the "
                + exhibit.stageId()
                + " stage, so "
                + exhibit.repetition().id()
                + " shows nothing of one. Run a plan that has them."
            : String.join(
                " ",
                opinions.stream().filter(o -> o.outcome() == worst).map(Opinion::reason).toList());
    return new Opinion(
        exhibit.repetition().id(),
        worst,
        reason,
        opinions.stream().flatMap(o -> o.readings().stream()).toList(),
        opinions.stream().anyMatch(Opinion::marginal));
  }

  private static Pressure pressure(Exhibit exhibit, Stage stage) {
    return Pressure.of(
        exhibit.repetition(), exhibit.campaign().plan(), stage, Double.POSITIVE_INFINITY);
  }
}
