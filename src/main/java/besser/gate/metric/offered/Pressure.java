package besser.gate.metric.offered;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.SenderStage;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Whether the link was pressed in one stage, from {@code sender/offered.tsv} and {@code
 * sender/stages.tsv}. Seconds count from the load's beginning on the sender's own clock; the two
 * hosts' clocks are never compared.
 *
 * <p>The load presses in a tick that lies in a stretch of 10 s in which the socket was busy and
 * data waited, or pv delivered its cap. Every reading is absent where a file is missing or the load
 * never ran. Definition: "pressure" in features/README.md.
 */
public final class Pressure {
  private final Repetition repetition;
  private final Plan plan;
  private final Stage stage;
  private final double from;
  private final double until;
  private final Optional<SenderStage> row;
  private final OfferedSeries series;
  private final Scope scope;
  private final String why;

  private Pressure(
      Repetition repetition,
      Plan plan,
      Stage stage,
      double fromStageSecond,
      double untilStageSecond) {
    from = fromStageSecond;
    this.repetition = repetition;
    this.plan = plan;
    this.stage = stage;
    until = Math.min(untilStageSecond, plan.length(stage).seconds());
    List<SenderStage> rows =
        repetition.senderStages().value().orElse(List.of()).stream()
            .filter(r -> r.stage().equals(stage.id()))
            .toList();
    row = rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    OptionalDouble start = row.map(SenderStage::start).orElse(OptionalDouble.empty());
    Part<List<OfferedTick>> part = repetition.offered();
    series =
        OfferedSeries.of(
            part.value().orElse(List.of()),
            stage.id(),
            stage.offered(),
            plan.tick().seconds(),
            start.orElse(Double.MAX_VALUE),
            until);
    List<OfferedTick> ticks = series.ticks();
    Source source = Source.over(part.file(), ticks.stream().mapToInt(OfferedTick::line));
    String words =
        from > 0
            ? " stage, " + new Span(from) + " to " + new Span(until)
            : " stage, first " + new Span(until);
    scope = new Scope(stage.id() + words, source, "");
    why = missing(rows.size(), start.isPresent(), ticks.isEmpty());
  }

  /**
   * The load's pressure in one stage.
   *
   * @param untilStageSecond real seconds into the stage up to which it is asked for, the moment of
   *     failure where there was one; infinite for all of it
   */
  public static Pressure of(
      Repetition repetition, Plan plan, Stage stage, double untilStageSecond) {
    return new Pressure(repetition, plan, stage, 0, untilStageSecond);
  }

  /** The same, but that the share does not count the ticks up to a second of the stage. */
  public static Pressure of(
      Repetition repetition,
      Plan plan,
      Stage stage,
      double fromStageSecond,
      double untilStageSecond) {
    return new Pressure(repetition, plan, stage, fromStageSecond, untilStageSecond);
  }

  private String missing(int rows, boolean started, boolean empty) {
    if (repetition.senderStages().value().isEmpty()) {
      return repetition.senderStages().why();
    }
    if (rows != 1) {
      return "sender/stages.tsv has the " + stage.id() + " stage " + rows + " times, not once.";
    }
    if (!started) {
      return "The load of the " + stage.id() + " stage never ran.";
    }
    if (repetition.offered().value().isEmpty()) {
      return repetition.offered().why();
    }
    return empty ? "The sender recorded no tick in the " + scope.words() + "." : "";
  }

  private Reading orAbsent(String name, Supplier<Reading> measured) {
    return why.isEmpty() ? measured.get() : scope.absent(name, why);
  }

  /**
   * {@code pressure.share}: ticks in which the load pressed over ticks there should be. A tick that
   * is missing or cannot say proves nothing and counts against it.
   */
  public Reading share() {
    return orAbsent("pressure.share", () -> pressed().share(scope));
  }

  /** {@code pressure.coverage}: the sender's ticks over those there should be. */
  public Reading coverageReading() {
    return orAbsent("pressure.coverage", () -> pressed().coverage(scope));
  }

