package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.remote.UnreachableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultTextTest {
  private static final String UNEXPECTED =
      "\n  This is not a fault the gate expected. GATE_TRACE=1 shows where it came from.";

  @Test
  void whatWeSayOurselvesIsTheWholeText() {
    assertThat(FaultText.of(new IOException("The device came up with the wrong module.")))
        .isEqualTo("The device came up with the wrong module.");
    assertThat(FaultText.of(new UnreachableException("device: no answer.", new IOException("x"))))
        .isEqualTo("device: no answer.\n  because: x");
  }

  @Test
  void troubleWithAFileIsSaidInWordsAndCanHappenToAnybody() {
    try {
      Files.readString(Path.of("no", "such", "file"));
    } catch (IOException e) {
      assertThat(FaultText.of(e)).isEqualTo("no/such/file: there is no such file.");
      assertThat(FaultText.of(new UncheckedIOException(e)))
          .isEqualTo("no/such/file: there is no such file.");
    }
  }

  @Test
  void aFaultOfTheProgramIsSaidToBeOne() {
    assertThat(FaultText.of(new IllegalStateException("never"))).isEqualTo("never" + UNEXPECTED);
    assertThat(FaultText.of(new IllegalStateException()))
        .isEqualTo("IllegalStateException" + UNEXPECTED);
  }
}
