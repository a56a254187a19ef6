package besser.gate.cli;

import besser.gate.steps.Features;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a JUnit suite of the features does before its first scenario and after its last. System
 * properties: {@code gate.campaign} (judge this one), else {@code gate.env}, {@code gate.plan},
 * {@code gate.reps}, {@code gate.model}, {@code gate.patch}, {@code gate.gate}, {@code
 * gate.compression} as the options of {@code gate run}.
 */
public final class SuiteRun {
  private static final List<String> OPTIONS =
      List.of("env", "plan", "reps", "model", "patch", "gate", "compression");

  private SuiteRun() {}

  /** Conducts or opens a campaign, judges it, and lets the scenarios announce what was judged. */
  public static void begin() {
    Home home = Home.here();
    String campaign = System.getProperty("gate.campaign", "");
    try {
      Path folder = campaign.isEmpty() ? conducted(home) : home.campaign(Path.of(campaign));
      Judging.Judged judged = new Judging(home).judge(folder, Optional.empty(), Optional.empty());
      Features.enter(judged.judgement());
    } catch (IOException e) {
      throw new UncheckedIOException("The campaign could not be recorded: " + e.getMessage(), e);
    }
  }

  /** Leaves the court, so that another suite may enter. */
  public static void end() {
    Features.leave();
  }

  private static Path conducted(Home home) throws IOException {
    List<String> args = new ArrayList<>();
    for (String option : OPTIONS) {
      String value = System.getProperty("gate." + option, "");
      if (!value.isEmpty()) {
        args.add("--" + option);
        args.add(value);
      }
    }
    RunCommand run = new RunCommand();
    new picocli.CommandLine(run).parseArgs(args.toArray(String[]::new));
    return run.record(home, Optional.empty());
  }
}
