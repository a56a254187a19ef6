package besser.gate.remote.sshj;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A private key file, held to what {@code ssh} holds it to. */
final class KeyFile {
  private static final Set<PosixFilePermission> OWN =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private KeyFile() {}

  /**
   * Why the file is not used: it is not there, or it is ours and others may read or write it.
   * Another's file is his to guard, as {@code ssh} has it.
   */
  static Optional<String> fault(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      return Optional.of("its key file " + file + " is not there or cannot be read.");
    }
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return Optional.empty();
    }
    PosixFileAttributes seen = Files.readAttributes(file, PosixFileAttributes.class);
    boolean ours = seen.owner().getName().equals(System.getProperty("user.name"));
    return ours && !OWN.containsAll(seen.permissions())
        ? Optional.of(
            """
                the private key %s can be read or written to by others (%s), so it is not used, as \
                ssh does not. Type: chmod 600 %s"""
                .formatted(file, PosixFilePermissions.toString(seen.permissions()), file))
        : Optional.empty();
  }
}
