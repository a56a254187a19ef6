package besser.gate.cli;

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
    boolean ours = fault.getClass().getName().startsWith("besser.gate");
    return ours
        ? text.toString()
        : text
            + "\n  This is not a fault the gate expected. GATE_TRACE=1 shows where it came from.";
  }
}
