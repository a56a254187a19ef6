package besser.gate.judge.comparison;

import besser.gate.judge.Charge;
import besser.gate.judge.Prediction;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds what was foretold against what came. */
public final class Predictions {
  private Predictions() {}

  /** Every prediction among the charges, in their order. */
  public static List<Prediction> of(List<Charge> charges, Optional<Arm> baseline, Arm observed) {
    List<Prediction> predictions = new ArrayList<>();
    for (Charge charge : charges) {
      for (Charge.Asked asked : charge.sentences()) {
        if (asked.ask() instanceof Foretold foretold) {
          predictions.add(prediction(charge, asked.text(), foretold, baseline, observed));
        }
      }
    }
    return predictions;
  }

  private static Prediction prediction(
      Charge charge, String text, Foretold foretold, Optional<Arm> baseline, Arm observed) {
    String metric = foretold.metric();
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
            && (!foretold.needsBaseline()
                || baseline.filter(arm -> arm.missing(metric).isEmpty()).isPresent());
    return new Prediction(
        charge.id(),
        charge.title(),
        charge.confidence(),
        metric,
        text,
        before,
        after,
        foretold.covers(),
        decidable ? foretold.outcome(baseline, observed) : Prediction.Outcome.NOT_MEASURED);
  }

  private static String values(Arm arm, String metric) {
    return arm.measured(metric).stream()
        .map(Reading.Measured::text)
        .collect(Collectors.joining(", "));
  }
}
