package besser.gate.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The SSH server of one simulated host, on loopback, on a port the system chose. */
final class SshEndpoint implements AutoCloseable {
  private final SshServer server;
  private final KeyPair hostKey;
  private volatile long refusedUntil = Long.MIN_VALUE;
  private volatile boolean refusing;

  SshEndpoint(SystemRoot root, String user, KeyPair hostKey, PublicKey client, String hostname) {
    this.hostKey = hostKey;
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPublickeyAuthenticator(
        (name, key, session) -> name.equals(user) && KeyUtils.compareKeys(client, key));
    Map<String, String> variables = variables(root, user, hostname);
    server.setCommandFactory((channel, line) -> new ShellCommand(line, variables, root));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root.home()));
    server.addSessionListener(
        new SessionListener() {
          @Override
          public void sessionCreated(Session session) {
            if (refuses()) {
              session.close(true);
            }
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> variables(SystemRoot root, String user, String hostname) {
    return Map.of(
        "GATE_ROOT",
        root.path().toString(),
        "HOME",
        root.home().toString(),
        "TMPDIR",
        root.path("tmp").toString(),
        "PATH",
        root.path("bin") + ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
        "SHELL",
        "/bin/sh",
        "USER",
        user,
        "LOGNAME",
        user,
        "HOSTNAME",
        hostname);
  }

  int port() {
    return server.getPort();
  }

  /** Drops every session now, and each new one until the time is over. Commands go on. */
  void cut(Duration time) {
    refusedUntil = System.nanoTime() + time.toNanos();
    refusing = true;
    server.getActiveSessions().forEach(s -> s.close(true));
  }

  /** Drops every session now; each new one meets another host key, or its own again. */
  void answerWithAnotherKey(boolean another) {
    server.setKeyPairProvider(KeyPairProvider.wrap(another ? Keys.fresh() : hostKey));
    cut(Duration.ZERO);
  }

  private boolean refuses() {
    refusing = refusing && System.nanoTime() - refusedUntil < 0;
    return refusing;
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
