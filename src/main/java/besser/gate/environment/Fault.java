package besser.gate.environment;

/**
 * One thing wrong in an environment file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param text what is wrong and what is needed
 */
public record Fault(int line, int column, String text) {
  @Override
  public String toString() {
    return "Line " + line + ", column " + column + ": " + text;
  }
}
