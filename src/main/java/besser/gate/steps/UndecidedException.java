package besser.gate.steps;

/**
 * A claim that is neither held nor failed. Not an {@link AssertionError}, so that JUnit says error
 * and Allure says broken.
 */
public final class UndecidedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UndecidedException(String message) {
    super(message);
  }
}
