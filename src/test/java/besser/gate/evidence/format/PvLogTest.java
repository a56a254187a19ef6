package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PvLogTest {
  @Test
  void eachLineIsATotalAndALineThatWasCutOffIsNotUsed() {
    assertThat(PvLog.read("pv", "10\n20\n3").value())
        .hasValueSatisfying(totals -> assertThat(totals).containsExactly(10L, 20L));
  }

  @Test
  void anotherToolsTextIsMissing() {
    assertThat(PvLog.read("pv", "10\n20 MB\n").why()).contains("20 MB");
    assertThat(PvLog.read("pv", "hello\n").why()).contains("no line of it is a count");
    assertThat(PvLog.read("pv", "").value()).isEmpty();
  }

  @Test
  void whatTheShellSaysOfAnEndedPvIsNoFault() {
    assertThat(PvLog.read("pv", "10\n20\nTerminated\n").value())
        .hasValueSatisfying(totals -> assertThat(totals).containsExactly(10L, 20L));
  }
}
