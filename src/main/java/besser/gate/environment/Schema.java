package besser.gate.environment;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Holds a file against {@code environment/schema.json} and words each fault as what is needed. */
final class Schema {
  private final JsonNode text;
  private final JsonSchema compiled;

  Schema() {
    try (InputStream in =
        Objects.requireNonNull(
            Schema.class.getResourceAsStream("/environment/schema.json"),
            "environment/schema.json is part of the gate")) {
      text = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
  }

  /** All faults, by line. */
  List<Fault> faults(JsonNode file) {
    List<Fault> faults = new ArrayList<>();
    for (ValidationMessage message : compiled.validate(file)) {
      JsonNode at = seen(message, file);
      String path = path(message);
      switch (message.getType()) {
        case "required" ->
            faults.add(fault(at, join(path, message.getProperty()), missing(message)));
        case "additionalProperties" -> {
          JsonNode value = at.path(message.getProperty());
          faults.add(
              fault(
                  value.isMissingNode() ? at : value,
                  join(path, message.getProperty()),
                  unknown(message)));
        }
        case "if", "then", "else", "$ref", "allOf" -> {
          // The fault inside has its own message.
        }
        default -> faults.add(fault(at, path, wrong(message, at)));
      }
    }
    faults.sort(Comparator.comparing(Fault::line).thenComparing(Fault::column));
    return faults.stream().distinct().toList();
  }

  /** Where the file has it: what a message carries may be a copy, which lies nowhere. */
  private static JsonNode seen(ValidationMessage message, JsonNode file) {
    JsonNode at = file;
    for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
      Object name = message.getInstanceLocation().getElement(i);
      at = name instanceof Integer index ? at.path(index) : at.path(String.valueOf(name));
    }
    return at.isMissingNode() ? file : at;
  }

  static Fault fault(JsonNode at, String path, String what) {
    JsonLocation where = JsonNodes.tokenLocationOf(at);
    return new Fault(
        Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()), path + " " + what);
  }

  private String missing(ValidationMessage message) {
    JsonNode key = resolved(around(message).path("properties").path(message.getProperty()));
    return "is missing; " + needed(key);
  }

  private String unknown(ValidationMessage message) {
    List<String> keys = new ArrayList<>();
    around(message).path("properties").fieldNames().forEachRemaining(keys::add);
    return "is no key here; the keys are " + String.join(", ", keys) + ".";
  }

  private String wrong(ValidationMessage message, JsonNode seen) {
    String is = seen.isContainerNode() ? "is a block or a list" : "is \"" + seen.asText() + "\"";
    return is + "; " + needed(around(message));
  }

  private static String needed(JsonNode key) {
    JsonNode example = key.path("examples").path(0);
    return "give %s%s."
        .formatted(
            key.path("description").asText("another value"),
            example.isMissingNode() ? "" : ", for example " + example.asText());
  }

  /** The part of the schema whose keyword was broken. */
  private JsonNode around(ValidationMessage message) {
    String pointer = message.getSchemaLocation().getFragment().toString();
    return resolved(text.at(pointer.substring(0, pointer.lastIndexOf('/'))));
  }

  private JsonNode resolved(JsonNode part) {
    String ref = part.path("$ref").asText("");
    return ref.isEmpty() ? part : text.at(ref.substring(1));
  }

  private static String path(ValidationMessage message) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
      path.append(i == 0 ? "" : ".").append(message.getInstanceLocation().getElement(i));
    }
    return path.isEmpty() ? "the file" : path.toString();
  }

  private static String join(String path, String key) {
    return path.equals("the file") ? key : path + "." + key;
  }
}
