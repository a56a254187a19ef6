package besser.gate.evidence.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
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
          file
              + " could not be written: the disk is full"
              + free(file.getParent())
              + ". What was written before is whole. Free space, then run gate resume.",
          cause);
    }
    return new NotWrittenException(file + " could not be written: " + why + ".", cause);
  }

  private static String free(@Nullable Path folder) {
    try {
      FileStore disk = Files.getFileStore(folder == null ? Path.of(".") : folder);
      return " (" + disk.getUsableSpace() / 1_000_000 + " MB free)";
    } catch (IOException unknown) {
      return "";
    }
  }
}
