package besser.gate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The source of a module: a folder, or a commit of a git repository, which is taken out of it so
 * that nothing that was not committed is built.
 *
 * @param folder with the Makefile
 * @param given as the operator gave it
 * @param commit of the source, {@code -dirty} where the folder differs from it; {@code -} outside
 *     git
 * @param temporary whether the folder was made for this and goes with it
 */
record ModuleSource(Path folder, String given, String commit, boolean temporary)
    implements AutoCloseable {

  /**
   * Finds it.
   *
   * @param given a folder, else a commit, tag or branch, with {@code :FOLDER} where the Makefile is
   *     not at the top
   * @param repository where commits are looked up
   */
  static ModuleSource of(String given, Path repository) throws IOException {
    Path folder = Path.of(given);
    if (Files.isDirectory(folder)) {
      Git git = new Git(folder);
      String head = git.line("rev-parse", "HEAD");
      boolean dirty = !head.isEmpty() && !git.line("status", "--porcelain", "--", ".").isEmpty();
      return new ModuleSource(
          folder, given, head.isEmpty() ? "-" : dirty ? head + "-dirty" : head, false);
    }
    Git git = new Git(repository);
    String commit =
        given.startsWith("-")
            ? ""
            : git.line(
                "rev-parse", "--verify", "--quiet", given.replaceFirst(":.*", "") + "^{commit}");
    String tree =
        commit.isEmpty()
            ? ""
            : git.line(
                "rev-parse",
                "--verify",
                "--quiet",
                given.contains(":") ? given : given + "^{tree}");
    if (tree.isEmpty()) {
      throw new UsageException(
          """
              --source %s is neither a folder nor a commit, tag or branch of the repository in %s. \
              Give --repository, or the folder of the module's source."""
              .formatted(given, repository.toAbsolutePath().normalize()));
    }
    Path out = Files.createTempDirectory("besser-gate-source-");
    git.archive(tree, out);
    return new ModuleSource(out, given, commit, true);
  }

  @Override
  public void close() throws IOException {
    if (!temporary) {
      return;
    }
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
