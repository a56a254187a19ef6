package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines are part of a WARN and which only came beside it. */
class DumpTest {
  private static final String CUT = "------------[ cut here ]------------";
  private static final String END = "---[ end trace 0000000000000000 ]---";

  private static List<Boolean> taken(String... lines) {
    Dump dump = new Dump();
    return List.of(lines).stream().map(dump::takes).toList();
  }

  @Test
  void aDumpIsWhatLooksLikeOneBetweenItsTwoMarks() {
    assertThat(taken(" foo+0x1/0x2", CUT, " foo+0x1/0x2", "Code: aa", "wlan0: x", END, " foo"))
        .containsExactly(false, true, true, true, false, true, false);
  }

  @Test
  void anEndWithoutABeginningIsALineOfItsOwn() {
    assertThat(taken(END, CUT, END, END)).containsExactly(false, true, true, false);
  }

  @Test
  void aRegisterIsAnXAndUpToThreeMoreCharactersBeforeItsColon() {
    assertThat(taken(CUT, "x9 : 0000", "x29: ffff", "x100: ffff", "x1000: ffff", "xhci_hcd reset"))
        .containsExactly(true, true, true, true, false, false);
  }

  @Test
  void aWarnBeginsADumpWhereTheLineAboveItWasLeftOut() {
    Dump dump = new Dump();
    assertThat(dump.takes("Call trace:")).isFalse();
    dump.begin();
    assertThat(dump.takes("Call trace:")).isTrue();
  }
}
