package besser.gate.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gate completion}: what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description =
        """
            Print the script by which bash or zsh completes commands and options: source \
            <(./gate completion bash) in ~/.bashrc or ~/.zshrc.""")
final class CompletionCommand implements Callable<Integer> {
  private enum Shell {
    BASH,
    ZSH
  }

  @Parameters(
      paramLabel = "bash|zsh",
      arity = "0..1",
      description = "The shell; one script serves both.")
  private Shell shell = Shell.BASH;

  @Override
  public Integer call() {
    System.out.print(script());
    return Exit.HOLDS.status();
  }

  static String script() {
    return AutoComplete.bash("gate", Gate.line());
  }
}
