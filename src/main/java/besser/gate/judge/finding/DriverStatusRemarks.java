package besser.gate.judge.finding;

import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the driver itself says in debugfs, at both ends of a recording whose link lived: it is
 * associated at both, its limits for a lost link are those it joined with, and its bottom half
 * runs. A driver that has no such file says nothing.
 */
final class DriverStatusRemarks {
  private final Repetition repetition;
  private final Part<Map<String, String>> start;
  private final Part<Map<String, String>> end;

  /** Whether it kept one association, for all that was seen of it. */
  private final boolean kept;

  private DriverStatusRemarks(JudgedStage judgedStage) {
    repetition = judgedStage.repetition();
    start = repetition.driverStatusStart();
    end = repetition.driverStatusEnd();
    boolean recovered =
        judgedStage
            .reading("link.decrypt_storm_recoveries")
            .measured()
            .filter(m -> m.value() > 0)
            .isPresent();
    kept =
        !recovered
            && judgedStage.linkSoFar().losses().isEmpty()
            && judgedStage.linkSoFar().after().isEmpty();
  }

  static List<Seen> of(JudgedStage judgedStage) {
    if (judgedStage.linkSoFar().dead()) {
      return List.of();
    }
    DriverStatusRemarks status = new DriverStatusRemarks(judgedStage);
    List<Seen> seen = new ArrayList<>();
    status.oneEnd().ifPresent(seen::add);
    if (seen.isEmpty()) {
      Stream.of(status.field(), status.association(), status.limit())
          .flatMap(Optional::stream)
          .forEach(seen::add);
    }
    status.bottomHalf().ifPresent(seen::add);
    return seen;
  }

  /** One end without the other hides what the driver counted in between. */
  private Optional<Seen> oneEnd() {
    return start.value().isPresent() == end.value().isPresent()
        ? Optional.empty()
        : Optional.of(
            status(
                ": the driver's status was recorded at one end only.",
                start.value().isPresent() ? end.why() : start.why()));
  }

  private Optional<Seen> field() {
    return fields(Role.ASSOC_FIELD, Role.RECOVERIES_FIELD, Role.LOSS_LIMIT)
        .filter(field -> says(start, field) != says(end, field))
        .findFirst()
        .map(
            field ->
                status(
                    ": the driver's status was reported at one end only.",
                    "%s stands in %s only"
                        .formatted(field, says(start, field) ? start.file() : end.file())));
  }

  private Optional<Seen> association() {
    return fields(Role.ASSOC_FIELD)
        .filter(field -> says(start, field) && says(end, field))
        .filter(field -> moved(field) || lost(field))
        .findFirst()
        .map(
            field ->
                status(
                    ": the driver's status at the end is not that of an associated tablet as at the"
                        + " start.",
                    between(field)));
  }

  private Optional<Seen> limit() {
    return fields(Role.LOSS_LIMIT)
        .filter(field -> kept && says(start, field) && says(end, field) && moved(field))
        .findFirst()
        .map(
            field ->
                status(
                    ": the driver's limits for a lost link moved, and no loss was counted.",
                    between(field)));
  }

  /** Its word in the facts of either end, where it has one. */
  private Optional<Seen> bottomHalf() {
    List<String> alive = repetition.driver().all(Role.BH_ALIVE);
    return Stream.of(repetition.deviceStart(), repetition.deviceEnd())
        .flatMap(
            facts ->
                facts.value().flatMap(f -> Facts.text(f, "bh_status")).stream()
                    .filter(word -> !alive.isEmpty() && !alive.contains(word))
                    .map(word -> "bh_status is %s in %s".formatted(word, facts.file())))
        .findFirst()
        .map(
            receipt ->
                new Seen(
                    "F-bottom-half",
                    "condition",
                    repetition.id(),
                    ": the driver says that its bottom half does not run, and its link lived.",
                    receipt));
  }

  private Stream<String> fields(Role... roles) {
    return Stream.of(roles).flatMap(role -> repetition.driver().all(role).stream());
  }

  private boolean moved(String field) {
    return !word(start, field).equals(word(end, field));
  }

  private boolean lost(String field) {
    return repetition.driver().all(Role.ASSOC_LOST).contains(word(end, field));
  }

  private String between(String field) {
    return "%s is %s in %s and %s in %s"
        .formatted(field, word(start, field), start.file(), word(end, field), end.file());
  }

  private static String word(Part<Map<String, String>> status, String field) {
    return status.value().flatMap(s -> Facts.text(s, field)).orElse("-");
  }

  private static boolean says(Part<Map<String, String>> status, String field) {
    return status.value().flatMap(s -> Facts.text(s, field)).isPresent();
  }

  private Seen status(String what, String receipt) {
    return new Seen("F-driver-status", "condition", repetition.id(), what, receipt);
  }
}
