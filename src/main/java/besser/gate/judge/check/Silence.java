package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Window;
import java.util.List;
import java.util.Optional;

/**
 * What a link death says of the time after it, where the repetition was ended early and nobody
 * recorded that time.
 */
final class Silence {
  private Silence() {}

  /**
   * A failure where the link died and the rest of the stage is missing; empty where the stage was
   * recorded to its end, or never died.
   */
  static Optional<Result> after(JudgedStage judgedStage, String what) {
    Optional<Window> window = judgedStage.counted();
    if (!judgedStage.linkSoFar().dead()
        || window.isEmpty()
        || window.get().end() >= window.get().due()) {
      return Optional.empty();
    }
    String id = judgedStage.repetition().id();
    List<Reading> readings = List.of(judgedStage.reading("link.lived"));
    return Optional.of(
        Result.told(
            id,
            Outcome.FAILS,
            "%s lost its link (%s) and %s.".formatted(id, judgedStage.linkSoFar().words(), what),
            readings));
  }
}
