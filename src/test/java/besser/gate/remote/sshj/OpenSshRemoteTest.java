package besser.gate.remote.sshj;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import besser.gate.quantity.Span;
import besser.gate.remote.TimeUpException;
import java.io.IOException;
import java.nio.file.Files;
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

  @Test
  void aHostThatOpensFewSessionsIsAskedAgainAndTheConnectionStays() throws Exception {
    SshjRemote remote = connectedTo(1);
    eachAnswers(remote, 8);
    assertThatThrownBy(() -> remote.get("no/such/folder", folder))
        .hasMessageContaining("reading no/such/folder");
  }

  @Test
  void aHostThatOpensNoSessionIsSaidToWithTheSetting() throws Exception {
    SshjRemote remote = connectedTo(0);
    assertThatThrownBy(() -> remote.run("echo never", new Span(0.3)))
        .isInstanceOf(TimeUpException.class)
        .hasMessageContaining("the host opened no session within 300 ms (")
        .hasMessageContaining(
            "; see MaxSessions in its sshd_config), so this was not sent: echo never");
  }

  /** Another server, with its own bound. */
  private SshjRemote connectedTo(int sessions) throws Exception {
    server.close();
    cable.close();
    server =
        new OpenSshEndpoint(
            server.hostKey(), admitted, Files.createDirectory(folder.resolve("few")), sessions);
    cable = new Cable(server.port());
    Keys.write(knownHosts, known(server.hostKey()));
    return connect();
  }
}
