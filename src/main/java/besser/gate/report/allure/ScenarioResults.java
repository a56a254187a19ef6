package besser.gate.report.allure;

import besser.gate.report.escape.Redaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Gives the results of scenarios an identity that survives edits of their files. */
final class ScenarioResults {
  /** The stable tag of a scenario; kinds, patches and confidences are written in lower case. */
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ScenarioResults() {}

  /**
   * Allure keys history by file and line; this keys it by the scenario's tag.
   *
   * @return when the first scenario started, milliseconds since 1970; {@code otherwise} without a
   *     scenario
   */
  static long complete(Path results, long otherwise, Redaction redaction) throws IOException {
    long earliest = Long.MAX_VALUE;
    try (Stream<Path> files = Files.list(results)) {
      for (Path file : files.filter(f -> f.toString().endsWith("-result.json")).sorted().toList()) {
        if (MAPPER.readTree(file.toFile()) instanceof ObjectNode result) {
          earliest = Math.min(earliest, result.path("start").asLong(Long.MAX_VALUE));
          Optional<String> id = id(result);
          id.ifPresent(i -> identify(result, i));
          if (id.isPresent() || redaction.on()) {
            Files.write(file, MAPPER.writeValueAsBytes(redacted(result, redaction)));
          }
        }
      }
    }
    return earliest == Long.MAX_VALUE ? otherwise : earliest;
  }

  /** Reasons quote the kernel log, so every text in a scenario's result is redacted. */
  private static JsonNode redacted(JsonNode node, Redaction redaction) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(e -> object.set(e.getKey(), redacted(e.getValue(), redaction)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, redacted(array.get(i), redaction));
      }
    } else if (node.isTextual()) {
      return TextNode.valueOf(redaction.apply(node.asText()));
    }
    return node;
  }

  private static void identify(ObjectNode result, String id) {
    result.put("historyId", "besser-gate:" + id);
    result.put("testCaseId", "besser-gate:" + id);
    String name = result.path("name").asText();
    if (!name.startsWith(id)) {
      result.put("name", id + " " + name);
    }
  }

  private static Optional<String> id(JsonNode result) {
    List<String> tags =
        StreamSupport.stream(result.path("labels").spliterator(), false)
            .filter(l -> l.path("name").asText().equals("tag"))
            .map(l -> l.path("value").asText().replaceFirst("^@", ""))
            .filter(t -> ID.matcher(t).matches())
            .toList();
    return tags.stream().findFirst();
  }
}
