package besser.gate.rig;

import java.io.IOException;

/** A host has not this gate's scripts, or not where only root can change them. */
public final class ScriptsException extends IOException {
  private static final long serialVersionUID = 1;

  public ScriptsException(String message) {
    super(message);
  }
}
