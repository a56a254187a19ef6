/**
 * One claim on one campaign: its sentences asked of every repetition, guarded by the validity
 * claims. Imports {@code judge} and {@code judge.check}.
 *
 * <p>The decision a newcomer would question: a condition that was not shown to hold leaves a claim
 * undecided even where it would fail; which claims it reaches is said by its tag in {@code
 * features/}.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.judge.claim;
