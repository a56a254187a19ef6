package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is written to a full disk, as a process of its own writes it. */
class ResultsTest {
  private static Process completion(File output) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Gate.class.getName(),
            "completion",
            "bash")
        .redirectOutput(output)
        .start();
  }

  @Test
  void halfOfWhatWasToBePrintedIsNoSuccess() throws Exception {
    Process full = completion(new File("/dev/full"));
    String said = new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(full.waitFor()).isEqualTo(70);
    assertThat(said).contains("standard output did not take all of it (No space left on device)");
    Process nowhere = completion(new File("/dev/null"));
    assertThat(nowhere.waitFor()).isZero();
  }
}
