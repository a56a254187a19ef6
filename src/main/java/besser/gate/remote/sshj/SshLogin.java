package besser.gate.remote.sshj;

import java.nio.file.Path;

/**
 * Where and as whom to log in.
 *
 * @param name role, for messages: {@code device}
 * @param address name or address SSH is answered on
 * @param port its port
 * @param user login
 * @param key private key file
 * @param knownHosts file the host key must be in
 */
public record SshLogin(
    String name, String address, int port, String user, Path key, Path knownHosts) {

  /** {@code device (root@192.168.88.80:22)}. */
  String where() {
    return name + " (" + user + "@" + address + ":" + port + ")";
  }

  /** The host as known_hosts writes it: {@code 127.0.0.1} or {@code [127.0.0.1]:2222}. */
  String inKnownHosts() {
    return port == 22 ? address : "[" + address + "]:" + port;
  }
}
