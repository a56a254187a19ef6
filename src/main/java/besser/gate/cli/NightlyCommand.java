package besser.gate.cli;

import besser.gate.report.json.VerdictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gate nightly}: the regression job. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = {
      """
          Run the rig's usual plan, judge it, and print the trend. For cron or a timer: no \
          terminal, no question, one exit status.""",
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

  @Option(
      names = "--json",
      description = "Print status, verdict.json and the trend as one JSON; see reports/README.md.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<String> args = new ArrayList<>(List.of("--env", env, "--require-evidence"));
    if (reps != 0) {
      args.addAll(List.of("--reps", Integer.toString(reps)));
    }
    RunCommand run = RunCommand.with(args);
    try {
      RunCommand.Ran ran = run.ran();
      int status = run.status(ran);
      if (!json) {
        run.print(ran);
      }
      tell(status, VerdictJson.write(ran.judged().judgement()), null);
      return status;
    } catch (IOException | RuntimeException fault) {
      tell(Gate.status(fault), "null", FaultText.of(fault));
      throw fault;
    }
  }

  /** The trend is of interest in a night without a verdict, too. */
  private void tell(int status, String verdict, @Nullable String fault) throws IOException {
    History history = History.of(Home.here());
    if (!json) {
      HistoryCommand.print(history);
      return;
    }
    System.out.print(Printed.json("nightly", json(status, verdict, fault, history)));
  }

  static Map<String, Object> json(
      int status, String verdict, @Nullable String fault, History history) throws IOException {
    JsonNode judged = new ObjectMapper().readTree(verdict);
    Map<String, Object> night = new LinkedHashMap<>();
    night.put("status", status);
    night.put("fault", fault);
    night.put("verdict", judged);
    night.put("history", history.json());
    return night;
  }
}
