package besser.gate.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.report.Samples;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void theBytesAreTheSameInEveryLocaleAndTimeZone() {
    String expected = VerdictJson.write(Samples.baseline());
    for (String tag : List.of("und", "de-DE", "tr-TR", "ar-EG")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(VerdictJson.write(Samples.baseline())).isEqualTo(expected);
    }
  }

  @Test
  void theVerdictAndTheJudgementAreTwoWords() {
    assertThat(VerdictJson.write(Samples.rehearsal()))
        .contains("\"verdict\" : \"REHEARSAL\"", "\"judgement\" : \"FAILS\"");
  }

  @Test
  void aValueThatIsAbsentIsNullWithItsReason() {
    assertThat(VerdictJson.write(Samples.baseline()))
        .contains("\"value\" : null,\n", "\"absent\" : \"41 samples, 1000 are needed\"");
  }
}
