package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunOptionsTest {
  @TempDir Path home;

  @Test
  void aModuleNobodyDescribedIsRefusedBeforeAnythingRuns() throws IOException {
    Path file = home.resolve("other.yaml");
    Files.writeString(
        file, Files.readString(Path.of("environments/simulated.yaml")) + "module: bes2601\n");
    RunOptions options = new RunOptions();
    new CommandLine(options).parseArgs("--env", file.toString());

    assertThatThrownBy(() -> options.environment(new Home(home)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": module is \"bes2601\", and there is no folder drivers/bes2601; there is"
                + " bes2600. Name the module of one of these, or describe the new driver in a"
                + " folder of its own beside them.");
  }
}
