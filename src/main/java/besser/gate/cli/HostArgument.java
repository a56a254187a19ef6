package besser.gate.cli;

import besser.gate.environment.Environment.Host;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host as it is typed: {@code [USER@]ADDRESS[:PORT]}.
 *
 * @param user login
 * @param address name or address SSH is answered on
 * @param port its port
 */
record HostArgument(String user, String address, int port) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:([A-Za-z_][A-Za-z0-9_.-]*)@)?([A-Za-z0-9_][A-Za-z0-9._-]*)(?::(\\d{1,5}))?");

  /**
   * Reads one.
   *
   * @throws UsageException where it is none
   */
  static HostArgument of(String option, String text) {
    Matcher matcher = FORM.matcher(text);
    int port =
        matcher.matches() && matcher.group(3) != null ? Integer.parseInt(matcher.group(3)) : 22;
    if (!matcher.matches() || port < 1 || port > 65535) {
      throw new UsageException(
          "%s is \"%s\"; a host is needed, as ohm, root@192.168.88.80 or root@ohm:2222."
              .formatted(option, text));
    }
    return new HostArgument(
        Optional.ofNullable(matcher.group(1)).orElse(System.getProperty("user.name", "root")),
        matcher.group(2),
        port);
  }

  /** How it is reached; what it is stays open. */
  Host host(Path key, Path knownHosts, String scripts, boolean sudo) {
    return new Host(
        address,
        port,
        user,
        key,
        knownHosts,
        address,
        "",
        Optional.empty(),
        "besser-gate",
        scripts,
        sudo);
  }
}
