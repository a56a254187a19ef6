package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.metric.offered.Pressure;
import besser.gate.quantity.Share;
import java.util.List;

/**
 * {@code the sender has data waiting or has delivered its cap in at least … of every lower stage}:
 * a stage in which for most of its time neither was so was starved, and loaded nothing. Of the
 * judged stage far more is asked; a lower one decides no rate.
 *
 * @param share the bound
 */
public record LowerPressed(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(share.fraction(), Unit.SHARE).words() + " of each lower stage";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    List<Result> results =
        judgedStage.campaign().plan().stages().stream()
            .takeWhile(s -> !s.id().equals(judgedStage.stageId()))
            .map(
                s ->
                    Bound.atLeast(share.fraction(), Unit.SHARE)
                        .on(
                            judgedStage,
                            Pressure.of(
                                    judgedStage.repetition(),
                                    judgedStage.campaign().plan(),
                                    s,
                                    Double.POSITIVE_INFINITY)
                                .share(),
                            "was under pressure in",
                            "of the %s stage".formatted(s.id())))
            .toList();
    Outcome worst = Outcome.worst(results.stream().map(Result::outcome).toList());
    return new Result(
        judgedStage.repetition().id(),
        worst,
        results.isEmpty()
            ? "Undecided: %s has no lower stage.".formatted(judgedStage.repetition().id())
            : String.join(
                " ",
                results.stream().filter(r -> r.outcome() == worst).map(Result::reason).toList()),
        results.stream().flatMap(r -> r.readings().stream()).toList(),
        results.stream().anyMatch(Result::marginal));
  }
}
