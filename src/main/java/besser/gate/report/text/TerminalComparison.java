package besser.gate.report.text;

import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Judgement;
import besser.gate.judge.Prediction;
import java.util.ArrayList;
import java.util.List;

/** What became of the predictions, and whether anything moved, for a terminal; one item a line. */
final class TerminalComparison {
  private TerminalComparison() {}

  /** {@code PC-P-RX confirmed: …} for each prediction. */
  static List<String> predictions(Judgement judgement) {
    List<String> out = new ArrayList<>();
    for (Prediction p : judgement.predictions()) {
      out.add(
          "%s %s%s: %s%s"
              .formatted(
                  p.id(),
                  p.outcome().words(),
                  p.confidence().isBlank() ? "" : " (confidence " + p.confidence() + ")",
                  p.predicted(),
                  p.outcome() == Prediction.Outcome.NOT_MEASURED
                      ? ""
                      : "; observed " + p.observed()));
    }
    return out;
  }

  /** Whether the two can be compared, and what moved. */
  static List<String> comparison(Comparison comparison) {
    List<String> out = new ArrayList<>();
    comparison.hindrances().forEach(h -> out.add("Not comparable: " + h));
    List<String> moved =
        comparison.deltas().stream().filter(Delta::beyondNoise).map(Delta::metric).toList();
    out.add(
        moved.isEmpty()
            ? (comparison.tells()
                    ? "No difference: of %s readings none moved by more than chance would."
                    : "Too few repetitions, here or in the baseline: of %s readings none can be shown to have moved.")
                .formatted(comparison.deltas().size())
            : "%s of %s readings moved by more than chance would: %s."
                .formatted(moved.size(), comparison.deltas().size(), String.join(", ", moved)));
    return out;
  }
}
