package besser.gate.judge;

import besser.gate.evidence.Campaign;
import besser.gate.metric.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the judge would have said, made by hand. */
public final class Judged {
  private Judged() {}

  /** A claim that is kept in no account. */
  public static JudgedClaim claim(
      String id,
      Kind kind,
      String title,
      String feature,
      String confidence,
      boolean gating,
      List<JudgedSentence> judgedSentences) {
    return new JudgedClaim(
        id, kind, title, feature, confidence, gating, Optional.empty(), judgedSentences);
  }

  /** A judgement of no known edition, without a floor and without accounts. */
  public static Judgement campaign(
      Campaign campaign,
      List<JudgedClaim> judgedClaims,
      List<Finding> findings,
      Map<String, List<Reading>> readings,
      List<Prediction> predictions,
      Optional<Comparison> comparison,
      String survival,
      List<String> concerns,
      Verdict verdict) {
    return new Judgement(
        campaign,
        judgedClaims,
        findings,
        Optional.empty(),
        readings,
        predictions,
        comparison,
        survival,
        concerns,
        "no known edition",
        List.of(),
        verdict);
  }
}
