package besser.gate.remote;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No connection could be made, so nothing was sent; trying again later may help. */
public final class UnreachableException extends IOException {
  private static final long serialVersionUID = 1;

  public UnreachableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
