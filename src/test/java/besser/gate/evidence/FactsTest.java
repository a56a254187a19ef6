package besser.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
  @Test
  void aFactIsItsTextWithoutSpaceAround() {
    assertThat(Facts.text(Map.of("driver", " bes2600_wlan "), "driver")).contains("bes2600_wlan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", " - "})
  void aDashAndNothingAreNotMeasured(String value) {
    isNotMeasured(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "Unknown", "n/a", "?", "none", "null", "(null)", " nan "})
  void aWordThatSaysNothingIsNotMeasured(String value) {
    isNotMeasured(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "0", "(none)", "no", "unknown-1"})
  void aWordThatSaysNoIsMeasured(String value) {
    assertThat(Facts.text(Map.of("driver", value), "driver")).contains(value);
  }

  private static void isNotMeasured(String value) {
    assertThat(Facts.text(Map.of("driver", value), "driver")).isEmpty();
    assertThat(Facts.number(Map.of("driver", value), "driver")).isEmpty();
    assertThat(Facts.text(Map.of(), "driver")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "12.50, 12.5", "-3, -3", "' 7 ', 7"})
  void aNumberIsReadAsItStands(String text, double number) {
    assertThat(Facts.number(Map.of("t_s", text), "t_s")).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "NaN", "Infinity", "0x10", "12,5", "5 s", ".5", "1."})
  void whatIsNoPlainNumberIsNone(String text) {
    assertThat(Facts.number(Map.of("t_s", text), "t_s")).isEmpty();
  }
}
