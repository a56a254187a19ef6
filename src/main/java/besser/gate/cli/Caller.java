package besser.gate.cli;

import besser.gate.remote.sshj.Passphrase;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who runs the gate. */
final class Caller {
  private Caller() {}

  /** Login and host, for others to read. */
  static String who() {
    String user = System.getProperty("user.name", "unknown");
    try {
      return user + "@" + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return user + "@" + System.getenv().getOrDefault("HOSTNAME", "unknown");
    }
  }

  /** What opens the key of whoever it is. */
  static Passphrase passphrase() {
    return Passphrase.fromVariableOrTerminal(System.getenv(), System.console());
  }
}
