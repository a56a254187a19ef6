package besser.gate.judge.check;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.Trailer;
import besser.gate.judge.Result;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {@code repetitions of one boot follow one another, the cool-down of the plan apart}: from the
 * trailer of the one before to the first fact of this one, on the tablet's own clock. Longer is no
 * fault.
 */
public record RepetitionsApart() implements Check {
  @Override
  public String bound() {
    return "one after another, the cool-down apart";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Repetition own = judgedStage.repetition();
    double cooldown = judgedStage.campaign().plan().pause().seconds();
    Optional<Repetition> before = before(judgedStage.campaign().repetitions(), own);
    if (before.isEmpty() || !sameBoot(before.get(), own)) {
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
    return gap.getAsDouble() < cooldown
        ? Result.unmet(own.id(), words)
        : Result.holds(own.id(), words);
  }

  /** The one before it that was not abandoned. */
  public static Optional<Repetition> before(List<Repetition> all, Repetition own) {
    return all.stream()
        .takeWhile(r -> !r.id().equals(own.id()))
        .filter(r -> !r.state().equals("abandoned"))
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

  /** Whether both ran on one boot, so that their times are of one clock. */
  public static boolean sameBoot(Repetition one, Repetition other) {
    return one.told("boot_id").equals(other.told("boot_id"));
  }

  private static Optional<Double> time(String text) {
    return text.matches("\\d{1,12}(\\.\\d{1,6})?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }
}
