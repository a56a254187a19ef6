package besser.gate.metric.tablet;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.plan.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Whether it was the same tablet, driver and listener from beginning to end: {@code
 * device/start.txt} against {@code device/end.txt}, {@code repetition.json}, {@code
 * device/stages.tsv}.
 */
public final class Identity {
  /** Facts that may not change within a repetition. */
  public static final List<String> CONSTANT =
      List.of(
          "boot_id",
          "kernel",
          "srcversion",
          "build_id",
          "iface",
          "ifindex",
          "mac",
          "driver",
          "powersave",
          "nmi");

  private final Repetition repetition;

  private Identity(Repetition repetition) {
    this.repetition = repetition;
  }

  /** The identity of a repetition's tablet. */
  public static Identity of(Repetition repetition) {
    return new Identity(repetition);
  }

  /** A fact of {@code device/start.txt}; empty where it was not measured. Untrusted. */
  public Optional<String> atStart(String key) {
    return Facts.text(repetition.deviceStart().value().orElse(Map.of()), key);
  }

  /** A fact of {@code device/end.txt}; empty where it was not measured. Untrusted. */
  public Optional<String> atEnd(String key) {
    return Facts.text(repetition.deviceEnd().value().orElse(Map.of()), key);
  }

  /**
   * {@code identity.<key>_changed}: 1 where the fact at the end is another than at the start, 0
   * where it is the same; absent where either was not measured.
   */
  public Reading changed(String key) {
    String name = "identity." + key + "_changed";
    Optional<String> start = atStart(key);
    Optional<String> end = atEnd(key);
    Part<?> part = start.isEmpty() ? repetition.deviceStart() : repetition.deviceEnd();
    Source source = Source.of(part.file());
    if (start.isEmpty() || end.isEmpty()) {
      String why = part.why().isEmpty() ? key + " was not measured." : part.why();
      return new Reading.Absent(name, why, source);
    }
    boolean same = start.equals(end);
    String note = same ? start.get() : start.get() + " at the start, " + end.get() + " at the end";
    return new Scope("the whole repetition", source, "")
        .measured(name, same ? 0 : 1, Unit.COUNT, note + ".");
  }

  /**
   * {@code identity.reboots}: 1 where the tablet started anew between the repetition's start and
   * its collection, by boot_id or uptime; the note says whether the recording had ended before.
   */
  public Reading reboots() {
    String name = "identity.reboots";
    Part<Map<String, String>> facts = repetition.facts();
    Source source = Source.of(facts.file());
    Optional<String> seen = Reboot.since(repetition);
    Scope scope = new Scope("from start to collection", source, "");
    if (seen.isPresent()) {
      boolean after = repetition.deviceTrailer().value().isPresent();
      String when = after ? "; the recording had ended before." : "; it cut the recording off.";
      return scope.measured(name, 1, Unit.COUNT, seen.get() + when);
    }
    if (Facts.text(facts.value().orElse(Map.of()), "boot_id_after").isEmpty()) {
      String why = facts.why().isEmpty() ? "boot_id_after was not measured." : facts.why();
      return scope.absent(name, why);
    }
    return scope.measured(name, 0, Unit.COUNT);
  }

  /** {@code identity.connections}: connections the stage's listener saw; the load makes one. */
  public Reading connections(Stage stage) {
    return ofStage("identity.connections", stage, DeviceStage::connections);
  }

  /** {@code identity.listener_died}: 1 where the stage ended because its listener did. */
  public Reading listenerDied(Stage stage) {
    return ofStage(
        "identity.listener_died",
        stage,
        row -> OptionalInt.of(row.endedBy().equals("listener-died") ? 1 : 0));
  }

  private Reading ofStage(
      String name, Stage stage, java.util.function.Function<DeviceStage, OptionalInt> value) {
    Part<List<DeviceStage>> part = repetition.deviceStages();
    List<DeviceStage> rows =
        part.value().orElse(List.of()).stream().filter(r -> r.stage().equals(stage.id())).toList();
    if (rows.isEmpty()) {
      String why = "The " + stage.id() + " stage has no line.";
      return new Reading.Absent(
          name, part.why().isEmpty() ? why : part.why(), Source.of(part.file()));
    }
    Source source = new Source(part.file(), rows.get(0).line(), rows.get(rows.size() - 1).line());
    Scope scope = new Scope(stage.id() + " stage", source, "");
    IntStream values = rows.stream().map(value).flatMapToInt(OptionalInt::stream);
    OptionalInt sum = values.reduce(Integer::sum);
    String note = "Ended by: " + rows.get(rows.size() - 1).endedBy() + ".";
    return sum.isEmpty()
        ? scope.absent(name, "It was not counted.")
        : scope.measured(name, sum.getAsInt(), Unit.COUNT, note);
  }

  /** Every reading, in the order they are published. */
  public List<Reading> all(Stage judged) {
    return java.util.stream.Stream.concat(
            CONSTANT.stream().map(this::changed),
            java.util.stream.Stream.of(reboots(), connections(judged), listenerDied(judged)))
        .toList();
  }
}
