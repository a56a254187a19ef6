/**
 * The vocabulary of the features: one small method a sentence, which hands a {@link
 * besser.gate.judge.Check} with the sentence's bounds to whoever reads or announces. Imports {@code
 * judge} and below.
 *
 * <p>The decision a newcomer would question: features are run twice. The first pass reads every
 * sentence and never throws, so that no claim is skipped because an earlier one failed (a skipped
 * step counts as green); the second announces the outcomes that were judged in between.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.steps;
