package besser.gate.evidence.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Evidence could not be written; the message says where, why and what to do. */
public final class NotWrittenException extends IOException {
  private static final long serialVersionUID = 1L;

  NotWrittenException(String message) {
    super(message);
  }

  private NotWrittenException(String message, IOException cause) {
    super(message, cause);
  }

  /** Tells a full disk from everything else. */
  static NotWrittenException of(Path file, IOException cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    if (why.contains("No space left") || why.contains("quota")) {
      return new NotWrittenException(
          """
              %s could not be written: the disk is full%s. What was written before is whole. Free \
              space, then run gate resume."""
              .formatted(file, free(file.getParent())),
          cause);
    }
    return new NotWrittenException(file + " could not be written: " + why + ".", cause);
  }

  /** Asked of the folder itself: in a chroot the table of mounts may not show what it is on. */
  private static String free(@Nullable Path folder) {
    File place = (folder == null ? Path.of("") : folder).toAbsolutePath().toFile();
    return " (%s MB free)".formatted(place.getUsableSpace() / 1_000_000);
  }
}
