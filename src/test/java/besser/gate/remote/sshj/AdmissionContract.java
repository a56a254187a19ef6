package besser.gate.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.quantity.Span;
import besser.gate.remote.NotAdmittedException;
import besser.gate.remote.UnreachableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what the gate says where it is not, or does not let itself in. */
abstract class AdmissionContract extends OneServer {
  @Test
  void aHostNobodyHasVouchedForIsRefusedWithItsFingerprint() throws IOException {
    Keys.write(knownHosts, "other.example " + Keys.line(Keys.make()) + "\n");
    assertThatThrownBy(this::connect)
        .isInstanceOf(NotAdmittedException.class)
        .hasMessageContaining("its host key is unknown. Seen SHA256:")
        .hasMessageContaining("has no key for [127.0.0.1]:" + cable.port())
        .hasMessageContaining("ssh-keyscan -p " + cable.port() + " 127.0.0.1 >> " + knownHosts);
  }

  @Test
  void aChangedHostKeyIsRefusedWithBothFingerprints() throws IOException {
    Keys.write(knownHosts, known(Keys.make()));
    assertThatThrownBy(this::connect)
        .isInstanceOf(NotAdmittedException.class)
        .hasMessageContaining("its host key has changed. Seen SHA256:")
        .hasMessageContaining(knownHosts + " has SHA256:")
        .hasMessageContaining("a person must find out which and replace the key: ssh-keygen -R");
  }

  @Test
  void withoutAKnownHostsFileNobodyIsTrusted() throws IOException {
    Files.delete(knownHosts);
    assertThatThrownBy(this::connect)
        .isInstanceOf(NotAdmittedException.class)
        .hasMessageContaining("known_hosts is not there. A person adds the host's key:");
  }

  @Test
  void aKeyTheHostDoesNotKnowIsNamed() {
    Keys.write(Keys.make(), key, "");
    assertThatThrownBy(this::connect)
        .isInstanceOf(NotAdmittedException.class)
        .hasMessageContaining("the host does not accept the key " + key)
        .hasMessageContaining(".ssh/authorized_keys");
  }

  @Test
  void anEncryptedKeyOpensWithItsPassphraseOnly() throws IOException {
    Keys.write(admitted, key, "open sesame");
    assertThatThrownBy(this::connect)
        .isInstanceOf(NotAdmittedException.class)
        .hasMessageContaining("is encrypted. Set GATE_KEY_PASSPHRASE or run this at a terminal.");
    assertThatThrownBy(() -> SshjRemote.connect(login(), PATIENT, k -> "wrong".toCharArray()))
        .isInstanceOf(NotAdmittedException.class)
        .hasMessageContaining("does not open with the passphrase given");
    try (SshjRemote remote =
        SshjRemote.connect(login(), PATIENT, k -> "open sesame".toCharArray())) {
      assertThat(remote.exec("echo in", LONG).out()).isEqualTo("in\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
  void aPrivateKeyThatOthersCanReadIsRefusedAsSshDoes(String mode) throws IOException {
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(mode));
    assertThatThrownBy(this::connect)
        .isInstanceOf(NotAdmittedException.class)
        .hasMessageContaining(
            "%s can be read or written to by others (%s), so it is not used, as ssh does not. Type: chmod 600 %s"
                .formatted(key, mode, key));
  }

  @Test
  void aMissingKeyFileAndOneThatIsNoKeyAreNamed() throws IOException {
    Keys.write(key, "not a key\n");
    assertThatThrownBy(this::connect).hasMessageContaining("is no private key that can be read");
    Files.delete(key);
    assertThatThrownBy(this::connect).hasMessageContaining("is not there or cannot be read");
  }

  @Test
  void aPortNobodyListensOnIsARefusedConnection() throws IOException {
    // Bound, so that nobody else can come to listen on it meanwhile.
    try (Socket bound = new Socket()) {
      bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = bound.getLocalPort();
      SshLogin deaf = new SshLogin("device", "127.0.0.1", port, server.user(), key, knownHosts);
      assertThatThrownBy(() -> SshjRemote.connect(deaf, PATIENT, NONE))
          .isInstanceOf(UnreachableException.class)
          .hasMessageContaining("127.0.0.1:" + port + "): the host refuses the connection")
          .hasMessageContaining("Is sshd running, and is this its port?");
    }
  }

  @Test
  void aPortThatSaysNothingIsATimeOut() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SshLogin mute =
          new SshLogin(
              "device", "127.0.0.1", silent.getLocalPort(), server.user(), key, knownHosts);
      SshTimes short1 = new SshTimes(new Span(1), new Span(1), new Span(1), 2);
      assertThatThrownBy(() -> SshjRemote.connect(mute, short1, NONE))
          .isInstanceOf(UnreachableException.class)
          .hasMessageContaining("no answer within 1 s");
    }
  }
}
