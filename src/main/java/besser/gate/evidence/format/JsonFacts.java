package besser.gate.evidence.format;

import besser.gate.evidence.Part;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code repetition.json} and {@code campaign.json} as text by dotted key: {@code
 * plan.stages.0.id}. {@code null} is absent. A key that is there twice is a fault: which of the two
 * a reader takes must not decide a verdict.
 */
public final class JsonFacts {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonFacts() {}

  /** Reads one JSON object. */
  public static Part<Map<String, String>> read(String file, String text) {
    try {
      JsonNode root = JSON.readTree(text);
      if (!root.isObject()) {
        return Part.missing(file, file + " holds no JSON object.");
      }
      Map<String, String> facts = new TreeMap<>();
      flatten("", root, facts);
      return Part.present(file, Collections.unmodifiableMap(facts));
    } catch (ParseFault fault) {
      return Part.missing(file, Lines.reason(file, fault));
    } catch (JsonProcessingException fault) {
      int line = fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
      return Part.missing(
          file,
          Lines.reason(
              file, ParseFault.at(line, "it is no JSON: " + fault.getOriginalMessage() + ".")));
    }
  }

  private static void flatten(String key, JsonNode node, Map<String, String> facts)
      throws ParseFault {
    String prefix = key.isEmpty() ? "" : key + ".";
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        flatten(prefix + entry.getKey(), entry.getValue(), facts);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(prefix + i, node.get(i), facts);
      }
    } else if (!node.isNull()) {
      String value = node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
      if (facts.put(key, value) != null) {
        throw ParseFault.at(1, key + " is there twice, once nested and once with dots.");
      }
    }
  }
}
