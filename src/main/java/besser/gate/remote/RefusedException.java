package besser.gate.remote;

/** A command that besser-gate never sends: software never reboots the device. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RefusedException(String message) {
    super(message);
  }
}
