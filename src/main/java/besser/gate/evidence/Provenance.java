package besser.gate.evidence;

/** Where evidence comes from. Only {@link #REAL} can be accepted. */
public enum Provenance {
  /** A real sender and a real tablet. */
  REAL,
  /** A stand-in rig: simulated or virtual. */
  STAND_IN,
  /** Rebuilt from a published table; never a recording. */
  SYNTHETIC
}
