package besser.gate.metric;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.Trailer;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The window of a stage as the tablet's recorder saw it, or why there is none. */
public sealed interface Windows {
  /** The window where there is one. */
  default Optional<Window> found() {
    return this instanceof Found f ? Optional.of(f.window()) : Optional.empty();
  }

  /** Its line in {@code device/stages.tsv}, or where it should be. */
  Source source();

  /**
   * A stage that ran.
   *
   * @param window from its first payload byte to its end
   * @param note what a reader must know of its ends, or empty
   * @param source its line in {@code device/stages.tsv}
   */
  record Found(Window window, String note, Source source) implements Windows {}

  /**
   * A stage without a window.
   *
   * @param why a sentence for the reviewer
   * @param source where it would have been
   */
  record NotFound(String why, Source source) implements Windows {}

  /**
   * The window of a stage, from {@code device/stages.tsv}. Where the stage has no end there, the
   * last tick of {@code device/rx_bytes.tsv} in it is taken, and the note says so; where the
   * recording was cut off in the stage (no line, no trailer), its ticks stand for both ends.
   */
  static Windows judged(Repetition repetition, Plan plan, Stage stage) {
    Part<List<DeviceStage>> part = repetition.deviceStages();
    Optional<List<DeviceStage>> rows = part.value();
    if (rows.isEmpty()) {
      return new NotFound(part.why(), Source.of(part.file()));
    }
    List<DeviceStage> mine =
        rows.get().stream().filter(row -> row.stage().equals(stage.id())).toList();
    if (mine.isEmpty()) {
      return cutOff(repetition, plan, stage);
    }
    DeviceStage row = mine.get(0);
    Source source = new Source(part.file(), row.line(), mine.get(mine.size() - 1).line());
    if (mine.size() > 1) {
      return new NotFound(
          "The %s stage is in the file %s times; one run has it once."
              .formatted(stage.id(), mine.size()),
          source);
    }
    if (row.start().isEmpty()) {
      return new NotFound(
          "The " + stage.id() + " stage never saw a payload byte (ended by " + row.endedBy() + ").",
          source);
    }
    double start = row.start().getAsDouble();
    OptionalDouble end = row.end().isPresent() ? row.end() : lastSign(repetition, stage);
    if (end.isEmpty() || end.getAsDouble() < start) {
      return new NotFound(
          "The " + stage.id() + " stage has no end, and no tick shows how far it was recorded.",
          source);
    }
    String note =
        row.end().isPresent()
            ? ""
            : "The stage has no end in stages.tsv; its last recorded tick is taken as its end.";
    return new Found(Window.of(plan, stage, start, end.getAsDouble()), note, source);
  }

  /** A stage gets its line when it is over; a tablet that went down in it left only ticks. */
  private static Windows cutOff(Repetition repetition, Plan plan, Stage stage) {
    Part<List<RxTick>> rx = repetition.rx();
    List<RxTick> ticks =
        rx.value().orElse(List.of()).stream().filter(t -> t.stage().equals(stage.id())).toList();
    Optional<RxTick> first = ticks.stream().filter(t -> t.payload().orElse(0) > 0).findFirst();
    if (first.isEmpty() || repetition.deviceTrailer().value().isPresent()) {
      return new NotFound(
          "The " + stage.id() + " stage has no line: it was never begun, or the line was lost.",
          Source.of(repetition.deviceStages().file()));
    }
    RxTick last = ticks.get(ticks.size() - 1);
    return new Found(
        Window.of(plan, stage, first.get().t(), Math.max(first.get().t(), last.t())),
        """
            The recording was cut off in this stage; its first tick with payload and its last tick \
            are taken as its start and end.""",
        new Source(rx.file(), first.get().line(), last.line()));
  }

  private static OptionalDouble lastSign(Repetition repetition, Stage stage) {
    OptionalDouble tick =
        repetition.rx().value().stream()
            .flatMap(List::stream)
            .filter(t -> t.stage().equals(stage.id()))
            .mapToDouble(RxTick::t)
            .max();
    return tick.isPresent()
        ? tick
        : repetition.deviceTrailer().value().stream().mapToDouble(Trailer::t).max();
  }
}
