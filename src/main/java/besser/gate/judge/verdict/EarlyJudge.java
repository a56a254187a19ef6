package besser.gate.judge.verdict;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.EndedEarly;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.claim.ClaimJudge;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether the repetitions a campaign has so far leave it any way to be accepted. A gating claim
 * asks every repetition, so one on which it does not hold is the end of it, whatever comes: it is
 * rejected where the claim fails, and undecided where it was not shown to hold.
 */
public final class EarlyJudge {
  private final List<Claim> claims;
  private final GatingSet gatingSet;

  /**
   * @param claims every scenario, in the order of the features
   * @param gatingSet which claims the verdict rests on
   */
  public EarlyJudge(List<Claim> claims, GatingSet gatingSet) {
    this.claims = List.copyOf(claims);
    this.gatingSet = gatingSet;
  }

  /**
   * What keeps it from being accepted, in the judge's words where it was ended early before: a
   * target or goal that fails, else a condition that was not shown to hold, else any other gating
   * claim; empty while it can be accepted, and before a repetition counts.
   *
   * @param campaign as far as it is recorded
   */
  public Optional<EndedEarly> of(Campaign campaign) {
    int there = campaign.counted().size();
    if (there == 0) {
      return Optional.empty();
    }
    // A repetition that is still to come is no reason against those that are there.
    List<Claim> asked =
        claims.stream()
            .filter(c -> gatingSet.asks(c, campaign.patch()))
            .map(c -> c.with(c.terms().withRepetitions(Math.min(there, c.terms().repetitions()))))
            .toList();
    List<JudgedClaim> lost =
        new ClaimJudge(asked, gatingSet)
            .claims(campaign).stream()
                .filter(c -> c.gating() && c.outcome() != Outcome.HOLDS)
                .toList();
    if (campaign.ended().isPresent()) {
      String named = campaign.ended().get().claim();
      return first(lost, c -> c.id().equals(named) && c.outcome() == Outcome.FAILS)
          .or(campaign::ended);
    }
    return first(lost, c -> c.outcome() == Outcome.FAILS)
        .or(() -> first(lost, c -> c.kind() == Kind.VALIDITY))
        .or(() -> first(lost, c -> true));
  }

  private static Optional<EndedEarly> first(List<JudgedClaim> lost, Predicate<JudgedClaim> which) {
    return lost.stream().filter(which).findFirst().map(c -> new EndedEarly(c.id(), c.reason()));
  }
}
