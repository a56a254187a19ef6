package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TerminalTest {
  private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

  @Test
  void aTerminalHasColourAndItsOwnWidth() {
    Terminal terminal = Terminal.of("out,err", "96", XTERM);
    assertThat(terminal.colour()).isTrue();
    assertThat(terminal.ansi()).isEqualTo(Ansi.ON);
    assertThat(terminal.width()).isEqualTo(96);
  }

  @Test
  void aFileOrAPipeHasNoColourAndIsNotBroken() {
    Terminal terminal = Terminal.of(",err", "60", XTERM);
    assertThat(terminal.colour()).isFalse();
    assertThat(terminal.fitted("x".repeat(200))).hasSize(200);
    assertThat(Terminal.of("", "", XTERM).width()).isEqualTo(120);
  }

  @Test
  void aDumbTerminalOrOneNobodyNamedHasNoColourAndRewritesNoLine() {
    for (Map<String, String> environment :
        java.util.List.of(Map.of("TERM", "dumb"), Map.<String, String>of())) {
      Terminal terminal = Terminal.of("out,err", "80", environment);
      assertThat(terminal.colour()).isFalse();
      assertThat(terminal.smart()).isFalse();
    }
  }

  @Test
  void whoWantsNoColourGetsNone() {
    Map<String, String> plain = Map.of("TERM", "xterm", "NO_COLOR", "1");
    assertThat(Terminal.of("out,err", "80", plain).colour()).isFalse();
    assertThat(Terminal.of("out,err", "80", plain).smart()).isTrue();
  }

  @Test
  void columnsThatAreExportedAreMeant() {
    Map<String, String> asked = Map.of("TERM", "xterm", "COLUMNS", "72");
    assertThat(Terminal.of("out", "200", asked).width()).isEqualTo(72);
    assertThat(Terminal.of("out", "0", XTERM).width()).isEqualTo(120);
  }

  @Test
  void whatACampaignSaysMovesNoCursor() {
    assertThat(Terminal.shown("a\tb\n\u001b]0;x\u0007c\n")).isEqualTo("a\tb\n\\x1b]0;x\\x07c\n");
    assertThat(Terminal.of("", "", XTERM).fitted("\u001b[2Jgone")).isEqualTo("\\x1b[2Jgone");
  }
}
