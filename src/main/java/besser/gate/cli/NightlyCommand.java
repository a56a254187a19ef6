package besser.gate.cli;

import besser.gate.night.Night;
import besser.gate.night.Notice;
import besser.gate.quantity.Span;
import besser.gate.report.json.VerdictJson;
import besser.gate.rig.HeldException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          Run the rig's usual plan, judge it, hold it against the last comparable nights, and tell \
          where the state changed. For cron or a timer: no terminal, no question, one exit status.""",
      "Every night is an entry of reports/history/nights.jsonl, also one that was held, refused, killed or missed."
    })
final class NightlyCommand implements Callable<Integer> {
  /** Seconds; two that begin in one and the same are told apart by nobody. */
  private static final double SHORTEST = 60;

  @Option(
      names = "--env",
      paramLabel = "FILE or NAME",
      defaultValue = "lab",
      description = "The rig. Default: ${DEFAULT-VALUE}.")
  private String env = "lab";

  @Option(names = "--reps", paramLabel = "N", defaultValue = "0", description = "As for gate run.")
  private int reps;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "As for gate run: rehearse a night.")
  private Optional<String> model = Optional.empty();

  @Option(names = "--compression", paramLabel = "FACTOR", description = "As for gate run.")
  private Optional<String> compression = Optional.empty();

  @Option(
      names = "--notify",
      paramLabel = "COMMAND",
      description =
          "Run where the state is another than the night before, with JSON on its standard input; see reports/README.md.")
  private Optional<String> command = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "24 h",
      description = "Time between two nights; one that did not begin is an entry of the log.")
  private Span every = new Span(86_400);

  @Option(
      names = "--json",
      description = "Print status, verdict.json and the trend as one JSON; see reports/README.md.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (every.seconds() < SHORTEST) {
      throw new UsageException(
          "--every is the time between two nights, a minute or more, not %s.".formatted(every));
    }
    Nightly nightly = new Nightly(Home.here(), rig(), InstantSource.system(), this::notice);
    Nightly.Process self = Nightly.Process.self();
    new EarlierNights(nightly, self, every).settle();
    Night night = nightly.begin(self);
    RunCommand run = RunCommand.with(arguments());
    List<RunCommand.Ran> done = new ArrayList<>(1);
    try {
      night =
          nightly.over(
              night,
              () -> {
                RunCommand.Ran ran = run.ran();
                done.add(ran);
                return new Nightly.Done(ran.judged().folder(), run.status(ran));
              });
    } catch (HeldException held) {
      return quietly(held);
    } catch (IOException | RuntimeException fault) {
      tell(Exit.status(fault), "null", FaultText.of(fault));
      throw fault;
    }
    RunCommand.Ran ran = done.get(0);
    int status = run.status(ran);
    if (!json) {
      run.print(ran);
    }
    night.outcome().ifPresent(o -> o.worse().forEach(w -> System.err.println("gate: worse: " + w)));
    tell(status, VerdictJson.write(ran.judged().judgement()), null);
    return status;
  }

  /** A rig that somebody else has is nobody's fault: one line, and its own status. */
  private int quietly(HeldException held) throws IOException {
    int status = Exit.status(held);
    if (json) {
      tell(status, "null", Nightly.brief(held));
    } else {
      System.err.println("gate: night left out: " + Nightly.brief(held));
    }
    return status;
  }

  private List<String> arguments() {
    List<String> args = new ArrayList<>(List.of("--env", env, "--require-evidence"));
    if (reps != 0) {
      args.addAll(List.of("--reps", Integer.toString(reps)));
    }
    model.ifPresent(m -> args.addAll(List.of("--model", m)));
    compression.ifPresent(c -> args.addAll(List.of("--compression", c)));
    return args;
  }

  /** Its name; a file that cannot be read is refused later, in the night it belongs to. */
  private String rig() {
    String file = String.valueOf(Path.of(env).getFileName());
    return file.endsWith(".yaml") ? file.substring(0, file.length() - ".yaml".length()) : file;
  }

  private void notice(ObjectNode change) {
    if (command.isEmpty()) {
      return;
    }
    try {
      new Notice(command.get()).send(change);
    } catch (IOException failed) {
      System.err.println("gate: the notice was not sent: " + failed.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
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
    night.put("history", HistoryJson.of(history));
    return night;
  }
}
