package besser.gate.remote.sshj;

import java.io.Console;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the passphrase of a key file. */
@FunctionalInterface
public interface Passphrase {
  /** Environment variable that may hold it. */
  String VARIABLE = "GATE_KEY_PASSPHRASE";

  /** The passphrase, or null where nobody knows it. It is only asked for an encrypted key. */
  char @Nullable [] of(Path key);

  /** From the variable {@value #VARIABLE}, else by asking at the terminal, if there is one. */
  static Passphrase fromVariableOrTerminal(
      Map<String, String> variables, @Nullable Console terminal) {
    return key -> {
      String value = variables.get(VARIABLE);
      if (value != null) {
        return value.toCharArray();
      }
      return terminal == null ? null : terminal.readPassword("Passphrase of %s: ", key);
    };
  }
}
