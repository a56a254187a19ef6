package besser.gate.remote.sshj;

import besser.gate.remote.NotAdmittedException;
import besser.gate.remote.UnreachableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.keepalive.KeepAliveRunner;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;

/** Makes one connection, and says in the rig's words why it could not. */
final class SshConnection {
  private final SshLogin login;
  private final SshTimes times;
  private final Passphrase passphrase;

  SshConnection(SshLogin login, SshTimes times, Passphrase passphrase) {
    this.login = login;
    this.times = times;
    this.passphrase = passphrase;
  }

  SSHClient open() throws IOException {
    if (login.port() == 0) {
      throw new NotAdmittedException(
          login.name() + " has no SSH port yet: the simulated rig has to be started first.", null);
    }
    StrictHostKeys hostKeys = hostKeys();
    DefaultConfig config = new DefaultConfig();
    config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
    SSHClient client = new SSHClient(config);
    boolean open = false;
    try {
      prepare(client);
      client.addHostKeyVerifier(hostKeys);
      connect(client, hostKeys);
      admit(client);
      open = true;
      return client;
    } finally {
      if (!open) {
        Closing.quietly(client);
      }
    }
  }

  private StrictHostKeys hostKeys() throws NotAdmittedException {
    try {
      return StrictHostKeys.of(login);
    } catch (IOException e) {
      throw new NotAdmittedException(String.valueOf(e.getMessage()), e);
    }
  }

  /** All of it before connect: after it sshj starts no keepalive thread. */
  private void prepare(SSHClient client) {
    client.setSocketFactory(new NoDelaySockets());
    client.setConnectTimeout(SshTimes.millis(times.connect()));
    client.setTimeout(SshTimes.millis(times.answer()));
    client.getTransport().setTimeoutMs(SshTimes.millis(times.answer()));
    client.getConnection().setTimeoutMs(SshTimes.millis(times.answer()));
    KeepAliveRunner alive = (KeepAliveRunner) client.getConnection().getKeepAlive();
    alive.setKeepAliveInterval((int) Math.max(1, Math.round(times.alive().seconds())));
    alive.setMaxAliveCount(times.missed());
  }

  private void connect(SSHClient client, StrictHostKeys hostKeys) throws IOException {
    try {
      client.connect(login.address(), login.port());
    } catch (UnknownHostException e) {
      throw new UnreachableException(
          login.where() + ": nothing resolves this name; give its address.", e);
    } catch (IOException e) {
      String refusal = hostKeys.refusal();
      if (refusal != null) {
        throw new NotAdmittedException(refusal, e);
      }
      throw new UnreachableException(login.where() + ": " + why(e), e);
    }
  }

  private String why(IOException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SocketTimeoutException || t instanceof TimeoutException) {
        return "no answer within %s. Is it on, and is this its control address?"
            .formatted(e instanceof SocketTimeoutException ? times.connect() : times.answer());
      }
      if (t instanceof ConnectException) {
        return "the host refuses the connection (%s). Is sshd running, and is this its port?"
            .formatted(t.getMessage());
      }
    }
    return "no SSH connection came about (%s). Is it an SSH server that answers there?"
        .formatted(e.getMessage());
  }

  private void admit(SSHClient client) throws IOException {
    Path file = login.key();
    Optional<String> fault = KeyFile.fault(file);
    if (fault.isPresent()) {
      throw new NotAdmittedException(login.where() + ": " + fault.get(), null);
    }
    Asked asked = new Asked();
    try {
      KeyProvider key = client.loadKeys(file.toString(), asked);
      key.getPublic();
      key.getPrivate();
      client.authPublickey(login.user(), key);
    } catch (UserAuthException e) {
      if (!client.isConnected()) {
        throw new UnreachableException(login.where() + ": the connection went at log-in.", e);
      }
      throw new NotAdmittedException(
          """
              %s: the host does not accept the key %s for %s. Put its public half into \
              ~%s/.ssh/authorized_keys there."""
              .formatted(login.where(), file, login.user(), login.user()),
          e);
    } catch (net.schmizz.sshj.transport.TransportException e) {
      throw new UnreachableException(login.where() + ": " + why(e), e);
    } catch (IOException e) {
      throw new NotAdmittedException(
          "%s: the key file %s%s"
              .formatted(
                  login.where(),
                  file,
                  asked.unanswered
                      ? " is encrypted. Set " + Passphrase.VARIABLE + " or run this at a terminal."
                      : asked.times > 0
                          ? " does not open with the passphrase given."
                          : " is no private key that can be read (" + e.getMessage() + ")."),
          e);
    }
  }

  /** Passes the question on, once: a wrong passphrase does not become right by asking again. */
  private final class Asked implements PasswordFinder {
    private int times;
    private boolean unanswered;

    @Override
    public char[] reqPassword(Resource<?> resource) {
      times++;
      char[] answer = passphrase.of(login.key());
      unanswered = answer == null;
      // sshj wants an answer; the empty one opens no encrypted key.
      return answer == null ? new char[0] : answer;
    }

    @Override
    public boolean shouldRetry(Resource<?> resource) {
      return false;
    }
  }
}
