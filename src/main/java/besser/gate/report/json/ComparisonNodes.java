package besser.gate.report.json;

import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Prediction;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Predictions and the comparison with a baseline as JSON. */
final class ComparisonNodes {
  private ComparisonNodes() {}

  static ArrayNode predictions(List<Prediction> predictions) {
    ArrayNode out = Nodes.array();
    for (Prediction p : predictions) {
      ObjectNode node = out.addObject();
      node.put("id", p.id());
      node.put("title", p.title());
      node.put("confidence", p.confidence());
      node.put("metric", p.metric());
      node.put("foretold", p.predicted());
      node.put("baseline", p.baseline());
      node.put("observed", p.observed());
      node.put("outcome", p.outcome().words());
    }
    return out;
  }

  static ObjectNode comparison(Comparison comparison) {
    ObjectNode out = Nodes.object();
    out.put("baseline", comparison.baseline());
    out.set("hindrances", Nodes.strings(comparison.hindrances()));
    out.put("resolution", comparison.resolution());
    out.set("unpaired", Nodes.strings(comparison.unpaired()));
    ArrayNode deltas = out.putArray("deltas");
    for (Delta d : comparison.deltas()) {
      ObjectNode node = deltas.addObject();
      node.put("metric", d.metric());
      node.put("unit", Nodes.word(d.unit()));
      node.set("baseline", Nodes.numbers(d.baseline()));
      node.set("observed", Nodes.numbers(d.observed()));
      node.set("ratio", Nodes.number(d.ratio()));
      node.set("ratio_low_95", Nodes.number(d.low()));
      node.set("ratio_high_95", Nodes.number(d.high()));
      node.set("by_chance", Nodes.number(d.chance()));
      node.put("beyond_noise", d.beyondNoise());
    }
    return out;
  }
}
