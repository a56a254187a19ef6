package besser.gate.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import besser.gate.quantity.Span;
import besser.gate.remote.TimeUpException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
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
    assertThatThrownBy(() -> connect().exec("kill -9 $$", new Span(10)))
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
    assertThatThrownBy(() -> remote.exec("echo never", new Span(0.3)))
        .isInstanceOf(TimeUpException.class)
        .hasMessageContaining("the host opened no session within 300 ms (")
        .hasMessageContaining(
            "; see MaxSessions in its sshd_config), so this was not sent: echo never");
  }

  @Test
  void newKeysInMidAnswerAndInMidFileLoseNoByte() throws Exception {
    SshjRemote remote = connectedTo(List.of("RekeyLimit=64K", "LogLevel=DEBUG1"));
    RekeySoak soak = new RekeySoak(remote, folder);
    for (int round = 0; round < 11; round++) {
      soak.round();
    }
    assertThat(((OpenSshEndpoint) server).rekeyings()).isGreaterThan(20);
  }

  private SshjRemote connectedTo(int sessions) throws Exception {
    return connectedTo(List.of("MaxSessions=" + sessions));
  }

  /** Another server, with options of its own. */
  private SshjRemote connectedTo(List<String> options) throws Exception {
    server.close();
    cable.close();
    server =
        new OpenSshEndpoint(
            server.hostKey(), admitted, Files.createDirectory(folder.resolve("own")), options);
    cable = new Cable(server.port());
    Keys.write(knownHosts, known(server.hostKey()));
    return connect();
  }
}
