package besser.gate.judge.finding;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.CostTick;
import besser.gate.evidence.Counter;
import besser.gate.evidence.Driver;
import besser.gate.evidence.Facts;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

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
      remarks.status();
      remarks.counters();
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
          ": a series that moved stands still.",
          "%s rows from %s on, after or before %s changes (%s)"
              .formatted(
                  longest,
                  Unit.SECONDS.print(t.applyAsDouble(rows.get(from))),
                  changes,
                  part.file()));
    }
  }

  /** One end without the other hides what the driver counted in between. */
  private void status() {
    Part<Map<String, String>> start = repetition.driverStatusStart();
    Part<Map<String, String>> end = repetition.driverStatusEnd();
    if (start.value().isPresent() != end.value().isPresent()) {
      add(
          "F-driver-status",
          ": the driver's status was recorded at one end only.",
          start.value().isPresent() ? end.why() : start.why());
      return;
    }
    Stream.of(Driver.Role.ASSOC_FIELD, Driver.Role.RECOVERIES_FIELD)
        .flatMap(role -> repetition.driver().all(role).stream())
        .filter(field -> says(start, field) != says(end, field))
        .findFirst()
        .ifPresent(
            field ->
                add(
                    "F-driver-status",
                    ": the driver's status was told at one end only.",
                    "%s stands in %s only"
                        .formatted(field, says(start, field) ? start.file() : end.file())));
    repetition.driver().all(Driver.Role.ASSOC_FIELD).stream()
        .filter(field -> says(start, field) && says(end, field))
        .filter(field -> !word(start, field).equals(word(end, field)) || lost(end, field))
        .findFirst()
        .ifPresent(
            field ->
                add(
                    "F-driver-status",
                    ": the driver's status at the end is not that of an associated tablet as at the start.",
                    "%s is %s in %s and %s in %s"
                        .formatted(
                            field,
                            word(start, field),
                            start.file(),
                            word(end, field),
                            end.file())));
  }

  private boolean lost(Part<Map<String, String>> status, String field) {
    return repetition.driver().all(Driver.Role.ASSOC_LOST).contains(word(status, field));
  }

  private static String word(Part<Map<String, String>> status, String field) {
    return status.value().flatMap(s -> Facts.text(s, field)).orElse("-");
  }

  private static boolean says(Part<Map<String, String>> status, String field) {
    return status.value().flatMap(s -> Facts.text(s, field)).isPresent();
  }

  /** A counter that was armed has a start, an end and counts; one that was not has none of them. */
  private void counters() {
    repetition.counters().value().orElse(List.of()).stream()
        .filter(c -> parts(c) != (c.armed() ? 3 : 0))
        .findFirst()
        .ifPresent(
            c ->
                add(
                    "F-counters",
                    ": what was armed and what was counted do not fit together.",
                    "%s is said to be %s, and has %s start, %s end and %s (%s)"
                        .formatted(
                            c.name(),
                            c.status(),
                            c.start().isPresent() ? "a" : "no",
                            c.end().isPresent() ? "an" : "no",
                            c.histogram().value().isPresent()
                                ? "counts"
                                : "no counts: " + c.histogram().why(),
                            repetition.counters().file())));
  }

  private static long parts(Counter c) {
    return Stream.of(c.start().isPresent(), c.end().isPresent(), c.histogram().value().isPresent())
        .filter(there -> there)
        .count();
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
          ": the events of the interface were not recorded, so a flap between two samples is not seen.",
          repetition.iwEvents().why());
    }
  }

  private void add(String id, String what, String receipt) {
    seen.add(new Seen(id, "condition", repetition.id(), what, receipt));
  }
}
