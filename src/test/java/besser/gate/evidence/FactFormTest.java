package besser.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFormTest {
  @ParameterizedTest(name = "{1} is a value of form {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER  | 23.65",
        "NUMBER  | -58",
        "COUNT   | 0",
        "HEX     | 1B3B3ED096AAD7217FEDE11",
        "HEX     | 5f1d2c3b4a59687766554433221100ffeeddccbb",
        "MAC     | 02:00:00:00:00:00",
        "MAC     | C0:25:06:E6:5B:32",
        "CPUS    | 0",
        "CPUS    | 0-2,4",
        "SWITCH  | off",
        "NMI     | pseudo",
        "VERSION | 6.19.10-danctnix1",
        "VERSION | iw version 6.17",
        "WORD    | bes2600_wlan",
        "WORD    | serial-number:3f1c9a27d05e8b64",
        "WORDS   | USB=1",
        "WORDS   | (builtin)",
        "WORDS   | --no-buildid-mmap --buildid-all -N",
        "WORDS   | 192.168.88.168 dev eth0 src 192.168.88.10",
      })
  void whatSoundHostsPrintFits(FactForm form, String value) {
    assertThat(form.fits(value)).isTrue();
  }

  @ParameterizedTest(name = "{1} is no value of form {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER  | 23,65",
        "COUNT   | 1.5",
        "COUNT   | unknown",
        "HEX     | 00000000000000000000",
        "HEX     | error",
        "HEX     | e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "VERSION | 0",
        "WORD    | 00000000-0000-0000-0000-000000000000",
        "HEX     | abc",
        "MAC     | 00:00:00:00:00:00",
        "MAC     | ff:ff:ff:ff:ff:ff",
        "MAC     | 0",
        "CPUS    | all",
        "CPUS    | 0-99999999999",
        "SWITCH  | unknown",
        "NMI     | yes",
        "VERSION | command not found",
        "WORD    | 0",
        "WORD    | two words",
        "WORD    | Unavailable",
        "WORDS   | not available",
        "WORDS   | ???",
        "WORDS   | -",
      })
  void whatSaysNothingDoesNot(FactForm form, String value) {
    assertThat(form.fits(value)).isFalse();
  }
}
