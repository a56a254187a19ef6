package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class TerminalOperatorTest {
  private final StringWriter screen = new StringWriter();

  private Operator typing(String keys) {
    return new TerminalOperator(
        new BufferedReader(new StringReader(keys)), new PrintWriter(screen));
  }

  @Test
  void enterMeansDone() {
    assertThatCode(() -> typing("\n").ask("Press the button.")).doesNotThrowAnyException();
    assertThat(screen.toString())
        .isEqualTo("Press the button.\nPress Enter when it is done, or type no: ");
  }

  @Test
  void noMeansNoAndNobodyMeansNo() {
    assertThatThrownBy(() -> typing("no\n").ask("Press the button."))
        .hasMessage("The operator said no to: Press the button.");
    assertThatThrownBy(() -> typing("").ask("Press the button."))
        .hasMessage("Nobody answered at the terminal: Press the button.");
    assertThatThrownBy(() -> Operator.NOBODY.ask("Press the button."))
        .hasMessage("Nobody is here to be asked: Press the button.");
  }

  @Test
  void anythingElseIsAskedAgain() {
    assertThatCode(() -> typing("maybe\ndone\n").ask("Press the button."))
        .doesNotThrowAnyException();
    assertThat(screen.toString()).contains("Enter or no is understood, \"maybe\" is not.");
  }
}
