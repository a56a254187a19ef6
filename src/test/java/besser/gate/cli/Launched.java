package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The launcher in a checkout of its own that is built already, with a Java of the test's choice.
 *
 * @param root the checkout
 * @param options of Java, beside the launcher's own
 */
public record Launched(Path root, String options) {
  private static final Path JAR = Path.of("target/besser-gate-0.1.0-SNAPSHOT.jar");
  private static final Path ARCHIVE = Path.of("target/gate.jsa");

  /** What a command came to. */
  public record Ended(int status, String out, String err) {}

  /** A launcher whose java is this shell text. */
  public static Launched with(Path root, String java) throws IOException {
    Path bin = Files.createDirectories(root.resolve("java/bin"));
    Files.createDirectories(root.resolve("target"));
    Files.createDirectories(root.resolve("src/main"));
    Files.writeString(root.resolve("pom.xml"), "");
    executable(root.resolve("gate"), Files.readString(Path.of("gate")));
    Files.writeString(root.resolve(JAR), "");
    Files.writeString(root.resolve("target/gate.built"), "");
    Files.writeString(root.resolve(ARCHIVE), "");
    executable(bin.resolve("java"), "#!/bin/sh\n" + java + "\n");
    return new Launched(root, "");
  }

  /** A launcher that runs the classes under test. */
  public static Launched real(Path root) throws IOException {
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
        exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dgate.home='%s' -cp '%s' "$@"
        """
            .formatted(java, java, root, classes));
  }

  /**
   * A launcher that runs the gate as it was packaged, with an archive of its classes as every build
   * makes it.
   *
   * @throws AssertionError where the jar is not there, or holds others than the classes under test
   */
  public static Launched built(Path root, String options) throws IOException {
    String java = System.getProperty("java.home") + "/bin/java";
    with(root, "exec '%s' \"$@\"".formatted(java));
    holdsTheClassesUnderTest(JAR);
    Files.delete(root.resolve(JAR));
    Files.delete(root.resolve(ARCHIVE));
    Files.createSymbolicLink(root.resolve(JAR), JAR.toAbsolutePath());
    Files.createSymbolicLink(root.resolve("target/lib"), Path.of("target/lib").toAbsolutePath());
    Launched built = new Launched(root, options);
    assertThat(built.run("--version").status()).isZero();
    assertThat(root.resolve(ARCHIVE)).as("the archive of its classes").isNotEmptyFile();
    return built;
  }

  private static void holdsTheClassesUnderTest(Path jar) throws IOException {
    assertThat(jar).as("mvn package makes it").exists();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        if (entry.getName().endsWith(".class")) {
          assertThat(file.getInputStream(entry))
              .as("%s in %s; mvn package makes it anew", entry, jar)
              .hasBinaryContent(Files.readAllBytes(Path.of("target/classes", entry.getName())));
        }
      }
    }
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
    environment.put("GATE_JAVA_OPTS", options);
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
