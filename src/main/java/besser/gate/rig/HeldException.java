package besser.gate.rig;

import java.io.IOException;

/** The rig is somebody else's; {@code gate} ends with status 75. */
public final class HeldException extends IOException {
  private static final long serialVersionUID = 1;

  public HeldException(String message) {
    super(message);
  }
}
