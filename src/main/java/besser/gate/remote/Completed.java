package besser.gate.remote;

/**
 * A command that ran to its end.
 *
 * @param exit its exit status; a cut connection has none and is an exception instead
 * @param out standard output, untrusted
 * @param err standard error, untrusted
 */
public record Completed(int exit, String out, String err) {
  /** Whether it exited 0. */
  public boolean ok() {
    return exit == 0;
  }
}
