package besser.gate.report.text;

import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Prediction;
import besser.gate.metric.Unit;
import besser.gate.report.view.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Predictions beside what came, and every reading against the baseline. */
final class ComparisonBlocks {
  private ComparisonBlocks() {}

  static List<Block> predictions(List<Prediction> predictions) {
    Block heading = new Block.Heading(2, "Result against predictions");
    if (predictions.isEmpty()) {
      return List.of(heading, new Block.Paragraph("No prediction was locked with this campaign."));
    }
    return List.of(
        heading,
        new Block.Table(
            List.of("metric", "baseline", "prediction", "observed", "verdict"),
            predictions.stream().map(ComparisonBlocks::row).toList()));
  }

  private static List<String> row(Prediction p) {
    String confidence = p.confidence().isBlank() ? "" : " (" + p.confidence() + ")";
    return List.of(
        p.metric(), p.baseline(), p.predicted() + confidence, p.observed(), p.outcome().words());
  }

  static List<Block> comparison(Comparison comparison) {
    List<Block> out = new ArrayList<>();
    out.add(new Block.Heading(2, "Comparison with " + comparison.baseline()));
    comparison.hindrances().forEach(h -> out.add(new Block.Warning("Not comparable: " + h)));
    out.add(new Block.Paragraph(comparison.resolution()));
    out.add(
        new Block.Table(
            List.of("reading", "baseline", "this campaign", "ratio (95 %)", "moved"),
            comparison.deltas().stream().map(ComparisonBlocks::row).toList()));
    if (!comparison.unpaired().isEmpty()) {
      out.add(
          new Block.Paragraph("Not compared, because not measured in every repetition of both:"));
      out.add(new Block.Items(comparison.unpaired()));
    }
    return out;
  }

  private static List<String> row(Delta d) {
    return List.of(
        d.metric(),
        values(d.unit(), d.baseline()),
        values(d.unit(), d.observed()),
        Ratio.text(d),
        d.beyondNoise() ? "yes" : d.tells() ? "no" : "not shown");
  }

  private static String values(Unit unit, List<Double> values) {
    return values.stream().map(unit::print).collect(Collectors.joining(", "));
  }
}
