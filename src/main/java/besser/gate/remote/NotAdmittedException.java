package besser.gate.remote;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The host answered, and either it is not the one expected or it does not let us in. Trying again
 * does not help; a person has to look.
 */
public final class NotAdmittedException extends IOException {
  private static final long serialVersionUID = 1;

  public NotAdmittedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
