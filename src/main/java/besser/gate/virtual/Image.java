package besser.gate.virtual;

import besser.gate.environment.Environment.Arch;
import besser.gate.environment.Environment.Guest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the guest boots from, made once by {@code environments/virtual/build} and named after a hash
 * of what it was made of.
 *
 * @param folder holds kernel, initramfs, root file system, keys
 */
record Image(Path folder) {

  /** Builds this guest's image unless it is there. */
  static Image built(Path script, Guest guest, Consumer<String> progress) {
    if (!Files.isExecutable(script)) {
      throw new RigException(
          "There is no " + script + ". Start the gate in the folder it was checked out to.");
    }
    try {
      Process build =
          new ProcessBuilder(script.toString(), guest.suite(), lower(guest.arch())).start();
      build.getOutputStream().close();
      Thread words = new Thread(() -> pass(build, progress), "image-build");
      words.start();
      String last =
          new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int exit = build.waitFor();
      words.join();
      if (exit != 0 || last.isEmpty()) {
        throw new RigException(
            """
                The image of the virtual rig was not built (%s exited %s); what it lacks is said \
                above."""
                .formatted(script, exit));
      }
      return new Image(Path.of(last));
    } catch (IOException e) {
      throw new RigException("The image of the virtual rig was not built: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RigException("Interrupted while the image of the virtual rig was built.", e);
    }
  }

  private static String lower(Arch arch) {
    return arch.name().toLowerCase(Locale.ROOT);
  }

  private static void pass(Process build, Consumer<String> progress) {
    try (BufferedReader err =
        new BufferedReader(new InputStreamReader(build.getErrorStream(), StandardCharsets.UTF_8))) {
      err.lines().forEach(progress);
    } catch (IOException e) {
      progress.accept("virtual rig: the build's words were cut off: " + e.getMessage());
    }
  }

  Path kernel() {
    return folder.resolve("kernel");
  }

  Path initramfs() {
    return folder.resolve("initramfs.cpio");
  }

  Path root() {
    return folder.resolve("root.squashfs");
  }

  Path key() {
    return folder.resolve("id_ed25519");
  }

  /** Source version of the module the image comes with: 23 upper-case hex digits. */
  String srcversion() {
    return text("srcversion");
  }

  /** GNU build-id of that module, which tells it from one that differs in a header only. */
  Optional<String> buildId() {
    Path module = folder.resolve("modules").resolve("bes2600-baseline.ko");
    try {
      return BuildIdNote.of(Files.readAllBytes(module));
    } catch (IOException e) {
      throw new RigException(
          module + " cannot be read; remove " + folder + " to have it built again.", e);
    }
  }

  /** Type and key, as known_hosts has them after the address. */
  String hostKey(String host) {
    return text(host + ".pub");
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name)).strip();
    } catch (IOException e) {
      throw new RigException(
          folder.resolve(name) + " cannot be read; remove " + folder + " to have it built again.",
          e);
    }
  }
}
