package besser.gate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A fault as one text for the terminal: its message and, where they add something, its causes'. */
final class FaultText {
  private FaultText() {}

  static String of(Throwable fault) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = fault; t != null; t = t.getCause()) {
      String message = words(t);
      boolean echo =
          t instanceof UncheckedIOException
              && t.getCause() != null
              && message.equals(t.getCause().toString());
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

  private static String words(Throwable fault) {
    String message = String.valueOf(fault.getMessage());
    if (fault instanceof NoSuchFileException) {
      return message + ": there is no such file.";
    }
    if (fault instanceof AccessDeniedException) {
      return message + ": access is denied.";
    }
    return fault.getMessage() == null || message.isBlank()
        ? fault.getClass().getSimpleName()
        : message;
  }

  /** One of our own faults, or trouble with a file or a host: what can happen to anybody. */
  private static boolean expected(Throwable fault) {
    return fault.getClass().getName().startsWith("besser.gate")
        || fault instanceof IOException
        || fault instanceof UncheckedIOException;
  }
}
