package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.remote.NotAdmittedException;
import besser.gate.remote.UnreachableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
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
  void whatCanHappenToAnybodyIsNoFaultOfTheProgramHoweverItCame() {
    IOException full = new IOException("/x/rep-1: No space left on device");
    for (Exception fault :
        List.of(
            full,
            new UnreachableException("device: no answer within 5 s.", null),
            new CompletionException(full),
            new ExecutionException(new NotAdmittedException("device: bad key.", null)),
            new InterruptedException(),
            new CancellationException("stopped"),
            new AccessDeniedException("/x"),
            new NotDirectoryException("/x"),
            new MalformedInputException(1))) {
      assertThat(FaultText.of(fault)).as("%s", fault).doesNotContain("not a fault the gate");
    }
    assertThat(FaultText.of(new CompletionException(full)))
        .isEqualTo(
            "/x/rep-1: No space left on device. Free some room; gate resume goes on with a campaign that was cut off.");
    assertThat(FaultText.of(new InterruptedException())).isEqualTo("It was interrupted.");
    assertThat(FaultText.of(new CompletionException(new IllegalStateException("never"))))
        .endsWith(UNEXPECTED);
  }

  @Test
  void aFaultOfTheProgramIsSaidToBeOne() {
    assertThat(FaultText.of(new IllegalStateException("never"))).isEqualTo("never" + UNEXPECTED);
    assertThat(FaultText.of(new IllegalStateException()))
        .isEqualTo("IllegalStateException" + UNEXPECTED);
  }

  @Test
  void aNameTheLocaleHasNoLettersForIsWrongUsageAndSaysWhatToSet() {
    InvalidPathException odd =
        new InvalidPathException(
            "gr??e", "Malformed input or input contains unmappable characters");
    assertThat(FaultText.of(odd))
        .endsWith(": gr??e. Where the locale is C or POSIX, set LC_ALL=C.UTF-8, or rename it.");
    assertThat(Exit.of(odd)).isEqualTo(Exit.USAGE);
  }
}
