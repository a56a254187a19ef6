package besser.gate.judge.finding;

import besser.gate.judge.check.JudgedStage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Time in which next to nothing arrived though the locked definition lets the run hold: it asks for
 * a mean, for whole minutes and for single stalls, and a quarter of all ticks can be dead in stalls
 * that are each a second too short. What is notable is no bound.
 */
final class Lulls {
  /** Near zero, or a trickle, in more than this part of the stage. */
  private static final double NOTABLE = 0.03;

  private Lulls() {}

  static List<Seen> of(JudgedStage judgedStage, ClaimedBounds bounds) {
    List<Seen> seen = new ArrayList<>();
    Seen.when(
            judgedStage,
            "rx.near_zero_share",
            v -> v > NOTABLE,
            "F-rx.near_zero",
            "lull",
            "near zero in more than 3 % of the stage.")
        .ifPresent(seen::add);
    if (seen.isEmpty()) {
      Seen.when(
              judgedStage,
              "rx.trickle_share",
              v -> v > NOTABLE,
              "F-rx.trickle",
              "lull",
              "below a tenth of the floor in more than 3 % of the stage.")
          .ifPresent(seen::add);
    }
    if (seen.isEmpty()) {
      bounds.stall().flatMap(stall -> trickle(judgedStage, stall)).ifPresent(seen::add);
    }
    return seen;
  }

  /** A trickle as long as the stall that fails a claim. */
  private static Optional<Seen> trickle(JudgedStage judgedStage, Span stall) {
    double longest = judgedStage.real(stall).seconds();
    boolean stalled =
        judgedStage
            .reading("rx.longest_stall")
            .measured()
            .filter(m -> m.value() >= longest)
            .isPresent();
    return stalled
        ? Optional.empty()
        : Seen.when(
            judgedStage,
            "rx.longest_trickle",
            v -> v >= longest,
            "F-rx.trickle",
            "lull",
            "below a tenth of the floor for %s or longer without a stall.".formatted(stall));
  }
}
