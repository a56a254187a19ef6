package besser.gate.report.forge;

import java.io.IOException;

/** A forge that was not told; the message says what it answered and what to do. */
public final class ForgeException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean asked;

  ForgeException(String message, boolean asked) {
    super(message);
    this.asked = asked;
  }

  /** Whether what was asked for is at fault, rather than the forge or the way to it. */
  public boolean isWrongUsage() {
    return asked;
  }
}
