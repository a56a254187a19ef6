package besser.gate.recorder;

import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.Completed;
import besser.gate.remote.Remote;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A host that is this machine: commands run in a shell below a folder of its own. */
public final class LocalShell implements Remote {
  private final String name;
  private final Path home;
  private final Map<String, String> environment;

  public LocalShell(String name, Path home, Map<String, String> environment) {
    this.name = name;
    this.home = home;
    this.environment = environment;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Completed run(Command command, Span limit) throws IOException {
    return sh(command.text(), limit);
  }

  /** Whatever a test has to say to this host. */
  Completed sh(String command, Span limit) throws IOException {
    File out = File.createTempFile("out", "", home.toFile());
    File err = File.createTempFile("err", "", home.toFile());
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", command)
            .directory(home.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out)
            .redirectError(err);
    shell.environment().putAll(environment);
    try {
      Process process = shell.start();
      if (!process.waitFor(Math.round(limit.seconds() * 1000), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IOException(command + " did not end within " + limit + ".");
      }
      return new Completed(
          process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    } finally {
      Files.delete(out.toPath());
      Files.delete(err.toPath());
    }
  }

  @Override
  public void put(byte[] content, String path, boolean executable) throws IOException {
    Files.write(home.resolve(path), content);
  }

  @Override
  public void get(String folder, Path into) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve(folder))) {
      for (Path file : files.toList()) {
        Files.copy(file, into.resolve(file.getFileName().toString()));
      }
    }
  }

  @Override
  public void close() {}
}
