package besser.gate.report.json;

import besser.gate.report.view.PrintedNumbers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** JSON values whose text does not depend on the machine. */
final class Nodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Nodes() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  static JsonNode number(double value) {
    return DecimalNode.valueOf(PrintedNumbers.exact(value));
  }

  static JsonNode number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : NODES.nullNode();
  }

  static ArrayNode numbers(List<Double> values) {
    ArrayNode out = array();
    values.forEach(v -> out.add(number(v.doubleValue())));
    return out;
  }

  static ArrayNode strings(List<String> values) {
    ArrayNode out = array();
    values.forEach(out::add);
    return out;
  }

  static ObjectNode sorted(Map<String, String> values) {
    ObjectNode out = object();
    new TreeMap<>(values).forEach(out::put);
    return out;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
