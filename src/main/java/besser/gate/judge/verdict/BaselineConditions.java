package besser.gate.judge.verdict;

import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.check.JudgedStages;
import besser.gate.judge.claim.ClaimJudge;
import java.util.List;
import java.util.Optional;

/**
 * Whether a baseline counts: on what voids a rate of the campaign itself no rate of another one can
 * rest either. A baseline that was starved, or out of its window of signal, makes any patch better.
 */
final class BaselineConditions {
  private static final String VOIDS = "voids-rx";

  private BaselineConditions() {}

  /** Conditions that were not shown to hold in it, one sentence each. */
  static List<String> open(List<Claim> asked, GatingSet gatingSet, JudgedStages baseline) {
    List<Claim> conditions =
        asked.stream()
            .filter(c -> c.kind().equals(Optional.of(Kind.VALIDITY)) && c.tags().contains(VOIDS))
            .toList();
    return new ClaimJudge(conditions, gatingSet)
        .claims(baseline).stream()
            .filter(c -> c.outcome() != Outcome.HOLDS)
            .map(BaselineConditions::words)
            .toList();
  }

  private static String words(JudgedClaim condition) {
    return "%s does not hold in it. %s"
        .formatted(
            condition.id(),
            condition.judgedSentences().stream()
                .flatMap(s -> s.results().stream())
                .filter(r -> r.outcome() != Outcome.HOLDS)
                .findFirst()
                .map(r -> r.said())
                .orElse(""))
        .strip();
  }
}
