/**
 * A campaign to its judgement and verdict. Imports every other room of {@code judge}. Read {@link
 * besser.gate.judge.verdict.VerdictRule} first.
 *
 * <p>The decision a newcomer would question: ACCEPTED is made in one place, from types that only a
 * real rig under the locked plan has.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.judge.verdict;
