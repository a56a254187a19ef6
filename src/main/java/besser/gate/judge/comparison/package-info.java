/**
 * A campaign beside its baseline: whether the two can be compared, what changed, and what of it was
 * predicted. Imports {@code judge}, {@code metric} and below.
 *
 * <p>The decision a newcomer would question: the repetition is the unit. Ticks inside one are
 * autocorrelated, so thousands of them still are three numbers.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.judge.comparison;
