package besser.gate.simulated;

import java.util.Set;

/**
 * An effect with its time, in the protocol's own seconds.
 *
 * @param where what {@code from} counts from
 * @param repetitions numbers of the repetitions it happens in; empty for all
 * @param from its first onset
 * @param lasts how long; infinite for as long as there is load, and a rest after it
 * @param every from one onset to the next; 0 for only one
 * @param effect what happens
 */
record Episode(
    Where where, Set<Integer> repetitions, double from, double lasts, double every, Effect effect) {
  /** What an onset counts from. */
  enum Where {
    /** The first byte of the ramp. */
    RAMP,
    /** The first byte of its last stage. */
    LAST_STAGE
  }

  /** Once in the last stage of each repetition, until the load ends. */
  static Episode from(double seconds, Effect effect) {
    return new Episode(Where.LAST_STAGE, Set.of(), seconds, Double.POSITIVE_INFINITY, 0, effect);
  }

  /** Once in the last stage of each repetition, for a time. */
  static Episode at(double seconds, double lasts, Effect effect) {
    return new Episode(Where.LAST_STAGE, Set.of(), seconds, lasts, 0, effect);
  }

  Episode onlyIn(int repetition) {
    return new Episode(where, Set.of(repetition), from, lasts, every, effect);
  }

  Episode every(double seconds) {
    return new Episode(where, repetitions, from, lasts, seconds, effect);
  }

  /** Onsets that have passed at a moment of a repetition. */
  int onsets(RampMoment now) {
    double t = where == Where.RAMP ? now.inRamp() : now.inLastStage();
    if (!(t >= from) || !(repetitions.isEmpty() || repetitions.contains(now.repetition()))) {
      return 0;
    }
    return every > 0 ? 1 + (int) ((t - from) / every) : 1;
  }
}
