package besser.gate.evidence.store;

import besser.gate.evidence.format.JsonText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON that is the same bytes for the same content on every machine: sorted keys, {@code \n}. */
public final class StableJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private StableJson() {}

  /** Maps, lists, texts, numbers and truth values to indented text with a last line end. */
  public static String text(Object content) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return JsonText.shown(JSON.writer(printer).writeValueAsString(content) + "\n");
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("This cannot be written as JSON: " + content, impossible);
    }
  }
}
