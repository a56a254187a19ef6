package besser.gate.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What can be sent to a host, and there is nothing else: a script of the gate by its name with
 * arguments, as the login or by {@code sudo -n}; or one of a few tools of the host, never as root.
 * No argument can be more than one word to a shell, so no text becomes a command.
 */
public final class Command {
  private static final int LONGEST = 60_000;

  private final List<String> words;

  private Command(List<String> words) {
    this.words = List.copyOf(words);
    if (text().length() > LONGEST) {
      throw new IllegalArgumentException(
          "A command of %s characters is not sent, at most %s are: %s"
              .formatted(text().length(), LONGEST, OneLine.of(text())));
    }
  }

  /** For {@link ScriptFolder}, which knows where they are and how root is had. */
  static Command script(String folder, boolean asRoot, GateScript script, List<String> arguments) {
    List<String> words = new ArrayList<>(asRoot ? List.of("sudo", "-n") : List.of());
    words.add(folder + "/" + script.file());
    arguments.forEach(argument -> words.add(printable(argument)));
    return new Command(words);
  }

  /**
   * A tool of the host.
   *
   * @param paths files or folders; not below {@code /dev}, {@code /proc} or {@code /sys}
   * @throws IllegalArgumentException for a path that is none
   */
  public static Command tool(NamedTool tool, List<String> paths) {
    if (tool.takesPaths() == paths.isEmpty()) {
      throw new IllegalArgumentException(
          tool + (paths.isEmpty() ? " needs a path." : " takes no path."));
    }
    List<String> words = new ArrayList<>(tool.words());
    paths.forEach(path -> words.add(RemotePath.checked(path)));
    return new Command(words);
  }

  /** A tool of the host, with one path or none. */
  public static Command tool(NamedTool tool, String... paths) {
    return tool(tool, List.of(paths));
  }

  private static String printable(String argument) {
    if (argument.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "An argument with a control character is not sent: " + OneLine.of(argument));
    }
    return argument;
  }

  /** For whatever shell the login has: one word after the other, each quoted where need be. */
  public String text() {
    return words.stream().map(Command::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:@%,-][A-Za-z0-9_./:@%,=+-]*")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }

  @Override
  public String toString() {
    return text();
  }
}
