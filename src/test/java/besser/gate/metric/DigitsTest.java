package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {
  @Test
  void aValueIsPrintedWithTheDigitsThatTellItFromItsBound() {
    assertThat(Digits.beside(Unit.SHARE, 0.0999996, 0.1)).isEqualTo("9.99996 %");
    assertThat(Digits.beside(Unit.SHARE, 0.1000004, 0.1)).isEqualTo("10.00004 %");
    assertThat(Digits.beside(Unit.BYTES_PER_SECOND, 1_999_999.6, 2e6)).isEqualTo("1.9999996 MB/s");
    assertThat(Digits.beside(Unit.SECONDS, 1799.9996, 1800)).isEqualTo("1799.9996 s");
    assertThat(Digits.beside(Unit.SECONDS, 9.999, 10)).isEqualTo("9.999 s");
  }

  @Test
  void whatIsToldApartAlreadyAndWhatIsEqualIsPrintedAsEver() {
    assertThat(Digits.beside(Unit.SHARE, 0.0987, 0.1)).isEqualTo("9.87 %");
    assertThat(Digits.beside(Unit.SHARE, 0.1, 0.1)).isEqualTo("10 %");
    assertThat(Digits.beside(Unit.BYTES_PER_SECOND, 2.1e6, 2e6)).isEqualTo("2.1 MB/s");
    assertThat(Digits.beside(Unit.COUNT, 999, 1000)).isEqualTo("999");
  }

  @Test
  void theBoundMayStandInWords() {
    assertThat(Digits.beside(Unit.SHARE, 0.0999996, "less than 10 % on the driver path"))
        .isEqualTo("9.99996 %");
    assertThat(Digits.beside(Unit.BYTES_PER_SECOND, 1_999_999.6, "at least 2 MB/s"))
        .isEqualTo("1.9999996 MB/s");
    assertThat(Digits.beside(Unit.SECONDS, 9.999, "no stall of 10 s")).isEqualTo("9.999 s");
    assertThat(Digits.beside(Unit.SHARE, 0.5, "one connection")).isEqualTo("50 %");
  }
}
