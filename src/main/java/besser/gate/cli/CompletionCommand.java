package besser.gate.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec self = CommandSpec.create();

  @Override
  public Integer call() {
    System.out.print(script(self.root().commandLine()));
    return Exit.HOLDS.status();
  }

  static String script(CommandLine gate) {
    return AutoComplete.bash("gate", gate);
  }
}
