package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Sha256;
import besser.gate.remote.GateScript;
import besser.gate.remote.ScriptFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What an operator reads and runs as root, once on each host: it puts the gate's scripts where
 * nobody else can change them, and prints the lines sudo needs. A stand-in rig runs the same text.
 */
public final class InstallScript {
  private InstallScript() {}

  /** The script for both hosts of a rig; its argument says on which it runs. */
  public static String text(Environment environment) {
    Map<String, byte[]> files = ScriptFiles.all();
    return """
        #!/bin/sh
        # Installs the scripts of besser-gate on a host of the rig %s. Read it, then run it there as root:
        #   sh besser-gate-scripts.sh device    on %s: %s files into %s
        #   sh besser-gate-scripts.sh sender    on %s: the same into %s
        # Its standard output are the lines for sudoers; it does not put them anywhere. Where nothing needs sudo there are none.
        # The SHA-256 of all of it, which recordings carry as recorder_sha256:
        #   %s
        set -eu
        umask 022
        case ${1:-} in
          device) to=%s ;;
          sender) to=%s ;;
          *)
            echo 'usage: sh besser-gate-scripts.sh device|sender' >&2
            exit 64
            ;;
        esac

        %s
        # Whoever runs this is the owner: root. Not who became root for it.
        unset SUDO_UID
        guarded "$to" || {
          echo "besser-gate: $V. Nothing was installed; name another folder (device.scripts, sender.scripts)." >&2
          exit 1
        }
        # Nothing but an earlier gate's scripts is replaced.
        for file in "$to"/* "$to"/.[!.]*; do
          case $file in
            *.sh) ;;
            *)
              if [ -e "$file" ] || [ -L "$file" ]; then
                echo "besser-gate: $file is none of its scripts. Nothing was installed; name a folder of its own." >&2
                exit 1
              fi
              ;;
          esac
        done
        new=$to.new
        rm -rf "$new" "$to.old"
        mkdir -p "$new"
        %s
        (cd "$new" && sha256sum -c - >/dev/null) <<'END'
        %sEND
        chmod 644 "$new"/*.sh
        (cd "$new" && chmod 755 %s)
        [ ! -d "$to" ] || mv "$to" "$to.old"
        mv "$new" "$to"
        rm -rf "$to.old"
        echo "besser-gate: installed in $to." >&2
        case $1 in
          device) cat <<'END'
        %sEND
            ;;
          sender) cat <<'END'
        %sEND
            ;;
        esac
        """
        .formatted(
            environment.name(),
            environment.device().control(),
            files.size(),
            environment.device().scripts(),
            environment.sender().control(),
            environment.sender().scripts(),
            ScriptFiles.sha256(),
            environment.device().scripts(),
            environment.sender().scripts(),
            text(Objects.requireNonNull(files.get("chain.sh"), "chain.sh is part of the gate")),
            files.entrySet().stream()
                .map(e -> document(e.getKey(), text(e.getValue())))
                .collect(Collectors.joining()),
            files.entrySet().stream()
                .map(e -> Sha256.hex(e.getValue()) + "  " + e.getKey() + "\n")
                .collect(Collectors.joining()),
            Arrays.stream(GateScript.values())
                .map(GateScript::file)
                .collect(Collectors.joining(" ")),
            sudoers("device", environment.device()),
            sudoers("sender", environment.sender()));
  }

  /** What stands in sudoers, and where it is put. */
  static String sudoers(String role, Host host) {
    String lines = new SudoRights(role, host).lines();
    return lines.isEmpty()
        ? ""
        : """
        # All that besser-gate runs as root on the %s. Put it there with: visudo -f /etc/sudoers.d/besser-gate
        %s"""
            .formatted(role, lines);
  }

  private static String document(String name, String content) {
    return "cat >\"$new/%s\" <<'END OF %s'\n%sEND OF %s\n".formatted(name, name, content, name);
  }

  private static String text(byte[] script) {
    return new String(script, StandardCharsets.US_ASCII);
  }
}
