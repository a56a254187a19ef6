package besser.gate.recorder;

import java.io.IOException;

/** The host answered, and the answer is no: asking again will not help. */
public final class RefusedByRecorderException extends IOException {
  private static final long serialVersionUID = 1;

  RefusedByRecorderException(String message) {
    super(message);
  }
}
