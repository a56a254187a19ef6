package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.evidence.store.CampaignHeader;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.plan.Plan;
import besser.gate.rig.InstallScript;
import besser.gate.simulated.RigBuilder;
import besser.gate.simulated.SimulatedRig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line for tests of other rooms: what {@code ./gate} does, without leaving the JVM. */
public final class CommandLines {
  private CommandLines() {}

  /** Runs one command; returns its exit status. */
  public static int gate(String... args) {
    return Gate.line().execute(args);
  }

  /** A command that has the options of {@code gate run} and does nothing. */
  @Command(name = "run")
  static final class Run {
    @Mixin final RunOptions options = new RunOptions();
  }

  /** Options of {@code gate run}. */
  static RunOptions options(String... args) {
    Run run = new Run();
    new CommandLine(run).parseArgs(args);
    return run.options;
  }

  /** What {@code gate run} says of a campaign of the simulated rig before it is recorded. */
  public static CampaignHeader header(Path home, Environment rig, Plan plan, String model) {
    RunOptions runOptions = options("--model", model);
    return runOptions.header(new Home(home), rig, plan);
  }

  /** The claims of a checkout, as they are locked when recording starts. */
  public static Map<String, Path> claims(Path home) throws IOException {
    return new Home(home).claims();
  }

  /**
   * Records one campaign on the simulated rig, while somebody has a hand on that rig.
   *
   * @param home a checkout
   * @param hand given the rig and the campaign's folder before the first repetition starts; must
   *     return at once
   * @param args options of {@code gate run}
   */
  public static Path recorded(Path home, BiConsumer<SimulatedRig, Path> hand, String... args)
      throws IOException {
    Home here = new Home(home);
    RunOptions runOptions = options(args);
    Environment described = runOptions.environment(here);
    Plan plan = runOptions.plan(described);
    try (SimulatedRig rig =
        RigBuilder.start(
            described, runOptions.model(), plan.compression(), 20260507, InstallScript::text)) {
      RecordingSession recordingSession = new RecordingSession(rig.environment(), plan);
      CampaignHeader header = runOptions.header(here, rig.environment(), plan);
      CampaignWriter writer =
          CampaignWriter.create(here.campaigns(), header, here.claims(), InstantSource.system());
      hand.accept(rig, writer.folder().root());
      recordingSession.conduct(writer, false);
      return writer.folder().root();
    }
  }
}
