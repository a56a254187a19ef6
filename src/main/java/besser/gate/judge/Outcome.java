package besser.gate.judge;

import java.util.Collection;

/** What the judge says of a claim. Declared from best to worst. */
public enum Outcome {
  HOLDS,
  UNDECIDED,
  FAILS;

  /** FAILS over UNDECIDED over HOLDS. */
  public Outcome worst(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The worst of all; UNDECIDED of none, because nothing was seen to hold. */
  public static Outcome worst(Collection<Outcome> outcomes) {
    return outcomes.stream().reduce(Outcome::worst).orElse(UNDECIDED);
  }
}