  private PressedTicks pressed() {
    return new PressedTicks(series, plan, stage, from, until);
  }

  /** {@code pressure.offered}: what pv let through a second, from the load's beginning. */
  public Reading offered() {
    String name = "pressure.offered";
    double last = why.isEmpty() ? series.second(series.ticks().size() - 1) : 1;
    OptionalDouble bytes = series.offeredAt(last);
    return orAbsent(
        name,
        () ->
            bytes.isEmpty()
                ? scope.absent(name, "pv's count was not recorded in this stage.")
                : scope.measured(name, bytes.getAsDouble() / last, Unit.BYTES_PER_SECOND));
  }

  /**
   * {@code pressure.delivered}: payload the tablet had got over what pv had let through by the same
   * second of the stage.
   */
  public Reading ofOffered() {
    return Delivered.of(repetition, plan, stage, until).ofOffered(series, scope, why);
  }

  /**
   * {@code pressure.delivered_of_cap}: payload the tablet had got over what the stage's rate makes
   * in that time. TCP is closed-loop: pv waits for a link that is slow, so a slow link still gets
   * all that pv let through. This one shows it.
   */
  public Reading ofCap() {
    return Delivered.of(repetition, plan, stage, until).ofCap();
  }

  /** {@code pressure.busy}: share of the time TCP had data in flight or waiting. */
  public Reading busy() {
    return ofTime("pressure.busy", OfferedTick::busyMs);
  }

  /** {@code pressure.rwnd_limited}: share of the time the tablet's receive window held TCP back. */
  public Reading receiverLimited() {
    return ofTime("pressure.rwnd_limited", OfferedTick::rwndLimitedMs);
  }

  /** {@code pressure.sndbuf_limited}: share of the time the sender's own buffer held TCP back. */
  public Reading bufferLimited() {
    return ofTime("pressure.sndbuf_limited", OfferedTick::sndbufLimitedMs);
  }

  /** {@code pressure.app_limited}: share of the ticks in which the application gave too little. */
  public Reading appLimited() {
    return orAbsent("pressure.app_limited", () -> series.appLimited(scope));
  }

  private Reading ofTime(String name, Function<OfferedTick, OptionalLong> counter) {
    List<OfferedTick> known =
        series.ticks().stream().filter(t -> counter.apply(t).isPresent()).toList();
    return orAbsent(
        name,
        () -> {
          if (known.size() < 2) {
            return scope.absent(name, "ss did not print it in two ticks of this stage.");
          }
          OfferedTick first = known.get(0);
          OfferedTick last = known.get(known.size() - 1);
          long ms = counter.apply(last).orElseThrow() - counter.apply(first).orElseThrow();
          return ms < 0
              ? scope.absent(name, "The counter runs backwards: the load had several connections.")
              : scope.measured(
                  name, ms / 1000.0 / Seconds.between(first.t(), last.t()), Unit.SHARE);
        });
  }

  /**
   * {@code pressure.sender_died}: 1 where the load ended by itself before its time or the moment
   * asked for, else 0; the note has the exit statuses. A failure of the rig.
   */
  public Reading senderDied() {
    return SenderEnd.died(repetition, plan, stage, row, until);
  }

  /** Real seconds between two moments of the stage in which data waited at the sender. */
  public double waitingSeconds(double from, double to) {
    return series.waitingSeconds(from, to);
  }

  /** Whether the sender's evidence says anything of the time between two moments. */
  public boolean tells(double from, double to) {
    return why.isEmpty() && series.tells(from, to);
  }

  /** Every reading, in the order they are published. */
  public List<Reading> all() {
    return List.of(
        share(),
        coverageReading(),
        offered(),
        ofOffered(),
        ofCap(),
        busy(),
        receiverLimited(),
        bufferLimited(),
        appLimited(),
        senderDied());
  }
}
