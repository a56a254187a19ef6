package besser.gate.cli;

import besser.gate.evidence.format.JsonText;
import besser.gate.report.escape.Redaction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A JSON text whose values name no radio and no network. Its keys stay: what a network is called
 * may be one of them.
 */
final class RedactedJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RedactedJson() {}

  static String of(String json, Redaction redaction) {
    try {
      JsonNode redacted = redacted(JSON.readTree(json), redaction);
      return JsonText.shown(
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(redacted) + "\n");
    } catch (JsonProcessingException never) {
      throw new IllegalStateException(never);
    }
  }

  private static JsonNode redacted(JsonNode node, Redaction redaction) {
    if (node.isTextual()) {
      return TextNode.valueOf(redaction.apply(node.asText()));
    }
    if (node instanceof ObjectNode object) {
      object.properties().forEach(e -> e.setValue(redacted(e.getValue(), redaction)));
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, redacted(array.get(i), redaction));
      }
    }
    return node;
  }
}
