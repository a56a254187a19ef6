package besser.gate.remote;

import java.io.IOException;

/** A command that did not end within its limit; it may still be running. */
public final class TimeUpException extends IOException {
  private static final long serialVersionUID = 1;

  public TimeUpException(String message) {
    super(message);
  }
}
