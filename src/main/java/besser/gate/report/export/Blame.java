package besser.gate.report.export;

import besser.gate.judge.Account;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose fault it is that a claim decides nothing, in KCIDB's words and in its order: worst first.
 */
enum Blame {
  /** The test's own: it ran, but what its instruments recorded decides nothing. */
  ERROR,
  /** That of what it runs in: the rig, the load or the set did not give it what it needs. */
  MISS;

  /** Of the verdict: the worst of what keeps it undecided. */
  static Blame ofVerdict(Judgement judgement) {
    return worst(
        judgement.judgedClaims().stream()
            .filter(c -> c.gating() && c.outcome() == Outcome.UNDECIDED)
            .map(c -> of(judgement, c)),
        judgement);
  }

  /** Of one claim. */
  static Blame of(Judgement judgement, JudgedClaim claim) {
    return claim
        .account()
        .map(Blame::ofAccount)
        .orElseGet(
            () ->
                worst(
                    claim.judgedSentences().stream()
                        .flatMap(s -> s.results().stream())
                        .filter(r -> r.outcome() == Outcome.UNDECIDED)
                        .flatMap(r -> ofResult(judgement, r)),
                    judgement));
  }

  /** Where nothing says whose fault it is: no repetition, or a set with a hole, is the rig's. */
  private static Blame worst(Stream<Blame> all, Judgement judgement) {
    boolean nothingThere =
        !judgement.campaign().faults().isEmpty() || judgement.campaign().counted().isEmpty();
    return nothingThere ? MISS : all.min(Blame::compareTo).orElse(ERROR);
  }

  /** What keeps a result undecided without a condition is the set, which lacks a repetition. */
  private static Stream<Blame> ofResult(Judgement judgement, Result result) {
    return result
        .kept()
        .map(kept -> kept.conditions().isEmpty() ? Stream.of(MISS) : named(judgement, kept))
        .orElse(Stream.of(ERROR));
  }

  private static Stream<Blame> named(Judgement judgement, Result.Kept kept) {
    return judgement.judgedClaims().stream()
        .filter(c -> kept.conditions().contains(c.id()))
        .map(JudgedClaim::account)
        .flatMap(Optional::stream)
        .map(Blame::ofAccount);
  }

  private static Blame ofAccount(Account account) {
    return switch (account) {
      case CLAIMS, COVERAGE, PROFILE, LOG -> ERROR;
      case CAMPAIGN, FACTS, TIMELINE, BYTES -> MISS;
    };
  }
}
