package besser.gate.remote;

import java.util.List;
import java.util.Map;

/**
 * Where a host has the gate's scripts, and how root is had there.
 *
 * @param path absolute
 * @param sudo whether root is had by {@code sudo -n}; otherwise the login is what it is
 */
public record ScriptFolder(String path, boolean sudo) {
  public ScriptFolder {
    if (!path.startsWith("/") || !RemotePath.checked(path).matches("[A-Za-z0-9_./+-]+")) {
      throw new IllegalArgumentException(
          "\"%s\" is no folder of scripts; an absolute path without blanks is needed."
              .formatted(OneLine.of(path)));
    }
  }

  /** A script as the login. */
  public Command asLogin(GateScript script, String... arguments) {
    return Command.script(path, false, script, List.of(arguments));
  }

  /** A script as root, where this host's login can become root. */
  public Command asRoot(GateScript script, String... arguments) {
    return Command.script(path, sudo, script, List.of(arguments));
  }

  /** Arguments as the scripts read them: {@code key=value}. */
  public static String[] pairs(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .toArray(String[]::new);
  }
}
