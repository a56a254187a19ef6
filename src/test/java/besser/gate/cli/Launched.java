package besser.gate.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The launcher in a checkout of its own that is built already, with a Java of the test's choice.
 *
 * @param root the checkout
 */
public record Launched(Path root) {
  /** What a command came to. */
  public record Ended(int status, String out, String err) {}

  /** A launcher whose java is this shell text. */
  public static Launched with(Path root, String java) throws IOException {
    Path bin = Files.createDirectories(root.resolve("java/bin"));
    Files.createDirectories(root.resolve("target"));
    Files.createDirectories(root.resolve("src/main"));
    Files.writeString(root.resolve("pom.xml"), "");
    executable(root.resolve("gate"), Files.readString(Path.of("gate")));
    Files.writeString(root.resolve("target/besser-gate-0.1.0-SNAPSHOT.jar"), "");
    Files.writeString(root.resolve("target/gate.built"), "");
    executable(bin.resolve("java"), "#!/bin/sh\n" + java + "\n");
    return new Launched(root);
  }

  /**
   * A launcher that runs the classes under test.
   *
   * @param options more of Java's own
   */
  public static Launched real(Path root, String... options) throws IOException {
    String java = System.getProperty("java.home") + "/bin/java";
    String classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return with(
        root,
        """
        [ "$1" != -version ] || exec '%s' -version
        while [ "$1" != besser.gate.cli.Gate ]; do shift; done
        exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dgate.home='%s' %s -cp '%s' "$@"
        """
            .formatted(java, java, root, String.join(" ", options), classes));
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable.");
    }
  }

  /**
   * A command, not yet started. It hears every signal, also where whoever started the tests was
   * deaf to some: a job in the background is to INT, one under nohup to HUP, and a shell cannot
   * undo it.
   */
  public ProcessBuilder command(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of("env", "--default-signal=INT,TERM,HUP", root.resolve("gate").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", root.resolve("java").toString());
    environment.remove("GATE_JAVA_OPTS");
    return builder;
  }

  /** Runs a command to its end. */
  public Ended run(String... args) throws IOException {
    Path out = Files.createTempFile(root, "out", "");
    Path err = Files.createTempFile(root, "err", "");
    Process process =
        command(args).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      process.getOutputStream().close();
      int status = process.waitFor();
      return new Ended(
          status,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
