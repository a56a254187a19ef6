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

  /** A line as a message shows it, its beginning at least. */
  static String quoted(String line) {
    return "\"" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "\"";
  }

  /** The message, which is never absent. */
  public String what() {
    String message = getMessage();
    return message == null ? "cannot be read" : message;
  }
}
