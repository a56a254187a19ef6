package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many lines a notice of the kernel says it left out. */
class SuppressedTest {
  @Test
  void theNumberBeforeTheNoticeIsHowMany() {
    assertThat(Suppressed.lines("net_ratelimit: 230 callbacks suppressed")).isEqualTo(230);
    assertThat(Suppressed.lines("** 412 printk messages dropped **")).isEqualTo(412);
    assertThat(Suppressed.lines("7 callbacks suppressed")).isEqualTo(7);
    assertThat(Suppressed.lines("at 12: 3 callbacks suppressed, 9")).isEqualTo(3);
  }

  @Test
  void aNoticeWithoutANumberIsAtLeastOneLine() {
    assertThat(Suppressed.lines(" callbacks suppressed")).isEqualTo(1);
    assertThat(Suppressed.lines("some callbacks suppressed")).isEqualTo(1);
    assertThat(Suppressed.lines("0 callbacks suppressed")).isEqualTo(1);
  }

  @Test
  void anyOtherLineLeftOutNothing() {
    assertThat(Suppressed.lines("12 callbacks were called")).isZero();
    assertThat(Suppressed.lines("")).isZero();
  }

  @Test
  void aNumberTooLongToCountWithIsCutAndNoCrash() {
    assertThat(Suppressed.lines("123456789012345678 callbacks suppressed"))
        .isEqualTo(123456789012345678L);
    assertThat(Suppressed.lines("99123456789012345678 callbacks suppressed"))
        .isEqualTo(123456789012345678L);
    assertThat(Suppressed.lines("2123456789012345678 callbacks suppressed"))
        .isEqualTo(123456789012345678L);
  }
}
