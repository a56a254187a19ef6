package besser.gate.remote.sshj;

import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.Completed;
import besser.gate.remote.ConnectionLostException;
import besser.gate.remote.OneLine;
import besser.gate.remote.Remote;
import besser.gate.remote.TimeUpException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.connection.channel.direct.Signal;
import org.jspecify.annotations.Nullable;

/**
 * One SSH connection. It is used until it breaks and is never mended; {@link
 * besser.gate.remote.ReconnectingRemote} makes a new one.
 */
public final class SshjRemote implements Remote {
  /** How long a copy waits for a free channel; the copy itself is bounded by the peer's answers. */
  private static final Span TRANSFER = new Span(60);

  private final SshLogin login;
  private final SSHClient client;
  private final Channels channels;
  private final ExecutorService readers;

  private SshjRemote(SshLogin login, SSHClient client) {
    this.login = login;
    this.client = client;
    channels = new Channels(login);
    this.readers =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "output of " + login.name());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Connects once, verifies the host key, logs in.
   *
   * @throws besser.gate.remote.UnreachableException where nothing answered
   * @throws besser.gate.remote.NotAdmittedException for a host key, login or key file that is not
   *     the right one
   */
  public static SshjRemote connect(SshLogin login, SshTimes times, Passphrase passphrase)
      throws IOException {
    return new SshjRemote(login, new SshConnection(login, times, passphrase).open());
  }

  @Override
  public String name() {
    return login.name();
  }

  @Override
  public Completed run(Command command, Span limit) throws IOException {
    return exec(command.text(), limit);
  }

  /** What goes over the wire; outside of this package only a {@link Command} becomes it. */
  Completed exec(String command, Span limit) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SshTimes.millis(limit));
    channels.take(command, limit);
    boolean ended = false;
    @Nullable Session session = null;
    try {
      session = channels.opened(this::session, command, limit, end);
      Completed done = finish(sent(session, command), command, limit, end);
      ended = true;
      return done;
    } finally {
      give(session, ended);
    }
  }

  private Session.Command sent(Session session, String command) throws ConnectionLostException {
    try {
      return session.exec(command);
    } catch (IOException e) {
      throw cut("while it was sent", command, e);
    }
  }

  /**
   * Closes a channel and frees its place. The host confirms the closing only when the command has
   * ended, so nobody waits for that after a time limit.
   */
  private void give(@Nullable Session session, boolean ended) {
    Runnable closing =
        () -> {
          if (session != null) {
            Closing.quietly(session);
          }
          channels.give();
        };
    if (ended) {
      closing.run();
    } else {
      readers.execute(closing);
    }
  }

  private Completed finish(Session.Command running, String command, Span limit, long end)
      throws IOException {
    CompletableFuture<String> out = Drain.of(running.getInputStream(), "standard output", readers);
    CompletableFuture<String> err = Drain.of(running.getErrorStream(), "standard error", readers);
    try {
      CompletableFuture.allOf(out, err).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      // What is left of the limit; at least 1 ms, for 0 means for ever.
      long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      running.join(Math.max(1, rest), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw timeUp(command, limit);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Drain.TooMuchException much) {
        throw new IOException(
            login.where() + ": " + much.getMessage() + " Command: " + OneLine.of(command), e);
      }
      throw cut("while it ran", command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(
          login.where() + ": waiting was interrupted for: " + OneLine.of(command), e);
    } catch (IOException e) {
      if (running.isOpen() && client.isConnected()) {
        throw timeUp(command, limit);
      }
      throw cut("while it ran", command, e);
    }
    return completed(running, out.join(), err.join(), command);
  }

  private Completed completed(Session.Command running, String out, String err, String command)
      throws IOException {
    Integer exit = running.getExitStatus();
    if (exit != null) {
      return new Completed(exit, out, err);
    }
    Signal signal = running.getExitSignal();
    if (signal != null) {
      throw new IOException(
          login.where() + ": signal " + signal + " ended: " + OneLine.of(command));
    }
    throw cut("before it had an exit status", command, null);
  }

  private TimeUpException timeUp(String command, Span limit) {
    return new TimeUpException(
        "%s: no end within %s, it may still be running: %s"
            .formatted(login.where(), limit, OneLine.of(command)));
  }

  private ConnectionLostException cut(String when, String command, @Nullable Exception cause) {
    return new ConnectionLostException(
        "%s: the connection was cut %s. Whether it ran to its end is unknown: %s"
            .formatted(login.where(), when, OneLine.of(command)),
        true,
        cause);
  }

  @Override
  public void put(byte[] content, String path, boolean executable) throws IOException {
    transfer("put " + path, files -> files.put(content, path, executable));
  }

  @Override
  public void get(String folder, Path into) throws IOException {
    transfer("get " + folder, files -> files.get(folder, into, FetchLimits.RECORDING));
  }

  /** What is done over SFTP. */
  private interface Transfer {
    void over(Sftp files) throws IOException;
  }

  private void transfer(String what, Transfer transfer) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SshTimes.millis(TRANSFER));
    channels.take(what, TRANSFER);
    try (Sftp files = channels.opened(this::sftp, what, TRANSFER, end)) {
      transfer.over(files);
    } finally {
      channels.give();
    }
  }

  private Session session() throws IOException {
    try {
      return client.startSession();
    } catch (OpenFailException full) {
      throw full;
    } catch (IOException | IllegalStateException e) {
      // IllegalStateException is how sshj says "not connected".
      Closing.quietly(client);
      throw gone(e);
    }
  }

  private Sftp sftp() throws IOException {
    try {
      return new Sftp(login, client.newSFTPClient());
    } catch (OpenFailException full) {
      throw full;
    } catch (IOException | IllegalStateException e) {
      if (client.isConnected() && client.isAuthenticated()) {
        throw new IOException(
            login.where() + ": the host offers no SFTP (" + e.getMessage() + ").", e);
      }
      throw gone(e);
    }
  }

  private ConnectionLostException gone(Exception e) {
    return new ConnectionLostException(
        login.where() + ": the connection is gone (" + e.getMessage() + "); nothing was sent.",
        false,
        e);
  }

  @Override
  public void close() {
    Closing.quietly(client);
  }
}
