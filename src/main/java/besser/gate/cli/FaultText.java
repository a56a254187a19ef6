package besser.gate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** A fault as one text for the terminal: its message and, where they add something, its causes'. */
final class FaultText {
  private FaultText() {}

  static String of(Throwable fault) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = fault; t != null; t = t.getCause()) {
      String message = words(t);
      boolean echo =
          isWrapper(t) && t.getCause() != null && message.equals(t.getCause().toString());
      if (!echo && text.indexOf(message) < 0) {
        text.append(text.isEmpty() ? "" : "\n  because: ").append(message);
      }
    }
    return expected(fault)
        ? text.toString()
        : """
            %s
              This is not a fault the gate expected. GATE_TRACE=1 shows where it came from."""
            .formatted(text);
  }

  /** Java's own messages are often a path and nothing else. */
  private static String words(Throwable fault) {
    String message = String.valueOf(fault.getMessage());
    if (fault instanceof NoSuchFileException) {
      return message + ": there is no such file.";
    }
    if (fault instanceof AccessDeniedException) {
      return message + ": access is denied.";
    }
    if (fault instanceof FileAlreadyExistsException) {
      return message + ": it is there already.";
    }
    if (fault instanceof NotDirectoryException) {
      return message + ": it is no folder.";
    }
    if (fault instanceof UnknownHostException) {
      return message + ": nothing resolves this name.";
    }
    if (fault instanceof CharacterCodingException) {
      return "A file is no text in UTF-8.";
    }
    if (fault instanceof InvalidPathException) {
      return message + ". Where the locale is C or POSIX, set LC_ALL=C.UTF-8, or rename it.";
    }
    if (fault instanceof InterruptedException) {
      return "It was interrupted.";
    }
    if (fault instanceof IOException && message.contains("No space left on device")) {
      return message + ". Free some room; gate resume goes on with a campaign that was cut off.";
    }
    return fault.getMessage() == null || message.isBlank()
        ? fault.getClass().getSimpleName()
        : message;
  }

  /** One of our own faults, or trouble with a file or a host: what can happen to anybody. */
  private static boolean expected(Throwable fault) {
    return fault.getClass().getName().startsWith("besser.gate")
        || fault instanceof IOException
        || fault instanceof InterruptedException
        || fault instanceof InvalidPathException
        || fault instanceof CancellationException
        || isWrapper(fault) && fault.getCause() != null && expected(fault.getCause());
  }

  /** Carries another fault from where it could not be thrown. */
  static boolean isWrapper(Throwable fault) {
    return fault instanceof UncheckedIOException
        || fault instanceof CompletionException
        || fault instanceof ExecutionException
        || fault instanceof DirectoryIteratorException;
  }
}
