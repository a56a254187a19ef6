package besser.gate.evidence.format;

/**
 * A text is not in its format. The message starts with the place ({@code line 17: …}) so that the
 * file's name can be put before it.
 */
public final class ParseFault extends Exception {
  private static final long serialVersionUID = 1L;

  public ParseFault(String message) {
    super(message);
  }

  /** A fault of one line. */
  public static ParseFault at(int line, String what) {
    return new ParseFault("line " + line + ": " + what);
  }

  /** The message, which is never absent. */
  public String what() {
    String message = getMessage();
    return message == null ? "cannot be read" : message;
  }
}
