package besser.gate.cli;

/** Something the user must mend before anything can run; its message says what. Exit status 64. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
