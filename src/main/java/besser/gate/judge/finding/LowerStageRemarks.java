package besser.gate.judge.finding;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.Windows;
import besser.gate.metric.offered.Pressure;
import besser.gate.metric.rx.Coverage;
import besser.gate.metric.rx.Stall;
import besser.gate.metric.rx.Throughput;
import besser.gate.metric.rx.Wire;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * What happened before the judged stage. No claim asks for more than that the driver lived and the
 * bytes arrived; but a recorder that slept there may have slept through what the driver did, and a
 * load that starved, stood still or came another way was none.
 */
final class LowerStageRemarks {
  /** Part of the samples of a lower stage that may be missing: ours, no claim asks for them. */
  private static final double MISSING = 0.05;

  /** Ours, and more than the claim asks for: a lower stage is pressed in this part of its time. */
  private static final double PRESSED = 0.9;

  private final JudgedStage judgedStage;
  private final ClaimedBounds bounds;
  private final Repetition repetition;
  private final Plan plan;
  private final List<Seen> seen = new ArrayList<>();

  private LowerStageRemarks(JudgedStage judgedStage, ClaimedBounds bounds) {
    this.bounds = bounds;
    this.judgedStage = judgedStage;
    repetition = judgedStage.repetition();
    plan = judgedStage.campaign().plan();
  }

  static List<Seen> of(JudgedStage judgedStage, ClaimedBounds bounds) {
    LowerStageRemarks lower = new LowerStageRemarks(judgedStage, bounds);
    lower.plan.stages().stream()
        .takeWhile(s -> !s.id().equals(judgedStage.stageId()))
        .forEach(lower::stage);
    lower.cells();
    return lower.seen;
  }

  private void stage(Stage stage) {
    Optional<Window> found = Windows.judged(repetition, plan, stage).found();
    if (found.isEmpty()) {
      return;
    }
    Window whole = found.get().until(found.get().end());
    few(Throughput.of(repetition, whole).coverage());
    there(repetition.link(), LinkTick::t, whole);
    there(repetition.condition(), ConditionTick::t, judgedStage.pacedBy(whole, true));
    if (judgedStage.linkSoFar().dead()) {
      return;
    }
    few(Pressure.of(repetition, plan, stage, Double.POSITIVE_INFINITY).coverageReading());
    starved(Pressure.of(repetition, plan, stage, Double.POSITIVE_INFINITY).share());
    bounds.stall().ifPresent(stall -> silent(whole, stage.offered(), stall));
    bounds.wire().ifPresent(most -> wire(Wire.share(repetition, whole), most));
  }

  private void few(Reading coverage) {
    coverage
        .measured()
        .filter(m -> m.value() < 1 - MISSING)
        .ifPresent(
            m ->
                add(
                    "F-lower-ticks",
                    ": more than 5 % of the ticks of a lower stage are missing.",
                    "%s of them are there (%s; %s)"
                        .formatted(Unit.SHARE.print(m.value()), m.window(), m.source())));
  }

  private <T> void there(Part<List<T>> part, ToDoubleFunction<T> t, Window window) {
    List<Double> times =
        part.value().orElse(List.of()).stream()
            .map(row -> t.applyAsDouble(row))
            .filter(window::contains)
            .distinct()
            .sorted()
            .toList();
    double share = Coverage.of(times, window).share();
    if (part.value().isPresent() && share < 1 - MISSING) {
      add(
          "F-lower-ticks",
          ": more than 5 % of the ticks of a lower stage are missing.",
          "%s of them are there (%s; %s)"
              .formatted(Unit.SHARE.print(share), window.words(), part.file()));
    }
  }

  private void starved(Reading pressed) {
    pressed
        .measured()
        .filter(m -> m.value() < PRESSED)
        .ifPresent(
            m ->
                add(
                    "F-lower-pressed",
                    ": a lower stage was under pressure in less than 90 % of its time.",
                    "%s of it (%s; %s)"
                        .formatted(Unit.SHARE.print(m.value()), m.window(), m.source())));
  }

  private void silent(Window window, ByteRate offered, Span stall) {
    Throughput.of(repetition, window).stalls(offered).stream()
        .filter(s -> s.seconds() >= judgedStage.real(stall).seconds())
        .max(Comparator.comparingDouble(Stall::seconds))
        .ifPresent(
            s ->
                add(
                    "F-lower-stall",
                    ": next to nothing arrived for %s or longer in a lower stage.".formatted(stall),
                    "%s (%s; %s)"
                        .formatted(Unit.SECONDS.print(s.seconds()), window.words(), s.source())));
  }

  private void wire(Reading share, Share most) {
    share
        .measured()
        .filter(m -> m.value() > most.fraction())
        .ifPresent(
            m ->
                add(
                    "F-lower-wire",
                    ": more than %s of a lower stage's load may have travelled over the wire."
                        .formatted(most),
                    Seen.receipt(m)));
  }

  private void cells() {
    UnaryOperator<String> environment =
        key -> judgedStage.campaign().fact("environment.link." + key).orElse("");
    double before = judgedStage.whole().map(Window::begun).orElse(0.0);
    repetition.link().value().orElse(List.of()).stream()
        .filter(t -> t.t() < before && t.state() == LinkTick.State.UP)
        .filter(
            t ->
                elsewhere(environment.apply("bssid"), t.bssid())
                    || elsewhere(environment.apply("freq_mhz"), text(t.freqMhz())))
        .findFirst()
        .ifPresent(
            t ->
                add(
                    "F-lower-cell",
                    ": it was at another access point or channel before the judged stage.",
                    "%s at %s MHz (%s line %s)"
                        .formatted(
                            t.bssid(), text(t.freqMhz()), repetition.link().file(), t.line())));
  }

  private static boolean elsewhere(String expected, String was) {
    return !expected.isEmpty() && !was.equals("-") && !expected.equalsIgnoreCase(was);
  }

  private static String text(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "-";
  }

  private void add(String id, String what, String receipt) {
    seen.add(new Seen(id, "condition", repetition.id(), what, receipt));
  }
}
