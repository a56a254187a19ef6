package besser.gate.remote.sshj;

import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import java.io.IOException;

/** What a person types at a login on a host; the gate itself cannot. */
public final class LoginShell {
  private LoginShell() {}

  /** What it printed. */
  public static String on(Host host, String text) throws IOException {
    SshLogin login =
        new SshLogin(
            "login", host.control(), host.sshPort(), host.user(), host.key(), host.knownHosts());
    try (SshjRemote remote = SshjRemote.connect(login, SshTimes.LAN, key -> null)) {
      return remote.exec(text, new Span(20)).out();
    }
  }
}
