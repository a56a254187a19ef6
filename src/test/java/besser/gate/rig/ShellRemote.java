package besser.gate.rig;

import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.Completed;
import besser.gate.remote.Remote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A host that is a folder: commands run in this machine's sh, with its files and tools first. */
final class ShellRemote implements Remote {
  private final String name;
  private final Path root;
  private boolean gone;

  ShellRemote(String name, Path root) throws IOException {
    this.name = name;
    this.root = root;
    Files.createDirectories(root.resolve("bin"));
    Files.createDirectories(root.resolve("home"));
    // Whatever this machine's umask is.
    for (Path ours : new Path[] {root, root.resolve("home")}) {
      Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  Path home() {
    return root.resolve("home");
  }

  /** Where it has the gate's scripts. */
  Path scripts() {
    return root.resolve("scripts");
  }

  /** Writes one file below the root. */
  ShellRemote file(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ShellRemote link(String path, String target) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.createSymbolicLink(file, Path.of(target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ShellRemote without(String path) {
    try {
      Files.delete(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A stand-in tool that is first on the PATH. */
  ShellRemote tool(String tool, String body) {
    file("bin/" + tool, "#!/bin/sh\n" + body + "\n");
    try {
      Files.setPosixFilePermissions(
          root.resolve("bin/" + tool), PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  void goAway() {
    gone = true;
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
    if (gone) {
      throw new IOException(name + " does not answer.");
    }
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", command).directory(home().toFile());
    builder.environment().put("GATE_ROOT", root.toString());
    builder.environment().put("PATH", root.resolve("bin") + ":/usr/bin:/bin");
    Process process = builder.start();
    process.getOutputStream().close();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
              } catch (IOException e) {
                return e.toString();
              }
            });
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      process.waitFor((long) limit.seconds() + 1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Completed(process.exitValue(), out, err.join());
  }

  @Override
  public void put(byte[] content, String path, boolean executable) throws IOException {
    Files.write(home().resolve(path), content);
  }

  @Override
  public void get(String folder, Path into) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
