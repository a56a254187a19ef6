package besser.gate.cli;

import besser.gate.evidence.format.JsonText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code --json} prints: one object that says of which command and schema it is. */
final class Printed {
  /** Goes up where a key is removed or comes to mean something else; keys may be added. */
  private static final int SCHEMA = 1;

  private Printed() {}

  static String json(String command, Map<String, ?> facts) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schema", SCHEMA);
    all.put("command", command);
    all.putAll(facts);
    try {
      return JsonText.shown(
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    } catch (JsonProcessingException never) {
      throw new IllegalStateException(never);
    }
  }
}
