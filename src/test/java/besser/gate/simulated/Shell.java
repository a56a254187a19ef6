package besser.gate.simulated;

import besser.gate.environment.Environment.Host;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts;

/** A login on a simulated host, with strict host keys. */
final class Shell implements AutoCloseable {
  record Said(int status, String out) {}

  final SSHClient client = new SSHClient();

  Shell(Host host) throws IOException {
    client.addHostKeyVerifier(new OpenSSHKnownHosts(host.knownHosts().toFile()));
    client.setConnectTimeout(5000);
    client.connect(host.control(), host.sshPort());
    client.authPublickey(host.user(), host.key().toString());
  }

  Said run(String command) throws IOException {
    try (Session session = client.startSession()) {
      Session.Command c = session.exec(command);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (InputStream in = c.getInputStream();
          InputStream err = c.getErrorStream()) {
        in.transferTo(out);
        err.transferTo(out);
      }
      c.join(20, TimeUnit.SECONDS);
      Integer status = c.getExitStatus();
      return new Said(
          status == null ? -1 : status, out.toString(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
