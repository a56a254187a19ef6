/**
 * What is to be run: stages, the ramp, repetitions, cool-down. Imports only {@code quantity}.
 *
 * <p>The decision a newcomer would question: whether a plan can carry an acceptance is a type
 * ({@link LockedPlan}), not a flag, so that no code path leads from a rehearsal to ACCEPTED.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.plan;
