package besser.gate.virtual;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The one folder a machine's virtual rig lives in, below the cache of whoever runs it. */
final class RigFolder {
  private RigFolder() {}

  static Path made() throws IOException {
    return Files.createDirectories(path());
  }

  /** The keys by which both hosts of this machine are known. */
  static void writeKnownHosts(Machine machine) throws IOException {
    Files.writeString(
        machine.folder().resolve("known_hosts"),
        knownHost(machine.devicePort(), machine.image().hostKey("ohm"))
            + knownHost(machine.senderPort(), machine.image().hostKey("boltzmann")));
  }

  /** QEMU of a gate that was killed; it may have been killed while it still booted. */
  static Optional<ProcessHandle> leftover(Path folder) throws IOException {
    Path pidfile = folder.resolve("qemu.pid");
    if (!Files.exists(pidfile)) {
      return Optional.empty();
    }
    String pid = Files.readString(pidfile).strip();
    return pid.matches("\\d+") ? RigRecord.qemu(Long.parseLong(pid)) : Optional.empty();
  }

  static Path path() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path home =
        cache == null || cache.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return home.resolve("besser-gate").resolve("virtual").resolve("rig");
  }

  private static String knownHost(int port, String key) {
    return "[127.0.0.1]:" + port + " " + key + "\n";
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
