package besser.gate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The git revision of the gate, recorded with every campaign so that a verdict can be traced to the
 * code that gave it.
 */
final class Revision {
  private Revision() {}

  /**
   * Commit hash, with {@code -dirty} where files are changed; {@code unknown} outside a checkout or
   * without git.
   */
  static String of(Home home) {
    String commit = git(home, "rev-parse", "HEAD");
    if (!commit.matches("[0-9a-f]{40,64}")) {
      return "unknown";
    }
    return git(home, "status", "--porcelain", "--untracked-files=no").isEmpty()
        ? commit
        : commit + "-dirty";
  }

  /** Who works here: git's user.name, else the login. */
  static String author(Home home) {
    String name = git(home, "config", "user.name");
    return name.isEmpty() ? System.getProperty("user.name", "unknown") : name;
  }

  private static String git(Home home, String... args) {
    String[] command = new String[args.length + 3];
    command[0] = "git";
    command[1] = "-C";
    command[2] = home.root().toString();
    System.arraycopy(args, 0, command, 3, args.length);
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? out : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
