package besser.gate.judge.finding;

import besser.gate.judge.check.JudgedStage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Time in which next to nothing arrived though the locked definition lets the run hold: it asks for
 * a mean, for whole minutes and for single stalls, and a quarter of all ticks can be dead in stalls
 * that are each a second too short. What is notable is no bound.
 */
final class Lulls {
  /** Near zero, or a trickle, in more than this part of the stage. */
  private static final double NOTABLE = 0.03;

  /** A trickle as long as the stall that fails a claim. */
  private static final Span LONG = new Span(10);

  private Lulls() {}

  static List<Seen> of(JudgedStage judgedStage) {
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
    double longest = judgedStage.real(LONG).seconds();
    boolean stalled =
        judgedStage
            .reading("rx.longest_stall")
            .measured()
            .filter(m -> m.value() >= longest)
            .isPresent();
    if (seen.isEmpty() && !stalled) {
      Seen.when(
              judgedStage,
              "rx.longest_trickle",
              v -> v >= longest,
              "F-rx.trickle",
              "lull",
              "below a tenth of the floor for 10 s or longer without a stall.")
          .ifPresent(seen::add);
    }
    return seen;
  }
}
