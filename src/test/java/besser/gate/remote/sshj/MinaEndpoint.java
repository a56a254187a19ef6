package besser.gate.remote.sshj;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Apache MINA's server in this JVM. */
final class MinaEndpoint implements Endpoint {
  private final SshServer server;
  private final KeyPair hostKey;

  MinaEndpoint(KeyPair hostKey, KeyPair admitted, Path home) throws IOException {
    this.hostKey = hostKey;
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPublickeyAuthenticator(
        (user, key, session) -> KeyUtils.compareKeys(key, admitted.getPublic()));
    server.setCommandFactory((channel, command) -> new ShellCommand(command, home));
    server.setFileSystemFactory(new VirtualFileSystemFactory(home));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.start();
  }

  @Override
  public int port() {
    return server.getPort();
  }

  @Override
  public KeyPair hostKey() {
    return hostKey;
  }

  @Override
  public String user() {
    return "gate";
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
