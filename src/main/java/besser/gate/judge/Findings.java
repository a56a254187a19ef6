package besser.gate.judge;

import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the reviewer must answer, numbered in a fixed order: predictions first, then changes against
 * the baseline, then what single repetitions show. "Any unexplained delta is a finding, not a
 * footnote" (campaign rules, 2026-05-07).
 */
final class Findings {
  private final List<Exhibit> exhibits;
  private final Optional<List<Exhibit>> baseline;
  private final List<Draft> drafts = new ArrayList<>();

  /** A finding before it has its number. */
  record Draft(String kind, String title, String receipt) {}

  Findings(List<Exhibit> exhibits, Optional<List<Exhibit>> baseline) {
    this.exhibits = List.copyOf(exhibits);
    this.baseline = baseline;
  }

  List<Finding> of(
      List<Prediction> predictions,
      Optional<Comparison> comparison,
      Map<Finding.Asked, Finding.Answer> answers) {
    Movements movements = new Movements(comparison, predictions);
    predictions.stream()
        .filter(p -> p.outcome() != Prediction.Outcome.CONFIRMED)
        .forEach(p -> drafts.add(prediction(p, movements)));
    drafts.addAll(movements.unforetold());
    exhibits.forEach(e -> drafts.addAll(Observations.of(e)));
    drafts.addAll(Signatures.of(exhibits, baseline));
    List<Finding> findings = new ArrayList<>();
    for (Draft d : drafts) {
      Finding.Asked asked = new Finding.Asked(d.title(), d.receipt());
      findings.add(
          new Finding(
              "F" + (findings.size() + 1),
              d.kind(),
              d.title(),
              d.receipt(),
              Optional.ofNullable(answers.get(asked))));
    }
    return findings;
  }

  private static Draft prediction(Prediction p, Movements movements) {
    String title = "Prediction " + p.id() + " (" + p.title() + ") is " + p.outcome().words() + ".";
    List<String> receipt = new ArrayList<>();
    receipt.add(
        p.foretold()
            + ": "
            + (p.baseline().equals("not measured")
                ? ""
                : "baseline " + p.baseline() + "; observed ")
            + p.observed());
    receipt.addAll(movements.restating(p));
    return new Draft("prediction", title, String.join("\n", receipt));
  }

  /** Readings by name, for receipts. */
  static String receipt(Reading reading) {
    return reading
        .measured()
        .map(m -> m.name() + " = " + m.text() + " (" + m.window() + "; " + m.source() + ")")
        .orElse(reading.name() + " was not measured");
  }
}
