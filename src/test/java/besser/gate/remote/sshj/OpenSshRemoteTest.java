package besser.gate.remote.sshj;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class OpenSshRemoteTest extends RemoteContract {
  @BeforeAll
  static void thereIsAnSshd() {
    String missing = OpenSshEndpoint.missing();
    if (!missing.isEmpty()) {
      System.err.println("Not run against OpenSSH: " + missing + ".");
    }
    assumeTrue(missing.isEmpty(), missing);
  }

  @Override
  Endpoint start(KeyPair hostKey, KeyPair admittedKey, Path below) throws Exception {
    return new OpenSshEndpoint(hostKey, admittedKey, below);
  }

  @Test
  void aCommandEndedByASignalHasNoExitStatus() throws IOException {
    assertThatThrownBy(() -> connect().run("kill -9 $$", new Span(10)))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("signal KILL ended: kill -9 $$");
  }
}
