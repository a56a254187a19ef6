package besser.gate.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A script of {@code src/main/resources/rig} as one command: one round trip, no file is copied. */
final class RigScript {
  private final String text;

  /** Several are read as one, the first before those that need it; {@code /recorder/x.sh} too. */
  RigScript(String... names) {
    text = Arrays.stream(names).map(RigScript::read).collect(Collectors.joining());
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            RigScript.class.getResourceAsStream(name.startsWith("/") ? name : "/rig/" + name),
            name + " is part of the gate")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script with its parameters, for whatever shell the login has. */
  String with(Map<String, String> parameters) {
    StringBuilder all = new StringBuilder();
    parameters.forEach(
        (name, value) -> all.append(name).append('=').append(quoted(value)).append('\n'));
    return "sh -c " + quoted(all + text);
  }

  /** One word of a shell command. */
  static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
