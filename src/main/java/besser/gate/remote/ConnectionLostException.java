package besser.gate.remote;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A connection that was there is gone. It says nothing about the device. */
public final class ConnectionLostException extends IOException {
  private static final long serialVersionUID = 1;
  private final boolean sent;

  /**
   * A loss.
   *
   * @param sent whether something had been sent, so that it may have run; {@code false} only where
   *     that is certain
   */
  public ConnectionLostException(String message, boolean sent, @Nullable Throwable cause) {
    super(message, cause);
    this.sent = sent;
  }

  /** Whether the command may have run. */
  public boolean mayHaveRun() {
    return sent;
  }
}
