package besser.gate.judge;

/** Kind of a claim, the tag of its scenario in lower case. */
public enum Kind {
  /** Locked in Phase 1. */
  TARGET,
  /** A patch's own partial step. */
  GOAL,
  /** What the patch's author predicted; never gates. */
  PREDICTION,
  /** Whether the run counts at all. */
  VALIDITY;

  /** Whether it judges the driver, and not the recording or its author. */
  public boolean isOfDriver() {
    return this == TARGET || this == GOAL;
  }
}
