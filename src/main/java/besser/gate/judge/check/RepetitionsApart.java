package besser.gate.judge.check;

import besser.gate.evidence.Facts;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.Trailer;
import besser.gate.judge.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {@code repetitions of one boot follow one another, the cool-down of the plan apart}: from the
 * trailer of the one before to the first fact of this one, on the tablet's own clock; on the
 * sender's, too, one comes after the other. Longer is no fault.
 */
public record RepetitionsApart() implements Check {
  @Override
  public String bound() {
    return "one after another, the cool-down apart";
  }

  @Override
  public String remedy() {
    return "the plan's cool-down between repetitions";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Repetition own = judgedStage.repetition();
    double cooldown = judgedStage.campaign().plan().pause().seconds();
    Optional<Repetition> before = before(judgedStage.campaign().repetitions(), own);
    if (before.isEmpty()) {
      return Result.holds(own.id(), "is the first of its boot.");
    }
    if (own.told("boot_id").isEmpty() || before.get().told("boot_id").isEmpty()) {
      return Result.unknown(
          own.id(),
          "does not show whether it is of the boot of %s (boot_id of device/start.txt)."
              .formatted(before.get().id()));
    }
    if (!sameBoot(before.get(), own)) {
      return Result.holds(own.id(), "is the first of its boot.");
    }
    OptionalDouble gap = gap(before.get(), own);
    if (gap.isEmpty()) {
      return Result.unknown(
          own.id(), "does not show that it came after %s.".formatted(before.get().id()));
    }
    String words =
        "began %s s after the end of %s, %s s were asked (device/start.txt, trailer.txt)."
            .formatted(Math.round(gap.getAsDouble() * 10) / 10.0, before.get().id(), cooldown);
    if (gap.getAsDouble() < cooldown) {
      return Result.unmet(own.id(), words);
    }
    return sender(before.get(), own)
        .map(overlap -> Result.unmet(own.id(), overlap))
        .orElseGet(() -> Result.holds(own.id(), words));
  }

  /** The sender rests as long as the tablet does; on its own clock, where it was not rebooted. */
  private static Optional<String> sender(Repetition before, Repetition own) {
    Map<String, String> then = before.senderStart().value().orElse(Map.of());
    Map<String, String> now = own.senderStart().value().orElse(Map.of());
    boolean sameBoot = Facts.text(then, "boot_id").equals(Facts.text(now, "boot_id"));
    Optional<Double> over = before.senderTrailer().value().map(Trailer::t);
    Optional<Double> begun = Facts.text(now, "t_s").flatMap(RepetitionsApart::time);
    return sameBoot && over.isPresent() && begun.isPresent() && begun.get() < over.get()
        ? Optional.of(
            "began on the sender at %s s, where %s ended at %s s (sender/start.txt, trailer.txt)."
                .formatted(begun.get(), before.id(), over.get()))
        : Optional.empty();
  }

  /** The one before it that was not abandoned. */
  public static Optional<Repetition> before(List<Repetition> all, Repetition own) {
    return all.stream()
        .takeWhile(r -> !r.id().equals(own.id()))
        .filter(r -> !r.isAbandoned())
        .reduce((a, b) -> b);
  }

  /** Seconds from the end of one to the beginning of another; empty where either is unknown. */
  public static OptionalDouble gap(Repetition before, Repetition own) {
    Optional<Double> over = before.deviceTrailer().value().map(Trailer::t);
    Optional<Double> begun = own.told("t_s").flatMap(RepetitionsApart::time);
    return over.isPresent() && begun.isPresent()
        ? OptionalDouble.of(begun.get() - over.get())
        : OptionalDouble.empty();
  }

  /** Whether both are known to have run on one boot, so that their times are of one clock. */
  public static boolean sameBoot(Repetition one, Repetition other) {
    Optional<String> boot = one.told("boot_id");
    return boot.isPresent() && boot.equals(other.told("boot_id"));
  }

  private static Optional<Double> time(String text) {
    return text.matches("\\d{1,12}(\\.\\d{1,6})?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }
}
