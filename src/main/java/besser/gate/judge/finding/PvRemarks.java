package besser.gate.judge.finding;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What pv itself printed, beside what the sender's table has of it: the recorder copies the newest
 * line of the log into each row, so each count of the table stands in the log, which never counts
 * backwards and ends where the table does.
 */
final class PvRemarks {
  /** Ticks of what was asked by which the log may go on after the last row. */
  private static final int AFTER = 5;

  private final Repetition repetition;
  private final double tick;

  private PvRemarks(JudgedStage judgedStage) {
    repetition = judgedStage.repetition();
    tick = judgedStage.campaign().plan().tick().seconds();
  }

  static List<Seen> of(JudgedStage judgedStage) {
    if (judgedStage.linkSoFar().dead()) {
      return List.of();
    }
    PvRemarks remarks = new PvRemarks(judgedStage);
    List<String> seen = new ArrayList<>();
    judgedStage.campaign().plan().stages().forEach(s -> remarks.in(s).ifPresent(seen::add));
    return seen.isEmpty()
        ? List.of()
        : List.of(
            new Seen(
                "F-pv-log",
                "condition",
                remarks.repetition.id(),
                ": what pv printed is not what the sender's table has of it.",
                String.join("; ", seen)));
  }

  private Optional<String> in(Stage stage) {
    Part<List<Long>> log = repetition.pv().get(stage.id());
    List<OfferedTick> rows =
        repetition.offered().value().orElse(List.of()).stream()
            .filter(t -> t.stage().equals(stage.id()) && t.offered().isPresent())
            .toList();
    if (log == null || rows.isEmpty()) {
      return Optional.empty();
    }
    if (log.value().isEmpty()) {
      return Optional.of(log.why());
    }
    List<Long> printed = log.value().get();
    for (int i = 1; i < printed.size(); i++) {
      if (printed.get(i) < printed.get(i - 1)) {
        return Optional.of(
            "%s counts backwards after %s bytes".formatted(log.file(), printed.get(i - 1)));
      }
    }
    return beside(stage, log.file(), printed, rows);
  }

  private Optional<String> beside(
      Stage stage, String file, List<Long> printed, List<OfferedTick> rows) {
    Set<Long> known = new HashSet<>(printed);
    Optional<OfferedTick> other =
        rows.stream().filter(t -> !known.contains(t.offered().getAsLong())).findFirst();
    if (other.isPresent()) {
      return Optional.of(
          "%s line %s has %s bytes, which is no line of %s"
              .formatted(
                  repetition.offered().file(),
                  other.get().line(),
                  other.get().offered().getAsLong(),
                  file));
    }
    long last = printed.get(printed.size() - 1);
    long told = rows.get(rows.size() - 1).offered().getAsLong();
    return last > told + AFTER * tick * stage.offered().bytesPerSecond()
        ? Optional.of(
            "%s ends with %s bytes, and %s with %s"
                .formatted(file, last, repetition.offered().file(), told))
        : Optional.empty();
  }
}
