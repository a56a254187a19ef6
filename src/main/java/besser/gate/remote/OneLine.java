package besser.gate.remote;

/** The start of a text on one line, for messages. */
public final class OneLine {
  private static final int LENGTH = 100;

  private OneLine() {}

  /** At most 100 characters, white space and control characters as single blanks. */
  public static String of(String text) {
    String line = text.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip();
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…";
  }
}
