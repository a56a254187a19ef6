package besser.gate.cli;

import java.io.IOException;

/** A fault as one text for the terminal: its message and, where they add something, its causes'. */
final class Explained {
  private Explained() {}

  static String of(Throwable fault) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = fault; t != null; t = t.getCause()) {
      String message =
          t.getMessage() == null || t.getMessage().isBlank()
              ? t.getClass().getSimpleName()
              : t.getMessage();
      if (text.indexOf(message) < 0) {
        text.append(text.isEmpty() ? "" : "\n  because: ").append(message);
      }
    }
    return expected(fault)
        ? text.toString()
        : text
            + "\n  This is not a fault the gate expected. GATE_TRACE=1 shows where it came from.";
  }

  /** One of our own faults, or trouble with a file or a host that our own code put into words. */
  private static boolean expected(Throwable fault) {
    String ours = "besser.gate";
    StackTraceElement[] at = fault.getStackTrace();
    return fault.getClass().getName().startsWith(ours)
        || fault instanceof IOException && at.length > 0 && at[0].getClassName().startsWith(ours);
  }
}
