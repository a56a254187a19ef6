package besser.gate.cli;

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

  /** What {@code --version} says: of the gate, its checkout and Java. */
  static String version() {
    return "besser-gate 0.1.0, revision %s, Java %s"
        .formatted(of(Home.here()), System.getProperty("java.version"));
  }

  /** Who works here: git's user.name, else the login. */
  static String author(Home home) {
    String name = git(home, "config", "user.name");
    return name.isEmpty() ? System.getProperty("user.name", "unknown") : name;
  }

  private static String git(Home home, String... args) {
    return new Git(home.root()).line(args);
  }
}
