package besser.gate.cli;

import besser.gate.judge.Judgement;
import besser.gate.judge.Verdict;

/** Exit statuses of {@code gate}, a contract with scripts and CI. Never 255, which is ssh's own. */
enum Exit {
  HOLDS(0),
  FAILS(1),
  UNDECIDED(2),
  /** All claims hold, but evidence was required and this is a rehearsal. */
  REHEARSAL(3),
  /** Wrong usage or configuration, or a rig that cannot be started on. */
  USAGE(64);

  private final int status;

  Exit(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /**
   * The status a judgement comes to.
   *
   * @param requireEvidence whether a rehearsal is not enough
   */
  static Exit of(Judgement judgement, boolean requireEvidence) {
    return switch (judgement.outcome()) {
      case FAILS -> FAILS;
      case UNDECIDED -> UNDECIDED;
      case HOLDS -> doubtful(judgement) ? UNDECIDED : held(judgement.verdict(), requireEvidence);
    };
  }

  /** Claims that changed since, or a comparison that was asked for and cannot be made. */
  private static boolean doubtful(Judgement judgement) {
    return !judgement.concerns().isEmpty()
        || judgement.comparison().filter(c -> !c.hindrances().isEmpty()).isPresent();
  }

  private static Exit held(Verdict verdict, boolean requireEvidence) {
    if (verdict instanceof Verdict.Rehearsal) {
      return requireEvidence ? REHEARSAL : HOLDS;
    }
    return verdict instanceof Verdict.Accepted ? HOLDS : UNDECIDED;
  }
}
