package besser.gate.judge.check;

import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
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
  static Optional<Opinion> after(Exhibit exhibit, String what) {
    Optional<Window> window = exhibit.counted();
    if (!exhibit.fate().dead() || window.isEmpty() || window.get().end() >= window.get().due()) {
      return Optional.empty();
    }
    String id = exhibit.repetition().id();
    List<Reading> readings = List.of(exhibit.reading("link.lived"));
    return Optional.of(
        new Opinion(
            id,
            Outcome.FAILS,
            "Missed: "
                + id
                + " lost its link for good ("
                + exhibit.fate().words()
                + ") and "
                + what
                + ".",
            readings,
            false));
  }
}
