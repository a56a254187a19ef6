package besser.gate.judge;

import besser.gate.plan.LockedPlan;
import java.util.List;
import java.util.Locale;

/**
 * What a campaign comes to. {@link Accepted} cannot be built without a {@link LockedPlan} and
 * {@link Recorded} evidence, which a stand-in rig or another plan cannot give.
 */
public sealed interface Verdict {
  /** ACCEPTED, REJECTED, UNDECIDED or REHEARSAL. */
  default String word() {
    return getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  /** Why, one sentence each; never empty. */
  List<String> reasons();

  /**
   * Every gating claim holds under the locked plan on a real rig, and every finding is answered.
   */
  record Accepted(LockedPlan plan, Recorded recorded, List<String> reasons) implements Verdict {}

  /** A gating claim fails on a real rig. */
  record Rejected(List<String> reasons) implements Verdict {}

  /** Anything else on a real rig. */
  record Undecided(List<String> reasons) implements Verdict {}

  /** A stand-in rig or a rehearsal plan, whatever it shows. */
  record Rehearsal(List<String> reasons) implements Verdict {}
}
