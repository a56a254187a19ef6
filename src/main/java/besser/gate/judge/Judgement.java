package besser.gate.judge;

import besser.gate.evidence.Campaign;
import besser.gate.metric.Reading;
import besser.gate.quantity.ByteRate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the judge says of one campaign.
 *
 * @param campaign what was judged
 * @param judgedClaims every claim in the order of the features
 * @param findings numbered, in order
 * @param floor F that near zero is measured by in what is published; empty where no claim asks for
 *     a mean
 * @param readings all published readings by repetition id, also those no claim rests on
 * @param predictions what was predicted and what came; without a baseline those that need one are
 *     not measured
 * @param comparison with the baseline, where one was named
 * @param survival what N clean repetitions prove, in words
 * @param concerns what is wrong with the judging itself, one sentence each: claims that changed
 *     since recording, a baseline that is gone
 * @param edition of the claims it was judged on, in words
 * @param accounts each of the eight accounts, in their order; may be empty where none was kept
 * @param verdict what it comes to
 */
public record Judgement(
    Campaign campaign,
    List<JudgedClaim> judgedClaims,
    List<Finding> findings,
    Optional<ByteRate> floor,
    Map<String, List<Reading>> readings,
    List<Prediction> predictions,
    Optional<Comparison> comparison,
    String survival,
    List<String> concerns,
    String edition,
    List<AccountLine> accounts,
    Verdict verdict) {
  public Judgement {
    concerns = List.copyOf(concerns);
    accounts = List.copyOf(accounts);
  }

  /**
   * One of the eight accounts.
   *
   * @param account which
   * @param outcome HOLDS where it adds up
   * @param figure what it comes to, or why it does not add up; one line
   */
  public record AccountLine(Account account, Outcome outcome, String figure) {}

  /** Worst of the gating claims, see {@link #outcome(List)}. */
  public Outcome outcome() {
    return outcome(judgedClaims);
  }

  /**
   * Whether nothing can be accepted or rejected by it although every gating claim holds: the set is
   * faulty, the judging itself was not as it should be, or a comparison that was asked for cannot
   * be made.
   */
  public boolean isDoubtful() {
    return !campaign.faults().isEmpty()
        || !concerns.isEmpty()
        || comparison.filter(c -> !c.hindrances().isEmpty()).isPresent();
  }

  /**
   * Worst of the gating claims. UNDECIDED where none of them is of the driver: a good recording of
   * nothing that was asked holds nothing.
   */
  public static Outcome outcome(List<JudgedClaim> judgedClaims) {
    List<JudgedClaim> gating = judgedClaims.stream().filter(JudgedClaim::gating).toList();
    Outcome worst = Outcome.worst(gating.stream().map(JudgedClaim::outcome).toList());
    return gating.stream().anyMatch(c -> c.kind().isOfDriver())
        ? worst
        : worst.worst(Outcome.UNDECIDED);
  }
}
