package besser.gate.simulated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The folder a simulated host takes for its {@code /}: {@code GATE_ROOT}.
 *
 * <p>A file is replaced by renaming a whole new one over it, so that a reader sees the old content
 * or the new one, never a part of either.
 */
final class SystemRoot {
  private final Path root;
  private final Map<String, String> written = new ConcurrentHashMap<>();
  private final AtomicLong serial = new AtomicLong();

  /** A new root in {@code folder} with an empty home, tool folder and scratch space. */
  SystemRoot(Path folder) {
    this.root = folder;
    try {
      for (String d : new String[] {"bin", "home", "tmp", ".stand-in/new", ".stand-in/p"}) {
        Files.createDirectories(root.resolve(d));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return root;
  }

  Path path(String relative) {
    return root.resolve(relative);
  }

  /** Where a login starts, and what SFTP shows as {@code /}. */
  Path home() {
    return root.resolve("home");
  }

  /** Replaces the content of a file; does nothing where it is that already. */
  void put(String relative, String text) {
    if (!text.equals(written.put(relative, text))) {
      put(relative, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Replaces the content of a binary file. */
  void put(String relative, byte[] bytes) {
    try {
      Path fresh = fresh();
      Files.write(fresh, bytes);
      over(fresh, relative);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Replaces the content of a file whose folder may be gone by now; then nothing is made.
   *
   * @param existing the part of the path that must be there
   * @param relative the file, below {@code existing}
   */
  void putBelow(String existing, String relative, String text) {
    Path folder = root.resolve(existing);
    try {
      for (Path part : Objects.requireNonNullElse(Path.of(relative).getParent(), Path.of(""))) {
        folder = folder.resolve(part);
        try {
          Files.createDirectory(folder);
        } catch (FileAlreadyExistsException there) {
          // Since the last look, or by its owner this very moment.
          continue;
        }
      }
      Path fresh = fresh();
      Files.writeString(fresh, text);
      Files.move(fresh, root.resolve(existing).resolve(relative), StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // Removed by its owner between two looks, and not to be brought back.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Points a symbolic link somewhere else, or makes it. */
  void link(String relative, String target) {
    try {
      Path fresh = fresh();
      Files.createSymbolicLink(fresh, Path.of(target));
      over(fresh, relative);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renames an existing file of this root over another one. */
  void over(Path fresh, String relative) throws IOException {
    Path target = root.resolve(relative);
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      Files.createDirectories(target.getParent());
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** A stand-in tool from {@code src/main/resources/simulated/bin}, first on the host's PATH. */
  void tool(String name) {
    try (InputStream in = SystemRoot.class.getResourceAsStream("/simulated/bin/" + name)) {
      if (in == null) {
        throw new IllegalStateException("There is no stand-in tool named " + name + ".");
      }
      Path file = root.resolve("bin").resolve(name);
      Files.createDirectories(file.getParent());
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs what an operator would run on this host as root; its standard output goes nowhere. */
  void installed(String script, String role) {
    try {
      Path file = Files.writeString(fresh(), script);
      Path said = fresh();
      Process process =
          new ProcessBuilder("sh", file.toString(), role)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "The simulated rig's scripts were not installed: " + Files.readString(said));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while scripts were installed.", e);
    }
  }

  /** Reads a small file; empty where there is none. */
  String read(String relative) {
    try {
      return Files.readString(root.resolve(relative), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** Deletes a file or a whole folder; nothing there is fine. */
  void remove(String relative) {
    written.keySet().removeIf(k -> k.equals(relative) || k.startsWith(relative + "/"));
    removeTree(root.resolve(relative));
  }

  static void removeTree(Path tree) {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(
          tree,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attrs)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path dir, @org.jspecify.annotations.Nullable IOException failed)
                throws IOException {
              Files.deleteIfExists(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path fresh() {
    return root.resolve(".stand-in/new").resolve(Long.toString(serial.incrementAndGet()));
  }
}
