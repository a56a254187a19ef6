package besser.gate.steps;

import besser.gate.judge.Statement;
import besser.gate.quantity.ByteRate;
import java.util.Optional;
import java.util.function.Function;

/**
 * One {@code Then} as a pass reaches it.
 *
 * @param text as the feature has it
 * @param line of it in its feature file
 * @param statement what it asks, given the mean its scenario asks for; empty where it cannot ask
 *     without one
 */
record Sentence(
    String text, int line, Function<Optional<ByteRate>, Optional<Statement>> statement) {
  static Sentence of(String text, int line, Statement statement) {
    return new Sentence(text, line, floor -> Optional.of(statement));
  }

  /** What it asks by itself. */
  Optional<Statement> alone() {
    return statement.apply(Optional.empty());
  }
}
