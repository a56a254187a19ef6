package besser.gate.chaos;

/** The gate is no more: nothing of it may catch this. */
final class GateKilled extends Error {
  private static final long serialVersionUID = 1;

  GateKilled() {
    super("the gate was killed");
  }
}
