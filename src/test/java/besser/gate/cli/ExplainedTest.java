package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.remote.UnreachableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExplainedTest {
  private static final String UNEXPECTED =
      "\n  This is not a fault the gate expected. GATE_TRACE=1 shows where it came from.";

  @Test
  void whatWeSayOurselvesIsTheWholeText() {
    assertThat(Explained.of(new IOException("The device came up with the wrong module.")))
        .isEqualTo("The device came up with the wrong module.");
    assertThat(Explained.of(new UnreachableException("device: no answer.", new IOException("x"))))
        .isEqualTo("device: no answer.\n  because: x");
  }

  @Test
  void troubleWithAFileIsSaidInWordsAndCanHappenToAnybody() {
    try {
      Files.readString(Path.of("no", "such", "file"));
    } catch (IOException e) {
      assertThat(Explained.of(e)).isEqualTo("no/such/file: there is no such file.");
      assertThat(Explained.of(new UncheckedIOException(e)))
          .isEqualTo("no/such/file: there is no such file.");
    }
  }

  @Test
  void aFaultOfTheProgramIsSaidToBeOne() {
    assertThat(Explained.of(new IllegalStateException("never"))).isEqualTo("never" + UNEXPECTED);
    assertThat(Explained.of(new IllegalStateException()))
        .isEqualTo("IllegalStateException" + UNEXPECTED);
  }
}
