package besser.gate.cli;

import besser.gate.environment.EnvironmentException;
import besser.gate.evidence.store.NewerSchemaException;
import besser.gate.evidence.store.NoCampaignException;
import besser.gate.judge.Judgement;
import besser.gate.judge.Verdict;
import besser.gate.remote.NotAdmittedException;
import besser.gate.remote.UnreachableException;
import besser.gate.rig.HeldException;
import besser.gate.rig.ScriptsException;
import besser.gate.steps.FaultyFeaturesException;
import besser.gate.virtual.RigException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Exit statuses of {@code gate}, a contract with scripts and CI. Never 255, which is ssh's own. A
 * Java that crashes ends with 1, so inside it a claim that fails is {@link #INSIDE}; the launcher
 * turns that into 1 and every other end without a verdict into 70.
 */
enum Exit {
  HOLDS(0),
  FAILS(1),
  UNDECIDED(2),
  /** All claims hold, but evidence was required and this is a rehearsal. */
  REHEARSAL(3),
  /** Wrong usage or configuration, or a rig that cannot be started on. */
  USAGE(64),
  /** The gate itself broke, or lost its rig: no verdict. */
  NO_VERDICT(70),
  /** Another run has the rig. */
  HELD(75);

  /** {@link #FAILS} as Java's own status. */
  static final int INSIDE = 10;

  private final int status;

  Exit(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /** What Java ends with where a command ended with {@code status}. */
  static int inside(int status) {
    return status == FAILS.status ? INSIDE : status;
  }

  /** The exit status a fault comes to; a signal's is its own. */
  static int status(Exception fault) {
    return fault instanceof RecordingSignals.StoppedException stopped
        ? stopped.status()
        : of(fault).status();
  }

  /** The status a fault comes to. */
  static Exit of(Throwable fault) {
    if (FaultText.isWrapper(fault) && fault.getCause() != null) {
      return of(fault.getCause());
    }
    if (fault instanceof HeldException
        || fault instanceof LeaseWatchedProgress.TakenOverException) {
      return HELD;
    }
    boolean usage =
        Stream.of(
                UsageException.class,
                EnvironmentException.class,
                FaultyFeaturesException.class,
                InvalidPathException.class,
                NewerSchemaException.class,
                NoCampaignException.class,
                NotAdmittedException.class,
                ScriptsException.class,
                RigException.class,
                UnreachableException.class)
            .anyMatch(type -> type.isInstance(fault));
    return usage ? USAGE : NO_VERDICT;
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
      case HOLDS -> judgement.isDoubtful() ? UNDECIDED : held(judgement.verdict(), requireEvidence);
    };
  }

  /** Of several judgements: FAILS over UNDECIDED over HOLDS. */
  static Exit worst(List<Exit> exits) {
    return Stream.of(FAILS, UNDECIDED, REHEARSAL)
        .filter(exits::contains)
        .findFirst()
        .orElse(exits.isEmpty() ? UNDECIDED : HOLDS);
  }

  private static Exit held(Verdict verdict, boolean requireEvidence) {
    if (verdict instanceof Verdict.Rehearsal) {
      return requireEvidence ? REHEARSAL : HOLDS;
    }
    return verdict instanceof Verdict.Accepted ? HOLDS : UNDECIDED;
  }
}
