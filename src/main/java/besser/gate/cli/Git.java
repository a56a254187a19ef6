package besser.gate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * git in one folder.
 *
 * @param folder inside a checkout or a repository
 */
record Git(Path folder) {
  private static final int LIMIT_S = 60;

  /** What a command prints; empty where it gave an error or there is no git. */
  String line(String... args) {
    try {
      Process git =
          new ProcessBuilder(command(args)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor(LIMIT_S, TimeUnit.SECONDS) && git.exitValue() == 0 ? out : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** Writes the files of a tree into a folder, as {@code git archive} has them. */
  void archive(String tree, Path into) throws IOException {
    List<Process> pipe =
        ProcessBuilder.startPipeline(
            List.of(
                new ProcessBuilder(command("archive", "--format=tar", tree)),
                new ProcessBuilder("tar", "-x", "-C", into.toString())));
    try {
      for (Process process : pipe) {
        if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
          throw new IOException(
              "git archive %s of %s could not be unpacked: %s"
                  .formatted(
                      tree,
                      folder,
                      new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                          .strip()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the source was unpacked.", e);
    }
  }

  private List<String> command(String... args) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(args));
    return command;
  }
}
