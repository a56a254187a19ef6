package besser.gate.judge.finding;

import besser.gate.judge.Comparison;
import besser.gate.judge.Finding;
import besser.gate.judge.Prediction;
import besser.gate.judge.check.JudgedStage;
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
public final class Findings {
  private final List<JudgedStage> judgedStages;
  private final Optional<List<JudgedStage>> baseline;
  private final List<Draft> drafts = new ArrayList<>();

  /** A finding before it has its number. */
  public record Draft(String kind, String title, String receipt) {}

  public Findings(List<JudgedStage> judgedStages, Optional<List<JudgedStage>> baseline) {
    this.judgedStages = List.copyOf(judgedStages);
    this.baseline = baseline;
  }

  public List<Finding> of(
      List<Prediction> predictions,
      Optional<Comparison> comparison,
      Map<Finding.Asked, Finding.Answer> answers) {
    UnforetoldChanges unforetoldChanges = new UnforetoldChanges(comparison, predictions);
    predictions.stream()
        .filter(p -> p.outcome() != Prediction.Outcome.CONFIRMED)
        .forEach(p -> drafts.add(prediction(p, unforetoldChanges)));
    drafts.addAll(unforetoldChanges.unforetold());
    judgedStages.forEach(e -> drafts.addAll(Observations.of(e)));
    drafts.addAll(NewLogLines.of(judgedStages, baseline));
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

  private static Draft prediction(Prediction p, UnforetoldChanges unforetoldChanges) {
    String title = "Prediction " + p.id() + " (" + p.title() + ") is " + p.outcome().words() + ".";
    List<String> receipt = new ArrayList<>();
    receipt.add(
        p.foretold()
            + ": "
            + (p.baseline().equals("not measured")
                ? ""
                : "baseline " + p.baseline() + "; observed ")
            + p.observed());
    receipt.addAll(unforetoldChanges.restating(p));
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
