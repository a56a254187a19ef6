package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.store.StableJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that is read by people, at terminals. */
class JsonTextTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x61c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069, 0x200b,
        0x2028, 0x2029, 0xfeff, 0xe0041
      })
  void whatActsOnATerminalOrIsNotSeenIsEscapedAndStillTheSame(int codePoint) throws Exception {
    String text = "a" + Character.toString(codePoint) + "b\\\"";
    String json = StableJson.text(Map.of("said", text));
    assertThat(json).matches("[ -~\\n]+").contains("a\\u");
    assertThat(new ObjectMapper().readTree(json).path("said").asText()).isEqualTo(text);
  }

  @Test
  void whatIsSeenStaysAsItIs() {
    assertThat(StableJson.text(Map.of("said", "µ – é … 漢 😀")))
        .isEqualTo("{\n  \"said\" : \"µ – é … 漢 😀\"\n}\n");
  }
}
