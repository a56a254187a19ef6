package besser.gate.campaign;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * This machine's own OpenSSH server, on a port of loopback, for whoever runs the test and nobody
 * else.
 */
final class LoopbackSshd implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final Process server;

  private LoopbackSshd(Path folder, int port, Process server) {
    this.folder = folder;
    this.port = port;
    this.server = server;
  }

  /**
   * Starts one.
   *
   * <p>A level of shells is set, for bash reads what the login has for its own use where sshd
   * starts it at none, and that may take as long as a stage does here.
   *
   * @param environment what commands find in theirs
   */
  static LoopbackSshd start(Path folder, Map<String, String> environment) throws IOException {
    Files.createDirectories(folder);
    for (String key : List.of("host_key", "client_key")) {
      run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve(key).toString());
    }
    Files.copy(folder.resolve("client_key.pub"), folder.resolve("authorized_keys"));
    int port = freePort();
    String[] hostKey = Files.readString(folder.resolve("host_key.pub")).split(" ");
    Files.writeString(
        folder.resolve("known_hosts"),
        "[127.0.0.1]:%s %s %s\n".formatted(port, hostKey[0], hostKey[1].strip()));
    if (user().equals("root")) {
      // Where it splits off its privileges; a service that is not started has not made it.
      Files.createDirectories(Path.of("/run/sshd"));
    }
    Files.writeString(folder.resolve("config"), config(folder, port, environment));
    Process server =
        new ProcessBuilder(
                program("sshd").toString(), "-D", "-e", "-f", folder.resolve("config").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    LoopbackSshd started = new LoopbackSshd(folder, port, server);
    await("sshd on port " + port)
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(
            () -> {
              new Socket(InetAddress.getLoopbackAddress(), port).close();
              return true;
            });
    return started;
  }

  private static String config(Path folder, int port, Map<String, String> environment) {
    String setEnv =
        environment.entrySet().stream()
            .map(e -> "%s=%s".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining(" "));
    return """
        ListenAddress 127.0.0.1:%s
        HostKey %s
        AuthorizedKeysFile %s
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        UsePAM no
        StrictModes no
        UseDNS no
        PidFile none
        Subsystem sftp internal-sftp
        SetEnv SHLVL=1 %s
        """
        .formatted(port, folder.resolve("host_key"), folder.resolve("authorized_keys"), setEnv);
  }

  /** Whoever runs the test. */
  static String user() {
    return System.getProperty("user.name");
  }

  int port() {
    return port;
  }

  Path key() {
    return folder.resolve("client_key");
  }

  Path knownHosts() {
    return folder.resolve("known_hosts");
  }

  /** A program of this machine, where daemons are kept too. */
  static Path program(String name) {
    for (String place : (System.getenv("PATH") + ":/usr/sbin:/sbin").split(":")) {
      if (Files.isExecutable(Path.of(place, name))) {
        return Path.of(place, name);
      }
    }
    return Path.of(name);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("%s: %s".formatted(String.join(" ", command), said));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  @Override
  public void close() {
    server.descendants().forEach(ProcessHandle::destroy);
    server.destroy();
  }
}
