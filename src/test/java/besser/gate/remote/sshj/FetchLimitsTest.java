package besser.gate.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** What one fetch may bring. */
class FetchLimitsTest {
  private final FetchLimits.Fetched fetched = new FetchLimits(3, 2, 10).new Fetched();

  @Test
  void upToTheLimitsAllIsFetched() throws IOException {
    fetched.another("x", 2);
    fetched.another("x", 0);
    fetched.another("x", 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(fetched.copy("x", new ByteArrayInputStream(new byte[10]), out)).isEqualTo(10);
    assertThat(out.size()).isEqualTo(10);
  }

  @Test
  void moreFilesDeeperFoldersAndMoreBytesAreRefusedInWords() throws IOException {
    for (int i = 0; i < 3; i++) {
      fetched.another("ohm: out", 0);
    }
    assertThatThrownBy(() -> fetched.another("ohm: out", 0))
        .hasMessage(
            "ohm: out holds more than 3 files; no recorder leaves as much. It was not copied"
                + " further: look at it by hand.");
    assertThatThrownBy(() -> new FetchLimits(3, 2, 10).new Fetched().another("ohm: out", 3))
        .hasMessageContaining("folders more than 2 deep");
    fetched.copy("a", new ByteArrayInputStream(new byte[6]), OutputStream.nullOutputStream());
    assertThatThrownBy(
            () ->
                fetched.copy(
                    "ohm: b",
                    new ByteArrayInputStream(new byte[6]),
                    OutputStream.nullOutputStream()))
        .as("all files together")
        .hasMessageContaining("ohm: b holds more than 10 bytes");
  }

  /** A file that was said to be small and does not end. */
  @Test
  void aFileWithoutAnEndIsCutAtTheLimit() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }
        };
    assertThatThrownBy(() -> fetched.copy("ohm: x", endless, OutputStream.nullOutputStream()))
        .hasMessageContaining("more than 10 bytes");
  }

  @Test
  void aRecordingIsFarBelow() {
    assertThat(FetchLimits.RECORDING.files()).isGreaterThan(1000);
    assertThat(FetchLimits.RECORDING.bytes()).isGreaterThan(2L << 30);
  }
}
