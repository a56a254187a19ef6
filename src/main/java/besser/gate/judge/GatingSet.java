package besser.gate.judge;

/**
 * Which claims the verdict rests on: the locked targets ({@code phase-1}) or the goal of a patch,
 * and always the validity claims.
 *
 * @param name {@code phase-1} or a patch
 */
public record GatingSet(String name) {
  /** The locked targets. */
  public static final GatingSet PHASE_1 = new GatingSet("phase-1");

  /**
   * Whether the verdict rests on this charge. Predictions never gate, nor does what only a
   * comparison needs.
   */
  public boolean includes(Claim claim) {
    return switch (claim.kind().orElse(Kind.VALIDITY)) {
      case TARGET -> equals(PHASE_1);
      case GOAL -> claim.tags().contains(name);
      case VALIDITY -> !claim.tags().contains("needed-by-comparison");
      case PREDICTION -> false;
    };
  }
}
