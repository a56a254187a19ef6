package besser.gate.judge;

import besser.gate.evidence.Campaign;
import besser.gate.metric.Reading;
import java.util.List;
import java.util.Map;

/**
 * Everything the judge says of one campaign.
 *
 * @param campaign what was judged
 * @param claims every claim in the order of the features
 * @param findings numbered, in order
 * @param readings all published readings by repetition id, also those no claim rests on
 * @param survival what N clean repetitions prove, in words
 * @param verdict what it comes to
 */
public record Judgement(
    Campaign campaign,
    List<Claim> claims,
    List<Finding> findings,
    Map<String, List<Reading>> readings,
    String survival,
    Verdict verdict) {
  /** Worst of the gating claims; UNDECIDED where there is none. */
  public Outcome outcome() {
    return Outcome.worst(claims.stream().filter(Claim::gating).map(Claim::outcome).toList());
  }
}
