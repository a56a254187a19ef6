package besser.gate.rig;

import besser.gate.environment.Environment.Host;
import besser.gate.remote.GateScript;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a login may do as root: what it needs, as lines of sudoers, and what {@code sudo -l} says it
 * has.
 */
final class SudoRights {
  private static final List<GateScript> DEVICE =
      List.of(GateScript.DEVICE, GateScript.DOCTOR, GateScript.MODULE, GateScript.TRY);
  private static final List<GateScript> SENDER =
      List.of(GateScript.DOCTOR, GateScript.SENDER, GateScript.TRY);

  private final Host host;
  private final List<String> needed;

  SudoRights(String role, Host host) {
    this.host = host;
    this.needed =
        (role.equals("device") ? DEVICE : SENDER)
            .stream().map(script -> host.scripts() + "/" + script.file()).toList();
  }

  /** The lines of sudoers that are all it needs; empty where the login does not use sudo. */
  String lines() {
    return host.sudo()
        ? """
        Defaults:%s env_reset, secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        %s ALL=(root) NOPASSWD: %s
        """
            .formatted(host.user(), host.user(), String.join(", ", needed))
        : "";
  }

  /**
   * Which of the scripts it may not run as root without a password.
   *
   * @param told by {@code sudo -n -l}: entries like {@code (root) NOPASSWD: /a, /b}, wrapped at
   *     blanks
   */
  List<String> lacking(String told) {
    Set<String> granted = granted(told);
    return granted.contains("ALL")
        ? List.of()
        : needed.stream().filter(script -> !granted.contains(script)).toList();
  }

  /** Whether it may run everything, which nothing needs. */
  static boolean everything(String told) {
    return granted(told).contains("ALL");
  }

  private static Set<String> granted(String told) {
    Set<String> granted = new HashSet<>();
    boolean root = false;
    boolean free = false;
    boolean whom = false;
    for (String word : told.strip().split("\\s+")) {
      if (whom || word.startsWith("(")) {
        // (root), (ALL), (ALL : ALL)
        root = word.startsWith("(") ? word.matches("\\((?:root|ALL)[,)]?") : root;
        free = word.startsWith("(") ? false : free;
        whom = !word.endsWith(")");
      } else if (word.equals("NOPASSWD:") || word.equals("PASSWD:")) {
        free = word.equals("NOPASSWD:");
      } else if (root && free) {
        granted.add(word.replaceFirst(",\\z", ""));
      }
    }
    return granted;
  }
}
