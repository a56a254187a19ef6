package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.environment.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class RunOptionsTest {
  @TempDir Path home;

  private static List<String> sealed(RunOptions options) {
    Environment rig = options.environment(Home.here());
    return options.header(Home.here(), rig, options.plan(rig)).commandLine();
  }

  @Test
  void aWordWithABlankIsSealedAsTheOneWordItIs() throws IOException {
    Path rigs = Files.createDirectory(home.resolve("my rigs"));
    Path file = Files.copy(Path.of("environments/simulated.yaml"), rigs.resolve("desk.yaml"));

    assertThat(sealed(CommandLines.options("--env", file.toString())))
        .containsExactly("run", "--env", file.toString());
  }

  @Test
  void theCommandIsSealedOnceHoweverItWasReached() {
    CommandLines.Run run = new CommandLines.Run();
    new CommandLine(CommandSpec.create()).addSubcommand(run).parseArgs("run", "--reps", "1");

    assertThat(sealed(run.options)).containsExactly("run", "--reps", "1");
  }

  @Test
  void aModuleNobodyDescribedIsRefusedBeforeAnythingRuns() throws IOException {
    Path file = home.resolve("other.yaml");
    Files.writeString(
        file, Files.readString(Path.of("environments/simulated.yaml")) + "module: bes2601\n");
    RunOptions options = CommandLines.options("--env", file.toString());

    assertThatThrownBy(() -> options.environment(new Home(home)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": module is \"bes2601\", and there is no folder drivers/bes2601; there is"
                + " bes2600. Name the module of one of these, or describe the new driver in a"
                + " folder of its own beside them.");
  }
}
