package besser.gate.night;

import java.util.Locale;

/** What a night came to. */
public enum NightState {
  /** Every gating claim holds, and no reading is worse than usual. */
  HOLDS,
  /** Every gating claim holds, but a reading is worse than on the nights before. */
  WORSE,
  FAILS,
  UNDECIDED,
  /** Another run had the rig. */
  HELD,
  /** The rig, its file or the claims were not as they must be; nothing was recorded. */
  REFUSED,
  /** The gate or its rig broke: no verdict. */
  BROKEN,
  /** It began and nobody wrote its end. */
  KILLED,
  /** It never began. */
  MISSED;

  /** As it is written and read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
