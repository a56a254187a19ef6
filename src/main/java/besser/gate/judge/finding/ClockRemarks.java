package besser.gate.judge.finding;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.RepetitionsApart;
import besser.gate.metric.Unit;
import besser.gate.metric.tablet.Reboot;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A clock that was set, or a tablet that slept or started anew, anywhere in a recording. In the
 * judged stage a claim asks for it.
 */
final class ClockRemarks {
  /** Seconds by which a clock may drift in a recording; facts tell it in whole seconds. */
  private static final double DRIFT = 3;

  /** Part of a pause by which a time server may slew a clock. */
  private static final double SLEW = 5e-4;

  private final JudgedStage judgedStage;
  private final Repetition repetition;
  private final Optional<Span> claimed;

  /**
   * @param claimed from how much on the claim about the judged stage says it
   */
  private ClockRemarks(JudgedStage judgedStage, Optional<Span> claimed) {
    this.claimed = claimed;
    this.judgedStage = judgedStage;
    repetition = judgedStage.repetition();
  }

  static List<Seen> of(JudgedStage judgedStage, ClaimedBounds bounds) {
    if (judgedStage.linkSoFar().dead()) {
      return List.of();
    }
    ClockRemarks clocks = new ClockRemarks(judgedStage, bounds.drift());
    return Stream.of(clocks.step(), clocks.sleep(), clocks.reboot(), clocks.sinceBefore())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Seen> step() {
    DoubleStream told =
        Stream.of(repetition.deviceStart(), repetition.deviceEnd())
            .flatMapToDouble(ClockRemarks::ahead);
    return moved(
        "clock.step",
        DoubleStream.concat(sampled(ConditionTick::realtime), told),
        ": wall clock and boot-time clock drifted apart outside of the judged stage.");
  }

  private Optional<Seen> sleep() {
    return moved(
        "clock.sleep",
        sampled(ConditionTick::monotonic),
        ": the tablet slept outside of the judged stage.");
  }

  private DoubleStream sampled(Function<ConditionTick, OptionalDouble> clock) {
    return sampled(repetition, clock);
  }

  private static DoubleStream sampled(
      Repetition repetition, Function<ConditionTick, OptionalDouble> clock) {
    return repetition.condition().value().orElse(List.of()).stream()
        .filter(t -> clock.apply(t).isPresent())
        .mapToDouble(t -> clock.apply(t).orElseThrow() - t.t());
  }

  /** Seconds by which the wall clock is ahead where facts were told. */
  private static DoubleStream ahead(Part<Map<String, String>> told) {
    Map<String, String> facts = told.value().orElse(Map.of());
    OptionalDouble real = Facts.number(facts, "realtime_s");
    OptionalDouble t = Facts.number(facts, "t_s");
    return real.isPresent() && t.isPresent()
        ? DoubleStream.of(real.getAsDouble() - t.getAsDouble())
        : DoubleStream.empty();
  }

  private Optional<Seen> moved(String reading, DoubleStream offsets, String what) {
    double[] sorted = offsets.sorted().toArray();
    double apart = sorted.length == 0 ? 0 : sorted[sorted.length - 1] - sorted[0];
    boolean inStage =
        claimed.isPresent()
            && judgedStage
                .reading(reading)
                .measured()
                .filter(m -> m.value() > claimed.get().seconds())
                .isPresent();
    return apart > DRIFT && !inStage
        ? Optional.of(
            seen(
                "F-" + reading,
                what,
                "by %s (%s)".formatted(Unit.SECONDS.print(apart), repetition.condition().file())))
        : Optional.empty();
  }

  /**
   * Of one boot the clocks go on from one repetition to the next. A sleep is told by the count of
   * suspends where the kernel has one.
   */
  private Optional<Seen> sinceBefore() {
    Optional<Repetition> before =
        RepetitionsApart.before(judgedStage.campaign().repetitions(), repetition)
            .filter(b -> RepetitionsApart.sameBoot(b, repetition));
    if (before.isEmpty()) {
      return Optional.empty();
    }
    boolean counted = repetition.told("suspends").isPresent();
    return since(
            before.get(), ConditionTick::realtime, "wall clock and boot-time clock moved apart")
        .or(
            () ->
                counted
                    ? Optional.empty()
                    : since(before.get(), ConditionTick::monotonic, "the tablet slept"));
  }

  private Optional<Seen> since(
      Repetition before, Function<ConditionTick, OptionalDouble> clock, String what) {
    double[] then = sampled(before, clock).toArray();
    double[] now = sampled(repetition, clock).toArray();
    double pause = RepetitionsApart.gap(before, repetition).orElse(0);
    double apart = then.length == 0 || now.length == 0 ? 0 : now[0] - then[then.length - 1];
    return Math.abs(apart) > DRIFT + SLEW * pause
        ? Optional.of(
            seen(
                "F-clock.before",
                ": %s since the repetition before it.".formatted(what),
                "by %s after the end of %s, of the same boot (%s)"
                    .formatted(
                        Unit.SECONDS.print(Math.abs(apart)),
                        before.id(),
                        repetition.condition().file())))
        : Optional.empty();
  }

  private Optional<Seen> reboot() {
    return Reboot.reading(repetition)
        .measured()
        .filter(m -> m.value() > 0)
        .map(
            m ->
                seen(
                    "F-reboot-after",
                    ": the tablet started anew before its recording was collected.",
                    Seen.receipt(m)));
  }

  private Seen seen(String id, String what, String receipt) {
    return new Seen(id, "condition", repetition.id(), what, receipt);
  }
}
