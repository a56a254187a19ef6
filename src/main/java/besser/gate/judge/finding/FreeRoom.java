package besser.gate.judge.finding;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A disk with less room than a recording takes, on either host. The recorder ends by itself only
 * where nearly nothing is left; what a tool could not write before that, nobody else tells.
 */
final class FreeRoom {
  /**
   * A repetition of the locked plan was seen to take 90 MB, perf's own files until they are text
   * among them; twice that with some room, in units of 1024 bytes as df has it.
   */
  private static final long NEEDED_KB = 200_000;

  private FreeRoom() {}

  static Optional<Seen> of(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    List<String> full = new ArrayList<>();
    for (Part<Map<String, String>> facts :
        List.of(r.deviceStart(), r.deviceEnd(), r.senderStart(), r.senderEnd())) {
      facts.value().stream()
          .flatMapToDouble(f -> Facts.number(f, "disk_free_kb").stream())
          .filter(kb -> kb < NEEDED_KB)
          .forEach(kb -> full.add("%s kB in %s".formatted((long) kb, facts.file())));
    }
    OptionalLong sampled =
        r.condition().value().orElse(List.of()).stream()
            .map(ConditionTick::diskFreeKb)
            .flatMapToLong(OptionalLong::stream)
            .min();
    sampled.stream()
        .filter(kb -> kb < NEEDED_KB)
        .forEach(kb -> full.add("%s kB at the least in %s".formatted(kb, r.condition().file())));
    return full.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seen(
                "F-disk",
                "condition",
                r.id(),
                ": a disk had less room than a recording takes.",
                "%s; %s kB are needed".formatted(String.join(", ", full), NEEDED_KB)));
  }
}
