package besser.gate.metric.tablet;

import besser.gate.evidence.Facts;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether the tablet started anew while it was recording. */
public final class Reboot {
  private Reboot() {}

  /** What shows it; empty where nothing does, or where the recording had ended by itself before. */
  public static Optional<String> during(Repetition repetition) {
    return repetition.deviceTrailer().value().isPresent() ? Optional.empty() : since(repetition);
  }

  /** What shows that it started anew between the repetition's start and its collection. */
  static Optional<String> since(Repetition repetition) {
    Map<String, String> facts = repetition.facts().value().orElse(Map.of());
    Map<String, String> start = repetition.deviceStart().value().orElse(Map.of());
    Optional<String> before =
        Facts.text(start, "boot_id").or(() -> Facts.text(facts, "boot_id_before"));
    Optional<String> after = Facts.text(facts, "boot_id_after");
    if (before.isPresent() && after.isPresent() && !before.equals(after)) {
      return Optional.of("boot_id was " + before.get() + " and is " + after.get());
    }
    OptionalDouble is = Facts.number(facts, "uptime_after_s");
    double was =
        Math.max(
            Facts.number(facts, "uptime_before_s").orElse(0),
            repetition.rx().value().orElse(List.of()).stream()
                .mapToDouble(RxTick::t)
                .max()
                .orElse(0));
    return is.isPresent() && is.getAsDouble() < was
        ? Optional.of(
            "uptime was %s and is %s"
                .formatted(Unit.SECONDS.print(was), Unit.SECONDS.print(is.getAsDouble())))
        : Optional.empty();
  }
}
