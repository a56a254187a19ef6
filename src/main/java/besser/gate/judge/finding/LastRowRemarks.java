package besser.gate.judge.finding;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.CostTick;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.SenderStage;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A series that ends before the load does. Its share of samples may suffice and the last of them be
 * missing, where nobody looked any more; both recorders go on until the load is over.
 */
final class LastRowRemarks {
  /** Seconds in which a loss of the link would be back, and a busy host looks again. */
  private static final double SLACK = 5;

  /** Rows a host may owe when it is over. */
  private static final int OWED = 3;

  private final JudgedStage judgedStage;
  private final List<String> early = new ArrayList<>();

  private LastRowRemarks(JudgedStage judgedStage) {
    this.judgedStage = judgedStage;
  }

  static List<Seen> of(JudgedStage judgedStage) {
    if (judgedStage.linkSoFar().dead() || judgedStage.cut()) {
      return List.of();
    }
    LastRowRemarks rows = new LastRowRemarks(judgedStage);
    rows.all();
    return rows.early.isEmpty()
        ? List.of()
        : List.of(
            new Seen(
                "F-last-rows",
                "condition",
                judgedStage.repetition().id(),
                ": a series ends before the load does.",
                String.join("; ", rows.early)));
  }

  private void all() {
    var r = judgedStage.repetition();
    double tick = judgedStage.campaign().plan().tick().seconds();
    double condition = Math.max(tick, judgedStage.campaign().plan().conditionEvery().seconds());
    OptionalDouble tablet = last(r.deviceStages(), DeviceStage::end);
    OptionalDouble sender = last(r.senderStages(), SenderStage::end);
    reaches(r.rx(), t -> t.rxBytes().isPresent(), RxTick::t, tablet, tick);
    reaches(r.link(), t -> t.state() != LinkTick.State.UNKNOWN, LinkTick::t, tablet, tick);
    reaches(r.condition(), t -> true, ConditionTick::t, tablet, condition);
    reaches(r.cost(), t -> true, CostTick::t, tablet, condition);
    reaches(r.offered(), t -> t.offered().isPresent(), OfferedTick::t, sender, tick);
  }

  private static <T> OptionalDouble last(Part<List<T>> stages, Function<T, OptionalDouble> end) {
    return stages.value().orElse(List.of()).stream()
        .flatMapToDouble(stage -> end.apply(stage).stream())
        .max();
  }

  /** Rows that do not say what they are for are none. */
  private <T> void reaches(
      Part<List<T>> rows,
      Predicate<T> tells,
      ToDoubleFunction<T> t,
      OptionalDouble over,
      double every) {
    OptionalDouble last =
        rows.value().orElse(List.of()).stream().filter(tells).mapToDouble(t).max();
    if (last.isPresent()
        && over.isPresent()
        && last.getAsDouble() < over.getAsDouble() - SLACK - OWED * every) {
      early.add(
          "%s ends at %s, the load at %s"
              .formatted(
                  rows.file(),
                  Unit.SECONDS.print(last.getAsDouble()),
                  Unit.SECONDS.print(over.getAsDouble())));
    }
  }
}
