package besser.gate.judge.finding;

import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.SenderStage;
import besser.gate.evidence.Trailer;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When both recordings ended, each by its own clock: the sender soon after its last load, a host
 * before the deadline it was given, its last facts before its trailer, and the tablet before the
 * controller asked it afterwards. What ended at another time is another recording's end.
 */
final class RecordingEnds {
  /** What is left of a recording after its last load where nothing is printed, seconds. */
  private static final double AFTER_LOAD = 120;

  /** A recorder that hangs is ended so long after its deadline and drain, with room, seconds. */
  private static final double AFTER_DEADLINE = 60;

  /** Seconds between two words of one host, or of a host and the controller. */
  private static final double SLACK = 5;

  private final Repetition repetition;
  private final List<String> seen = new ArrayList<>();

  private RecordingEnds(Repetition repetition) {
    this.repetition = repetition;
  }

  static Optional<Seen> of(JudgedStage judgedStage) {
    if (judgedStage.linkSoFar().dead()) {
      return Optional.empty();
    }
    Repetition r = judgedStage.repetition();
    RecordingEnds ends = new RecordingEnds(r);
    ends.host(r.deviceStart(), r.deviceConfig(), r.deviceEnd(), r.deviceTrailer());
    ends.host(r.senderStart(), r.senderConfig(), r.senderEnd(), r.senderTrailer());
    ends.sender();
    ends.asked();
    return ends.seen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seen(
                "F-recording-end",
                "condition",
                r.id(),
                ": a recording ended when it cannot have.",
                String.join("; ", ends.seen)));
  }

  private void host(
      Part<Map<String, String>> start,
      Part<Map<String, String>> order,
      Part<Map<String, String>> end,
      Part<Trailer> trailer) {
    OptionalDouble begun = number(start, "t_s");
    OptionalDouble over = over(trailer);
    OptionalDouble deadline = number(order, "deadline_s");
    if (begun.isPresent() && over.isPresent() && deadline.isPresent()) {
      double last =
          begun.getAsDouble()
              + deadline.getAsDouble()
              + number(order, "drain_s").orElse(0)
              + AFTER_DEADLINE;
      late(trailer.file(), over, last, "its deadline", order.file());
    }
    if (over.isPresent()) {
      late(end.file(), number(end, "t_s"), over.getAsDouble() + SLACK, "its end", trailer.file());
    }
  }

  private void sender() {
    OptionalDouble load =
        repetition.senderStages().value().orElse(List.of()).stream()
            .map(SenderStage::end)
            .flatMapToDouble(OptionalDouble::stream)
            .max();
    if (load.isPresent()) {
      String file = repetition.senderStages().file();
      double last = load.getAsDouble() + AFTER_LOAD;
      Part<Map<String, String>> end = repetition.senderEnd();
      late(end.file(), number(end, "t_s"), last, "its last load", file);
      Part<Trailer> trailer = repetition.senderTrailer();
      late(trailer.file(), over(trailer), last, "its last load", file);
    }
  }

  /** The controller asks when both recordings are over; of another boot it asks another clock. */
  private void asked() {
    Part<Map<String, String>> told = repetition.facts();
    OptionalDouble after = number(told, "uptime_after_s");
    boolean sameBoot =
        told.value()
            .flatMap(f -> Facts.text(f, "boot_id_after"))
            .filter(boot -> repetition.told("boot_id").filter(boot::equals).isPresent())
            .isPresent();
    if (after.isPresent() && sameBoot) {
      Part<Trailer> trailer = repetition.deviceTrailer();
      late(
          trailer.file(),
          over(trailer),
          after.getAsDouble() + SLACK,
          "the controller's time after it",
          told.file());
    }
  }

  private void late(String file, OptionalDouble at, double last, String after, String other) {
    if (at.isPresent() && at.getAsDouble() > last) {
      seen.add(
          "%s is of %s s, long after %s (%s: %s s at the latest)"
              .formatted(
                  file, Unit.COUNT.print(at.getAsDouble()), after, other, Unit.COUNT.print(last)));
    }
  }

  private static OptionalDouble number(Part<Map<String, String>> facts, String key) {
    return facts.value().map(f -> Facts.number(f, key)).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble over(Part<Trailer> trailer) {
    return trailer.value().stream().mapToDouble(Trailer::t).findFirst();
  }
}
