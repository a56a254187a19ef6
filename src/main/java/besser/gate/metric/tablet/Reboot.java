package besser.gate.metric.tablet;

import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the tablet started anew, by {@code boot_id} or uptime: {@code device/start.txt} and what
 * the controller asked before and after, {@code repetition.json}.
 */
public final class Reboot {
  private Reboot() {}

  /**
   * {@code identity.reboots}: 1 where the tablet started anew between the repetition's start and
   * its collection, and the note says whether the recording had ended before; 0 only where its boot
   * is known at both.
   */
  public static Reading reading(Repetition repetition) {
    String name = "identity.reboots";
    Part<Map<String, String>> facts = repetition.facts();
    Scope scope = new Scope("from start to collection", Source.of(facts.file()), "");
    Optional<String> seen = since(repetition);
    if (seen.isPresent()) {
      boolean after = repetition.deviceTrailer().value().isPresent();
      String when = after ? "; the recording had ended before." : "; it cut the recording off.";
      return scope.measured(name, 1, Unit.COUNT, seen.get() + when);
    }
    if (after(repetition).isEmpty()) {
      String why = facts.why().isEmpty() ? "boot_id_after was not measured." : facts.why();
      return scope.absent(name, why);
    }
    return before(repetition).isEmpty()
        ? scope.absent(name, "No boot_id was measured before it, in device/start.txt or here.")
        : scope.measured(name, 0, Unit.COUNT);
  }

  /** What shows it; empty where nothing does, or where the recording had ended by itself before. */
  public static Optional<String> during(Repetition repetition) {
    return repetition.deviceTrailer().value().isPresent() ? Optional.empty() : since(repetition);
  }

  /** What shows that it started anew between the repetition's start and its collection. */
  static Optional<String> since(Repetition repetition) {
    Map<String, String> facts = repetition.facts().value().orElse(Map.of());
    Optional<String> before = before(repetition);
    Optional<String> after = after(repetition);
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

  private static Optional<String> before(Repetition repetition) {
    return repetition.told("boot_id").or(() -> controllersWord(repetition, "boot_id_before"));
  }

  private static Optional<String> after(Repetition repetition) {
    return controllersWord(repetition, "boot_id_after");
  }

  private static Optional<String> controllersWord(Repetition repetition, String key) {
    return repetition.facts().value().flatMap(facts -> Facts.text(facts, key));
  }
}
