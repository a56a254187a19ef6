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

  /**
   * Every prediction among the claims, in their order.
   *
   * @param hindrances why the baseline cannot be compared with; a change from it is none then
   */
  public static List<Prediction> of(
      List<Claim> claims, Optional<Arm> baseline, Arm observed, List<String> hindrances) {
    List<Prediction> predictions = new ArrayList<>();
    for (Claim claim : claims) {
      for (Claim.Asked asked : claim.sentences()) {
        if (asked.statement() instanceof PredictionCheck predictionCheck) {
          predictions.add(
              prediction(claim, asked.text(), predictionCheck, baseline, observed, hindrances));
        }
      }
    }
    return predictions;
  }

  /**
   * The same of a set that has faults: what is missing from it may be what would have refuted them,
   * so that none is confirmed. One that is refuted stays so.
   *
   * @param faults of the set, one sentence each
   */
  public static List<Prediction> whole(List<Prediction> predictions, List<String> faults) {
    return faults.isEmpty()
        ? predictions
        : predictions.stream()
            .map(p -> p.outcome() == Prediction.Outcome.CONFIRMED ? open(p, faults.get(0)) : p)
            .toList();
  }

  private static Prediction open(Prediction p, String fault) {
    return new Prediction(
        p.id(),
        p.title(),
        p.confidence(),
        p.metric(),
        p.predicted(),
        p.baseline(),
        "of a faulty set (%s): %s".formatted(fault, p.observed()),
        p.covers(),
        Prediction.Outcome.NOT_MEASURED);
  }

  private static Prediction prediction(
      Claim claim,
      String text,
      PredictionCheck predictionCheck,
      Optional<Arm> baseline,
      Arm observed,
      List<String> hindrances) {
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
    boolean apart = predictionCheck.needsBaseline() && !hindrances.isEmpty();
    boolean decidable =
        missing.isEmpty()
            && !apart
            && (!predictionCheck.needsBaseline()
                || baseline.filter(arm -> arm.missing(metric).isEmpty()).isPresent());
    if (apart) {
      before = "cannot be compared (%s): %s".formatted(hindrances.get(0), before);
    }
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
    String values =
        arm.measured(metric).stream().map(Reading.Measured::text).collect(Collectors.joining(", "));
    return arm.lender(metric)
        .map(
            deep ->
                "%s (deep campaign %s; %s)"
                    .formatted(values, deep.campaign(), receipts(deep, metric)))
        .orElse(values);
  }

  /** Where a costly reading was counted, and what. */
  private static String receipts(Arm deep, String metric) {
    return deep.measured(metric).stream()
        .map(m -> "%s. %s".formatted(m.source(), m.note()).strip())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
