package besser.gate.campaign;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A host cannot be reached, so the campaign stays open; what was recorded waits on that host. */
public final class RigLostException extends IOException {
  private static final long serialVersionUID = 1;

  RigLostException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
