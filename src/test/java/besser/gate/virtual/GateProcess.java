package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The gate as a person starts it: a process of its own, in this folder. */
final class GateProcess {
  private GateProcess() {}

  /** Runs one command, which has to end well, and answers what it said. */
  static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "besser.gate.cli.Gate"));
    command.addAll(List.of(arguments));
    Process gate =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    String words = new String(gate.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = gate.waitFor();
    System.err.print(words);
    assertThat(status).as(words).isZero();
    return words;
  }
}
