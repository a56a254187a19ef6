package besser.gate.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gate nightly}: the regression job. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = {
      "Run the rig's usual plan, judge it, and print the trend. For cron or a timer: no terminal, no question, one exit status.",
      "Each clean night under the locked plan adds its repetitions to what gate history shows."
    })
final class NightlyCommand implements Callable<Integer> {
  @Option(
      names = "--env",
      paramLabel = "FILE or NAME",
      defaultValue = "lab",
      description = "The rig. Default: ${DEFAULT-VALUE}.")
  private String env = "lab";

  @Option(names = "--reps", paramLabel = "N", defaultValue = "0", description = "As for gate run.")
  private int reps;

  @Override
  public Integer call() throws IOException {
    List<String> args = new ArrayList<>(List.of("--env", env, "--require-evidence"));
    if (reps > 0) {
      args.addAll(List.of("--reps", Integer.toString(reps)));
    }
    args.add(0, "run");
    int status = Gate.line().execute(args.toArray(String[]::new));
    new CommandLine(new HistoryCommand()).execute();
    return status;
  }
}
