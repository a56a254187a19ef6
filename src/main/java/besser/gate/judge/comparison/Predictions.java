package besser.gate.judge.comparison;

import besser.gate.judge.Claim;
import besser.gate.judge.Prediction;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds what was predicted against what came. */
public final class Predictions {
  private Predictions() {}

  /** Every prediction among the claims, in their order. */
  public static List<Prediction> of(List<Claim> claims, Optional<Arm> baseline, Arm observed) {
    List<Prediction> predictions = new ArrayList<>();
    for (Claim claim : claims) {
      for (Claim.Asked asked : claim.sentences()) {
        if (asked.statement() instanceof PredictionCheck predictionCheck) {
          predictions.add(prediction(claim, asked.text(), predictionCheck, baseline, observed));
        }
      }
    }
    return predictions;
  }

  private static Prediction prediction(
      Claim claim,
      String text,
      PredictionCheck predictionCheck,
      Optional<Arm> baseline,
      Arm observed) {
    String metric = predictionCheck.metric();
    String before =
        baseline
            .map(
                arm ->
                    arm.missing(metric)
                        .map(why -> "not measured: " + why)
                        .orElseGet(() -> values(arm, metric)))
            .orElse("not measured: no baseline was named.");
    Optional<String> missing = observed.missing(metric);
    String after =
        missing.map(why -> "not measured: " + why).orElseGet(() -> values(observed, metric));
    if (before.equals(after) && missing.isPresent()) {
      before = "not measured";
    }
    boolean decidable =
        missing.isEmpty()
            && (!predictionCheck.needsBaseline()
                || baseline.filter(arm -> arm.missing(metric).isEmpty()).isPresent());
    return new Prediction(
        claim.id(),
        claim.title(),
        claim.confidence(),
        metric,
        text,
        before,
        after,
        predictionCheck.covers(),
        decidable ? predictionCheck.outcome(baseline, observed) : Prediction.Outcome.NOT_MEASURED);
  }

  private static String values(Arm arm, String metric) {
    return arm.measured(metric).stream()
        .map(Reading.Measured::text)
        .collect(Collectors.joining(", "));
  }
}
