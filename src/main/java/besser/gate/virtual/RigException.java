package besser.gate.virtual;

/** The virtual rig cannot be had; the message says why and what to do. */
public final class RigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RigException(String message) {
    super(message);
  }

  public RigException(String message, Throwable cause) {
    super(message, cause);
  }
}
