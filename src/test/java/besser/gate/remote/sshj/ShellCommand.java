package besser.gate.remote.sshj;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** Runs one command with {@code sh -c}, as sshd does. */
final class ShellCommand implements Command {
  private final String text;
  private final Path home;
  private OutputStream out;
  private OutputStream err;
  private ExitCallback exit;
  private Process process;

  ShellCommand(String text, Path home) {
    this.text = text;
    this.home = home;
  }

  @Override
  public void setInputStream(InputStream in) {}

  @Override
  public void setOutputStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void setErrorStream(OutputStream err) {
    this.err = err;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    this.exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment env) throws IOException {
    process = new ProcessBuilder("/bin/sh", "-c", text).directory(home.toFile()).start();
    Thread errors = pump(process.getErrorStream(), err);
    Thread output = pump(process.getInputStream(), out);
    new Thread(
            () -> {
              try {
                errors.join();
                output.join();
                exit.onExit(process.waitFor());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })
        .start();
  }

  private static Thread pump(InputStream from, OutputStream to) {
    Thread thread =
        new Thread(
            () -> {
              try {
                from.transferTo(to);
                to.flush();
              } catch (IOException e) {
                // The client is gone.
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void destroy(ChannelSession channel) {
    process.destroy();
  }
}
