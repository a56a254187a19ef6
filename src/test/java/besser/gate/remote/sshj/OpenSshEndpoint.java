package besser.gate.remote.sshj;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The sshd of this machine, on a port of its own, as the user who runs the test. */
final class OpenSshEndpoint implements Endpoint {
  private static final Path SSHD = Path.of("/usr/sbin/sshd");

  private final Process process;
  private final KeyPair hostKey;
  private final int port;
  private final Path log;

  OpenSshEndpoint(KeyPair hostKey, KeyPair admitted, Path folder) throws IOException {
    this(hostKey, admitted, folder, List.of());
  }

  /**
   * @param more options of sshd_config, as {@code Name=value}
   */
  OpenSshEndpoint(KeyPair hostKey, KeyPair admitted, Path folder, List<String> more)
      throws IOException {
    this.hostKey = hostKey;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path key = Keys.write(hostKey, folder.resolve("host_key"), "");
    Path admittedKeys = Keys.write(folder.resolve("authorized_keys"), Keys.line(admitted) + "\n");
    log = folder.resolve("sshd.log");
    List<String> options =
        List.of(
            "ListenAddress=127.0.0.1",
            "Port=" + port,
            "HostKey=" + key,
            "AuthorizedKeysFile=" + admittedKeys,
            "StrictModes=no",
            "UsePAM=no",
            "PermitRootLogin=prohibit-password",
            "PasswordAuthentication=no",
            "KbdInteractiveAuthentication=no",
            "PidFile=none",
            // bash reads its user's .bashrc for a command over SSH, but not in a shell's shell.
            "SetEnv=SHLVL=1",
            "Subsystem=sftp internal-sftp");
    ProcessBuilder builder = new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", "/dev/null");
    Stream.concat(options.stream(), more.stream())
        .forEach(
            option -> {
              builder.command().add("-o");
              builder.command().add(option);
            });
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Awaitility.await("sshd listens")
        .atMost(Duration.ofSeconds(10))
        .failFast("sshd ended, its log is " + log, () -> !process.isAlive())
        .until(this::listens);
  }

  /** Why there is no such server here, or nothing. */
  static synchronized String missing() {
    if (!Files.isExecutable(SSHD)) {
      return "no " + SSHD + " on this machine (Debian: openssh-server)";
    }
    // Root's sshd wants the empty folder that its service unit makes.
    Path separation = Path.of("/run/sshd");
    if (root() && !Files.isDirectory(separation)) {
      try {
        Files.createDirectory(separation).toFile().deleteOnExit();
      } catch (IOException e) {
        return separation + ", which root's sshd needs, is not there: " + e.getMessage();
      }
    }
    return "";
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** How often keys were made anew on a connection that had some, by the server's own log. */
  long rekeyings() throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("rekeying in")).count();
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public KeyPair hostKey() {
    return hostKey;
  }

  @Override
  public String user() {
    return System.getProperty("user.name");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
