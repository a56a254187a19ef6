package besser.gate.judge;

import besser.gate.evidence.Campaign;
import besser.gate.metric.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the judge says of one campaign.
 *
 * @param campaign what was judged
 * @param claims every claim in the order of the features
 * @param findings numbered, in order
 * @param readings all published readings by repetition id, also those no claim rests on
 * @param predictions what was foretold and what came; without a baseline those that need one are
 *     not measured
 * @param comparison with the baseline, where one was named
 * @param survival what N clean repetitions prove, in words
 * @param concerns what is wrong with the judging itself, one sentence each: claims that changed
 *     since recording, a baseline that is gone
 * @param verdict what it comes to
 */
public record Judgement(
    Campaign campaign,
    List<JudgedClaim> judgedClaims,
    List<Finding> findings,
    Map<String, List<Reading>> readings,
    List<Prediction> predictions,
    Optional<Comparison> comparison,
    String survival,
    List<String> concerns,
    Verdict verdict) {
  public Judgement {
    concerns = List.copyOf(concerns);
  }

  /** Worst of the gating claims; UNDECIDED where there is none. */
  public Outcome outcome() {
    return Outcome.worst(
        judgedClaims.stream().filter(JudgedClaim::gating).map(JudgedClaim::outcome).toList());
  }
}
