package besser.gate.judge.finding;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.CostTick;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A series that says another thing than the facts beside it, that stands still after it moved, or
 * that was not recorded though its recorder ran.
 */
final class SeriesRemarks {
  /** Seconds before the end of a stage at which the last sample of the cost may lie. */
  private static final double LATE = 60;

  /**
   * A series that changed so often, and then not at all for so many times as long, stands still.
   */
  private static final int CHANGES = 50;

  private static final double TIMES = 50;

  private final JudgedStage judgedStage;
  private final Repetition repetition;
  private final List<Seen> seen = new ArrayList<>();

  private SeriesRemarks(JudgedStage judgedStage) {
    this.judgedStage = judgedStage;
    repetition = judgedStage.repetition();
  }

  static List<Seen> of(JudgedStage judgedStage) {
    SeriesRemarks remarks = new SeriesRemarks(judgedStage);
    if (!judgedStage.linkSoFar().dead()) {
      remarks.sampled("governor", ConditionTick::governor);
      remarks.sampled("charger", ConditionTick::charger);
      remarks.frozen(repetition(judgedStage).link(), LinkTick::t, SeriesRemarks::values);
      remarks.frozen(repetition(judgedStage).condition(), ConditionTick::t, SeriesRemarks::values);
    }
    remarks.cost();
    remarks.events();
    return remarks.seen;
  }

  private static Repetition repetition(JudgedStage judgedStage) {
    return judgedStage.repetition();
  }

  private static List<Object> values(LinkTick t) {
    return List.of(t.signalDbm(), t.rxMbit(), t.rxMcs(), t.txMbit(), t.txMcs());
  }

  private static List<Object> values(ConditionTick t) {
    return List.of(t.tempMilliC(), t.cpuKhz(), t.diskFreeKb());
  }

  /** Samples and facts are read from one file each time; a change in the stage has its finding. */
  private void sampled(String fact, Function<ConditionTick, String> value) {
    Optional<String> told = repetition.told(fact);
    boolean changed =
        judgedStage
            .reading("condition.%s_changes".formatted(fact))
            .measured()
            .filter(m -> m.value() > 0)
            .isPresent();
    repetition.condition().value().orElse(List.of()).stream()
        .filter(t -> told.isPresent() && !changed && !value.apply(t).equals(told.get()))
        .findFirst()
        .ifPresent(
            t ->
                add(
                    "F-%s-sampled".formatted(fact),
                    ": the %s of a sample is not that of its facts.".formatted(fact),
                    "%s at its start, %s at %s (%s line %s)"
                        .formatted(
                            told.get(),
                            value.apply(t),
                            Unit.SECONDS.print(t.t()),
                            repetition.condition().file(),
                            t.line())));
  }

  private <T> void frozen(
      Part<List<T>> part, ToDoubleFunction<T> t, Function<T, List<Object>> values) {
    List<T> rows = part.value().orElse(List.of());
    int changes = 0;
    int longest = 0;
    int from = 0;
    int since = 0;
    for (int i = 1; i < rows.size(); i++) {
      if (!values.apply(rows.get(i)).equals(values.apply(rows.get(i - 1)))) {
        changes++;
        since = i;
      } else if (i - since > longest) {
        longest = i - since;
        from = since;
      }
    }
    if (changes >= CHANGES && longest > TIMES * (rows.size() - longest) / changes) {
      add(
          "F-frozen",
          ": a series that changes elsewhere is frozen here.",
          "%s rows from %s on, after or before %s changes (%s)"
              .formatted(
                  longest,
                  Unit.SECONDS.print(t.applyAsDouble(rows.get(from))),
                  changes,
                  part.file()));
    }
  }

  private void cost() {
    Reading cost = judgedStage.reading("recorder.cost_at_locked_tick");
    boolean spent = cost.measured().filter(m -> m.value() > 0).isPresent();
    double until =
        repetition.cost().value().orElse(List.of()).stream()
            .mapToDouble(CostTick::t)
            .max()
            .orElse(0);
    judgedStage
        .upToFailure()
        .filter(w -> !spent || until < w.end() - LATE)
        .ifPresent(
            w ->
                add(
                    "F-recorder-cost-unknown",
                    ": what the recorder cost up to the end of the stage is not known.",
                    Seen.receipt(cost)));
  }

  private void events() {
    if (repetition.iwEvents().value().isEmpty()) {
      add(
          "F-iw-events",
          ": the events of the interface were not recorded, so a flap between two samples is not"
              + " seen.",
          repetition.iwEvents().why());
    }
  }

  private void add(String id, String what, String receipt) {
    seen.add(new Seen(id, "condition", repetition.id(), what, receipt));
  }
}
