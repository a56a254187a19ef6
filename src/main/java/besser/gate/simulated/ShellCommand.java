package besser.gate.simulated;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * One exec request, run by a real {@code sh -c} in a simulated host.
 *
 * <p>As with OpenSSH and no terminal, losing the connection does not end the command, and its exit
 * status is told when both of its outputs have ended.
 */
final class ShellCommand implements Command {
  private final String line;
  private final Map<String, String> variables;
  private final SystemRoot root;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private @Nullable OutputStream err;
  private @Nullable ExitCallback exit;

  ShellCommand(String line, Map<String, String> variables, SystemRoot root) {
    this.line = line;
    this.variables = variables;
    this.root = root;
  }

  @Override
  public void setInputStream(InputStream in) {
    this.in = in;
  }

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
    // A session of its own: Ctrl-C at the gate's terminal is not for the hosts.
    ProcessBuilder builder =
        new ProcessBuilder("setsid", "sh", "-c", line).directory(root.home().toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.start();
    copy("stdin", in, process.getOutputStream(), true);
    Thread output = copy("stdout", process.getInputStream(), out, false);
    Thread errors = copy("stderr", process.getErrorStream(), err, false);
    Threads.start("exit", () -> finish(process, output, errors));
  }

  private void finish(Process process, Thread output, Thread errors) {
    try {
      output.join();
      errors.join();
      int status = process.waitFor();
      if (exit != null) {
        exit.onExit(status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread copy(
      String what, @Nullable InputStream from, @Nullable OutputStream to, boolean close) {
    return Threads.start(
        what,
        () -> {
          if (from == null || to == null) {
            return;
          }
          byte[] buffer = new byte[8192];
          try {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
              try {
                to.write(buffer, 0, n);
                to.flush();
              } catch (IOException gone) {
                // The other side has left; what the command still says is read and dropped, so
                // that it does not block.
                if (close) {
                  return;
                }
              }
            }
          } catch (IOException ended) {
            // A cut connection ends the stream; the command goes on without it.
            return;
          } finally {
            if (close) {
              shut(to);
            }
          }
        });
  }

  private static void shut(OutputStream to) {
    try {
      to.close();
    } catch (IOException e) {
      // The process is gone already, and its pipe with it.
      return;
    }
  }

  @Override
  public void destroy(ChannelSession channel) {
    // As OpenSSH without a terminal: the command is not told.
  }
}
