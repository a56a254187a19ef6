package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.offered.Pressure;
import besser.gate.plan.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * One result of what was asked of every stage before the judged one: the worst, in the words of all
 * that are as bad. A plan without such a stage shows nothing of them, which is undecided.
 */
final class EachLowerStage {
  private EachLowerStage() {}

  static Result on(JudgedStage judgedStage, BiFunction<Stage, Pressure, Result> asked) {
    List<Result> results =
        judgedStage.campaign().plan().stages().stream()
            .takeWhile(s -> !s.id().equals(judgedStage.stageId()))
            .map(s -> asked.apply(s, pressure(judgedStage, s)))
            .toList();
    String repetition = judgedStage.repetition().id();
    if (results.isEmpty()) {
      return Result.told(
          repetition,
          Outcome.UNDECIDED,
          """
              the plan "%s" has no stage below the %s stage, so %s shows nothing of \
              one. Run a plan that has them."""
              .formatted(judgedStage.campaign().plan().name(), judgedStage.stageId(), repetition),
          List.of());
    }
    Outcome worst = Outcome.worst(results.stream().map(Result::outcome).toList());
    return new Result(
        repetition,
        worst,
        words(results.stream().filter(r -> r.outcome() == worst).toList()),
        decidingFirst(results, worst),
        results.stream().anyMatch(Result::marginal));
  }

  /** The first reading is the one that decides. */
  private static List<Reading> decidingFirst(List<Result> results, Outcome worst) {
    return results.stream()
        .sorted(Comparator.comparing(r -> r.outcome() != worst))
        .flatMap(r -> r.readings().stream())
        .toList();
  }

  /** The word of the outcome stands once, before the first of several stages. */
  private static String words(List<Result> results) {
    return results.get(0).reason()
        + results.stream().skip(1).map(r -> " " + r.said()).collect(Collectors.joining());
  }

  private static Pressure pressure(JudgedStage judgedStage, Stage stage) {
    return Pressure.of(
        judgedStage.repetition(), judgedStage.campaign().plan(), stage, Double.POSITIVE_INFINITY);
  }
}
