package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import java.util.List;

/** Which claims a verdict rests on, as it was judged and not as it was recorded for. */
public final class Gating {
  private Gating() {}

  /** {@code phase-1}, the folder of a patch whose goal gates, or {@code -}. */
  public static String of(Judgement judgement) {
    List<JudgedClaim> gating =
        judgement.judgedClaims().stream().filter(JudgedClaim::gating).toList();
    if (gating.stream().anyMatch(c -> c.kind() == Kind.TARGET)) {
      return "phase-1";
    }
    return gating.stream()
        .filter(c -> c.kind() == Kind.GOAL)
        .map(c -> c.feature().replaceFirst("/.*", ""))
        .findFirst()
        .orElse("-");
  }
}
