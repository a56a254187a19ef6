package besser.gate.judge;

/**
 * Which claims the verdict rests on: the locked targets ({@code phase-1}) or the goal of a patch,
 * and always the validity claims.
 *
 * @param name {@code phase-1} or a patch
 */
public record Gate(String name) {
  /** The locked targets. */
  public static final Gate PHASE_1 = new Gate("phase-1");

  /**
   * Whether the verdict rests on this charge. Predictions never gate, nor does what only a
   * comparison needs.
   */
  public boolean includes(Charge charge) {
    return switch (charge.kind().orElse(Kind.VALIDITY)) {
      case TARGET -> equals(PHASE_1);
      case GOAL -> charge.tags().contains(name);
      case VALIDITY -> !charge.tags().contains("needed-by-comparison");
      case PREDICTION -> false;
    };
  }
}
