package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is left of a line: words stay, what differs each time goes. */
class LogTextTest {
  @Test
  void anAddressIsOneWhereverItStandsInTheLine() {
    assertThat(LogText.plain("00:11:22:aa:bb:cc")).isEqualTo("<mac>");
    assertThat(LogText.plain("AP 00:11:22:aa:bb:cc lost")).isEqualTo("AP <mac> lost");
    assertThat(LogText.plain("(00:11:22:aa:bb:cc)")).isEqualTo("(<mac>)");
  }

  @Test
  void whatIsAlmostAnAddressIsNone() {
    assertThat(LogText.plain("x 00:11:22:aa:bb:cx")).isEqualTo("x #:#:#:aa:bb:cx");
    assertThat(LogText.plain("x 00:11:22:aa:bb:ccd")).isEqualTo("x #:#:#:aa:bb:ccd");
    assertThat(LogText.plain("x 00-11:22:aa:bb:cc")).isEqualTo("x #-#:#:aa:bb:cc");
    assertThat(LogText.plain("x 00:11:22:aa:bb:c")).isEqualTo("x #:#:#:aa:bb:c");
  }

  @Test
  void shortCodesAreWordsAndLongOnesAreAddresses() {
    assertThat(LogText.plain("request 0x000b")).isEqualTo("request 0x000b");
    assertThat(LogText.plain("request 0x0000b")).isEqualTo("request <hex>");
    assertThat(LogText.plain("at deadbe11 or deadbee1f")).isEqualTo("at <hex> or <hex>");
    assertThat(LogText.plain("at cafe123 and facade")).isEqualTo("at cafe123 and facade");
    assertThat(LogText.plain("deadbeef deadbeeg1234 1")).isEqualTo("deadbeef deadbeeg1234 #");
  }

  @Test
  void errorNumbersStayAndRangesDoNot() {
    assertThat(LogText.plain("-22")).isEqualTo("-22");
    assertThat(LogText.plain(" -5")).isEqualTo(" -5");
    assertThat(LogText.plain("failed (-110)")).isEqualTo("failed (-110)");
    assertThat(LogText.plain("failed (-1100)")).isEqualTo("failed (-#)");
    assertThat(LogText.plain("a-22")).isEqualTo("a-#");
    assertThat(LogText.plain("lines 3-22")).isEqualTo("lines #-#");
  }

  @Test
  void reasonsStayAndOtherNumbersDoNot() {
    assertThat(LogText.plain("(Reason: 15=X)")).isEqualTo("(Reason: 15=X)");
    assertThat(LogText.plain("Reason: 6")).isEqualTo("Reason: 6");
    assertThat(LogText.plain("15 Reasons: 6")).isEqualTo("# Reasons: #");
  }

  @Test
  void theLastOneOrTwoDigitsOfANameCountInstances() {
    assertThat(LogText.plain("wlan0 cpu12 foo123 bes2600_wlan ieee80211"))
        .isEqualTo("wlan# cpu# foo123 bes2600_wlan ieee80211");
    assertThat(LogText.plain("a 7")).isEqualTo("a #");
  }

  @Test
  void lettersDigitsAndUnderscoresMakeAWordAndTheirNeighboursDoNot() {
    String words = "a123 z123 A123 Z123 _123 r900r r199";
    assertThat(LogText.plain(words)).isEqualTo(words);
    assertThat(LogText.plain("q`123 q{123 q@123 q[123 q/123 q:123"))
        .isEqualTo("q`# q{# q@# q[# q/# q:#");
    assertThat(LogText.plain("900 199 w0 w9")).isEqualTo("# # w# w#");
  }

  @Test
  void theFileOfAWarnIsItsBaseNameHoweverItWasBuilt() {
    String warn = "WARNING: CPU: 2 PID: 311 at ";
    assertThat(LogText.place(warn + "../drivers/staging/bes2600/bh.c:417 foo+0x64/0x78 [bes2600]"))
        .isEqualTo("WARNING at bh.c foo [bes2600]");
    assertThat(LogText.place(warn + "/build/6.19/drivers/net/a.c:9 foo+0x1/0x2"))
        .isEqualTo("WARNING at a.c foo");
    assertThat(LogText.place("WARNING: ../../net/b.c:9 at foo+0x1/0x2, CPU#3: kworker/3:1/87"))
        .isEqualTo("WARNING at b.c foo");
    assertThat(LogText.place("WARNING: possible circular locking at foo+0x1/0x2 17"))
        .isEqualTo("WARNING: possible circular locking at foo #");
  }
}
