/**
 * What the sentences of the features ask: one small record a sentence, its bounds its fields.
 * Imports {@code judge}, {@code metric} and below.
 *
 * <p>The decision a newcomer would question: a check never decides on a missing reading. {@link
 * besser.gate.judge.check.Bound#on} turns absence into UNDECIDED in the one place where a value
 * meets its bound.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.judge.check;
