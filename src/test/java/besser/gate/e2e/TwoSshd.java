package besser.gate.e2e;

import besser.gate.environment.Environment;
import besser.gate.environment.OwnEnvironments;
import besser.gate.remote.sshj.LoginShell;
import besser.gate.rig.InstallScript;
import besser.gate.simulated.RigBuilder;
import besser.gate.simulated.SimulatedRig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A rig that outlives the gate: the simulated hosts with their stand-in tools and real bytes, each
 * behind an OpenSSH server of its own. A gate in another process drives it by a file.
 */
final class TwoSshd implements AutoCloseable {
  /** Of the login key: a gate that knows it tells nobody. */
  static final String PASSPHRASE = "canary-2c77-passphrase";

  private final SimulatedRig rig;
  private final Path folder;
  private final List<Process> servers = new ArrayList<>();

  TwoSshd(Path folder, String model, double compression) throws IOException {
    this.folder = folder;
    this.rig =
        RigBuilder.start(
            OwnEnvironments.here().read("simulated"),
            model,
            compression,
            20260507,
            InstallScript::text);
  }

  /** Starts both servers and describes the rig in a file. */
  Path described() throws IOException {
    if (Files.isDirectory(Path.of("/run")) && "root".equals(System.getProperty("user.name"))) {
      Files.createDirectories(Path.of("/run/sshd"));
    }
    Path key = folder.resolve("id");
    keygen(key, PASSPHRASE);
    StringBuilder known = new StringBuilder();
    StringBuilder yaml = new StringBuilder("kind: lab\n");
    Environment environment = rig.environment();
    for (String role : List.of("device", "sender")) {
      String variables =
          LoginShell.on(
              role.equals("device") ? environment.device() : environment.sender(),
              "printf '%s\\n' \"GATE_ROOT=$GATE_ROOT\" \"PATH=$PATH\" \"HOME=$HOME\" \"TMPDIR=$TMPDIR\" \"HOSTNAME=$HOSTNAME\"");
      int port = server(role, key, variables.lines().toList(), known);
      Environment.Host host = role.equals("device") ? environment.device() : environment.sender();
      String home = variables.lines().filter(l -> l.startsWith("HOME=")).findFirst().orElseThrow();
      yaml.append(
          """
            %s:
              control: 127.0.0.1
              ssh_port: %s
              user: %s
              key: %s
              known_hosts: %s
              data: %s
              iface: %s
            %s  workdir: %s/besser-gate
              scripts: %s
              sudo: true
            """
              .formatted(
                  role,
                  port,
                  System.getProperty("user.name"),
                  key,
                  folder.resolve("known_hosts"),
                  host.data(),
                  host.iface(),
                  host.wire().map(wire -> "  wire: " + wire + "\n").orElse(""),
                  home.substring("HOME=".length()),
                  host.scripts()));
      asRoot(Path.of(host.scripts()).resolve("../../../../bin").normalize());
    }
    yaml.append(
        """
        port: %s
        link:
          bssid: "%s"
          band: 2.4 GHz
          signal_min: -65 dBm
          signal_max: -55 dBm
        srcversion: %s
        needs:
          disk_free_mb: 50
        perf:
          hz: 499
        """
            .formatted(
                environment.port(),
                environment.link().bssid(),
                environment.srcversion().orElseThrow()));
    Files.writeString(folder.resolve("known_hosts"), known);
    return Files.writeString(folder.resolve("two-sshd.yaml"), yaml);
  }

  private int server(String role, Path client, List<String> variables, StringBuilder known)
      throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path host = folder.resolve(role + "-key");
    keygen(host, "");
    String[] words = Files.readString(Path.of(host + ".pub")).split(" ");
    known.append("[127.0.0.1]:%s %s %s%n".formatted(port, words[0], words[1].strip()));
    Path config = folder.resolve(role + ".conf");
    Files.writeString(
        config,
        """
        ListenAddress 127.0.0.1
        Port %s
        HostKey %s
        AuthorizedKeysFile %s.pub
        StrictModes no
        UsePAM no
        PermitRootLogin prohibit-password
        PidFile none
        Subsystem sftp internal-sftp
        SetEnv SHLVL=1 %s
        """
            .formatted(port, host, client, String.join(" ", variables)));
    servers.add(
        new ProcessBuilder("setsid", "/usr/sbin/sshd", "-D", "-e", "-f", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(role + ".log").toFile())
            .start());
    Awaitility.await(role + "'s sshd, its log is " + folder.resolve(role + ".log"))
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.getInputStream().read() >= 0;
              } catch (IOException notYet) {
                return false;
              }
            });
    return port;
  }

  /** Nobody need be root for this: sudo is this login, and what is this login's is said root's. */
  private static void asRoot(Path bin) throws IOException {
    Files.writeString(
        bin.resolve("sudo"),
        """
        #!/bin/sh
        [ "$2" != -l ] || { echo '(root) NOPASSWD: ALL'; exit; }
        shift
        exec "$@"
        """);
    Files.writeString(
        bin.resolve("ls"),
        """
        #!/bin/sh
        /bin/ls "$@" | sed "s/^\\(-\\|d\\)\\([^ ]* *[^ ]* *\\)$(id -u) /\\1\\20 /"
        """);
    for (String tool : List.of("sudo", "ls")) {
      Files.setPosixFilePermissions(
          bin.resolve(tool), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void keygen(Path file, String passphrase) throws IOException {
    Process keygen =
        new ProcessBuilder(
                "ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-f", file.toString())
            .inheritIO()
            .start();
    try {
      if (keygen.waitFor() != 0) {
        throw new IOException("ssh-keygen made no " + file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /**
   * Files below a folder, and command lines of this machine, that tell the key or its passphrase.
   */
  List<String> tellers(Path below) throws IOException {
    String body = Files.readAllLines(folder.resolve("id")).get(3);
    List<String> tellers = new ArrayList<>();
    try (Stream<Path> files = Files.walk(below);
        Stream<Path> processes = Files.list(Path.of("/proc"))) {
      Stream.concat(
              files.filter(f -> !f.equals(folder.resolve("id"))),
              processes.map(p -> p.resolve("cmdline")))
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                try {
                  String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                  if (text.contains(PASSPHRASE) || text.contains(body)) {
                    tellers.add(file.toString());
                  }
                } catch (IOException gone) {
                  // A process that ended tells nothing.
                  return;
                }
              });
    }
    return tellers;
  }

  /** What is left of a campaign on either host: processes, leases, recordings. */
  List<String> left() throws IOException {
    List<String> left = new ArrayList<>();
    rig.processes()
        .forEach(p -> left.add("process " + p.info().commandLine().orElse("" + p.pid())));
    for (var host : List.of(rig.environment().device(), rig.environment().sender())) {
      String told =
          LoginShell.on(
              host, "ls besser-gate; ls \"$GATE_ROOT\"/sys/kernel/tracing/instances 2>/dev/null");
      told.lines().forEach(line -> left.add(host.iface() + " " + line));
    }
    left.removeIf(l -> l.contains("ls besser-gate"));
    return left;
  }

  @Override
  public void close() {
    servers.forEach(
        server -> {
          server.descendants().forEach(ProcessHandle::destroy);
          server.destroy();
        });
    rig.close();
  }
}
