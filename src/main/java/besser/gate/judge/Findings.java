package besser.gate.judge;

import besser.gate.evidence.Campaign;
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
  private final Campaign campaign;
  private final List<Exhibit> exhibits;
  private final Optional<Campaign> baseline;
  private final List<Draft> drafts = new ArrayList<>();

  /** A finding before it has its number. */
  record Draft(String kind, String title, String receipt) {}

  Findings(Campaign campaign, List<Exhibit> exhibits, Optional<Campaign> baseline) {
    this.campaign = campaign;
    this.exhibits = List.copyOf(exhibits);
    this.baseline = baseline;
  }

  List<Finding> of(
      List<Prediction> predictions,
      Optional<Comparison> comparison,
      Map<String, Finding.Answer> answers) {
    if (!campaign.patch().equals("-")) {
      predictions.stream()
          .filter(p -> p.outcome() != Prediction.Outcome.CONFIRMED)
          .forEach(this::prediction);
    }
    comparison.ifPresent(
        c ->
            c.deltas().stream()
                .filter(Delta::beyondNoise)
                .filter(d -> !foretold(d, predictions))
                .forEach(this::delta));
    exhibits.forEach(e -> drafts.addAll(Observations.of(e)));
    drafts.addAll(Signatures.of(campaign, baseline));
    List<Finding> findings = new ArrayList<>();
    for (Draft d : drafts) {
      String id = "F" + (findings.size() + 1);
      findings.add(
          new Finding(
              id, d.kind(), d.title(), d.receipt(), Optional.ofNullable(answers.get(d.title()))));
    }
    return findings;
  }

  private void prediction(Prediction p) {
    String title = "Prediction " + p.id() + " (" + p.title() + ") is " + p.outcome().words() + ".";
    drafts.add(
        new Draft(
            "prediction",
            title,
            p.foretold() + ": baseline " + p.baseline() + "; observed " + p.observed()));
  }

  private static boolean foretold(Delta delta, List<Prediction> predictions) {
    return predictions.stream()
        .anyMatch(
            p ->
                p.metric().equals(delta.metric())
                    && p.outcome() != Prediction.Outcome.NOT_MEASURED);
  }

  private void delta(Delta d) {
    String title = d.metric() + " moved and no prediction covers it.";
    drafts.add(
        new Draft(d.metric().startsWith("lock.") ? "moved-cost" : "delta", title, d.words()));
  }

  /** Readings by name, for receipts. */
  static String receipt(Reading reading) {
    return reading
        .measured()
        .map(m -> m.name() + " = " + m.text() + " (" + m.window() + "; " + m.source() + ")")
        .orElse(reading.name() + " was not measured");
  }
}
